// @vitest-environment jsdom
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

/** BuildKit warns of the case of `as` and of the stage; we advise on what apt leaves behind. */
const warned = 'FROM debian as Build\nRUN apt-get update && apt-get install -y make\n';
const wrong = 'FROM alpine\nRUN true\nRUM "50%, <done>"\n';

beforeAll(() => {
  command = new CommandLine();
  command.file('warned.Dockerfile', warned);
  command.file('a, b: c.Dockerfile', wrong);
  command.file('fine.Dockerfile', 'FROM scratch\nCOPY app /app\nUSER 1000\nENTRYPOINT ["/app"]\n');
}, 60_000);

afterAll(() => command.remove());

/** Rule and line of every finding, as `--check` prints them. */
function checked(...files: readonly string[]): readonly string[] {
  return stagegraph(['--check', ...files])
    .out.trimEnd()
    .split('\n')
    .map((line) => /^(?<file>.*?):(?<line>\d+): \w+: .* \[(?<rule>[\w-]+)\]$/.exec(line)?.groups ?? {})
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`)
    .toSorted();
}

const files = ['warned.Dockerfile', 'a, b: c.Dockerfile', 'fine.Dockerfile'];

describe('every format tells each finding that --check prints, at its line', () => {
  const report = (format: string): string => {
    const { out, err, status } = stagegraph(['--format', format, ...files]);
    expect([err, status]).toEqual(['', 1]);
    return out;
  };

  test('sarif', () => {
    const log = JSON.parse(report('sarif')) as Log;
    const [run] = log.runs;
    const told = run?.results?.map(({ ruleId, locations, ruleIndex }) => {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      return `${decodeURIComponent(artifactLocation?.uri ?? '')}:${region?.startLine} ${ruleId}`;
    });
    expect(told?.toSorted()).toEqual(checked(...files));
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.find(({ id }) => id === 'StageNameCasing')).toMatchObject({
      helpUri: 'https://docs.docker.com/reference/build-checks/stage-name-casing/',
    });
  });

  test('gitlab', () => {
    const issues = JSON.parse(report('gitlab')) as {
      readonly check_name: string;
      readonly fingerprint: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }[];
    const told = issues.map(
      ({ check_name: rule, location: { path, lines } }) => `${path}:${lines.begin} ${rule}`,
    );
    expect(told.toSorted()).toEqual(checked(...files));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  test('rdjsonl', () => {
    const told = report('rdjsonl')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { location, code } = JSON.parse(line) as {
          readonly location: { readonly path: string; readonly range: { start: { line: number } } };
          readonly code: { readonly value: string };
        };
        return `${location.path}:${location.range.start.line} ${code.value}`;
      });
    expect(told.toSorted()).toEqual(checked(...files));
  });

  test('checkstyle', () => {
    const page = new DOMParser().parseFromString(report('checkstyle'), 'application/xml');
    const told = [...page.querySelectorAll('file > error')].map((error) => {
      const rule = error.getAttribute('source')?.replace('stagegraph.', '');
      return `${error.parentElement?.getAttribute('name')}:${error.getAttribute('line')} ${rule}`;
    });
    expect(told.toSorted()).toEqual(checked(...files));
    expect(page.querySelectorAll('file')).toHaveLength(files.length);
  });

  test('gnu', () => {
    const told = report('gnu')
      .trimEnd()
      .split('\n')
      .map((line) => /^stagegraph:(?<at>.*:\d+):\d+: \w+: .* \[(?<rule>[\w-]+)\]$/.exec(line)?.groups ?? {})
      .map(({ at, rule }) => `${at} ${rule}`);
    expect(told.toSorted()).toEqual(checked(...files));
  });

  test('github: the worst first, and how many at the end', () => {
    const lines = report('github').trimEnd().split('\n');
    const told = lines.slice(0, -1).map((line) => {
      const { properties = '' } = /^::\w+ (?<properties>[^:]*)::/.exec(line)?.groups ?? {};
      const {
        file,
        line: at,
        title,
      } = Object.fromEntries(properties.split(',').map((each) => each.split('='))) as Record<string, string>;
      const name = file?.replaceAll('%2C', ',').replaceAll('%3A', ':');
      return `${name}:${at} ${title}`;
    });
    expect(told.toSorted()).toEqual(checked(...files));
    const kinds = lines
      .slice(0, -1)
      .map((line) => ['::error', '::warning', '::notice'].indexOf(line.split(' ')[0] ?? ''));
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    expect(lines.at(-1)).toMatch(/^1 error, \d+ warnings?, \d+ pieces? of advice in 3 files$/);
  });

  test('a fix, in places that sarif and rdjsonl name', () => {
    const log = JSON.parse(stagegraph(['--format=sarif', 'warned.Dockerfile']).out) as Log;
    const fix = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'FromAsCasing')?.fixes?.[0];
    expect(fix?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 15 },
        insertedContent: { text: 'AS' },
      },
    ]);
    expect(stagegraph(['--format=rdjsonl', 'warned.Dockerfile']).out).toContain(
      '"suggestions":[{"range":{"start":{"line":1,"column":13},"end":{"line":1,"column":15}},"text":"AS"}]',
    );
  });
});

test.each([
  ['sarif', /^\{"\$schema":"[^"]*","version":"2\.1\.0","runs":\[\{.*"results":\[\]\}\]\}\n$/],
  ['github', /^0 errors, 0 warnings, 0 pieces of advice in 1 file\n$/],
  ['gitlab', /^\[\]\n$/],
  [
    'checkstyle',
    /^<\?xml [^>]*\?>\n<checkstyle version="4\.3"><file name="fine\.Dockerfile"\/><\/checkstyle>\n$/,
  ],
  ['rdjsonl', /^$/],
  ['gnu', /^$/],
])('%s of a file in which nothing is wrong', (format, whole) => {
  const { out, err, status } = stagegraph(['--format', format, 'fine.Dockerfile']);
  expect([err, status]).toEqual(['', 0]);
  expect(out).toMatch(whole);
});

describe('what fails', () => {
  test.each([
    [[], 0],
    [['--failure-threshold', 'warning'], 1],
    [['--failure-threshold', 'advice'], 1],
    [['--failure-threshold', 'none'], 0],
  ] as const)('a file with warnings: %j', (options, status) => {
    expect(stagegraph(['--check', ...options, 'warned.Dockerfile']).status).toBe(status);
    expect(stagegraph(['--format=gnu', ...options, 'warned.Dockerfile']).status).toBe(status);
  });

  test('nothing where it is never to fail, but a file that cannot be read is told', () => {
    expect(stagegraph(['--check', '--no-fail', 'a, b: c.Dockerfile']).status).toBe(0);
    const { status, err, out } = stagegraph(['--format=gitlab', '--no-fail', 'nowhere', 'fine.Dockerfile']);
    expect([status, out]).toEqual([2, '[]\n']);
    expect(err).toBe('stagegraph: nowhere: No such file.\n');
  });

  test('a threshold without findings, a graph in a check, times in a report', () => {
    expect(stagegraph(['--no-fail', 'fine.Dockerfile'])).toMatchObject({ status: 2, out: '' });
    expect(stagegraph(['--failure-threshold=warning', 'fine.Dockerfile']).err).toContain('--check');
    expect(stagegraph(['--check', '--format=svg', 'fine.Dockerfile']).err).toContain('sarif');
    expect(stagegraph(['--format=sarif', '--max-parallelism=2', 'fine.Dockerfile']).status).toBe(2);
  });
});

test('one report goes into one file', () => {
  const { out, status } = stagegraph(['--format=sarif', '-o', 'report.sarif', '--no-fail', ...files]);
  expect([out, status]).toEqual(['', 0]);
  expect((JSON.parse(command.read('report.sarif')) as Log).runs[0]?.results?.length).toBe(
    checked(...files).length,
  );
});
