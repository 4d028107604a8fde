import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';
import { ownTraces } from '#testing/traces/traces.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const builds = [
  's04-prefix-before-copy',
  's09-cache-locked',
  's14-context-copy',
  's15-dedup',
  's22-link-many',
  'k05-two-locks',
  'p2-px-order',
  'f09-error',
  'm03-shared-build',
];
const recorded = (build: string, file: string): string =>
  readFileSync(`${ownTraces}/${build}/${file}`, 'utf8');
const schedule = (out: string) => (JSON.parse(out) as StagegraphJson).schedule;

beforeAll(() => {
  command = new CommandLine();
  for (const build of builds) {
    mkdirSync(command.path(build));
    for (const file of ['Dockerfile', 'raw.jsonl', 'plain.log'])
      command.file(`${build}/${file}`, recorded(build, file));
  }
  command.file('Dockerfile', 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n');
}, 60_000);

afterAll(() => command.remove());

const of = (build: string, log = 'raw.jsonl'): string[] => [
  '--log',
  `${build}/${log}`,
  `${build}/Dockerfile`,
];

describe('--log shows when the steps ran', () => {
  test.each(['raw.jsonl', 'plain.log'])('as text of 80 columns, from %s', (log) => {
    for (const build of builds) {
      const { out, err, status } = stagegraph(of(build, log));
      expect([err, status], build).toEqual(['', 0]);
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(out, build).toMatch(/^\* .*[█▌▐]/m);
      expect(out).not.toContain('\u001b');
    }
  });

  test('with the critical path, totals, gaps and what to shorten', () => {
    const { out } = stagegraph(of('s09-cache-locked'));
    expect(out).toMatch(/7 of 7 steps of this build found\s+in the log/);
    expect(out).toMatch(/[\d.]+ s measured, [\d.]+ s simulated, [\d.]+ s one step at a time/);
    expect(out).toMatch(/^\* RUN sleep 1\.2 .* +·+▐?█+/m);
    expect(out).toContain('waits for a cache lock: [c 1] RUN sleep 0.8');
    expect(out).toMatch(/What to shorten first\n {2}\[b 1\] RUN .* s less, /);
    expect(out).toContain('varies by about 13 % from run to run');
  });

  test('as JSON: measured and simulated times from the start of the first step on', () => {
    for (const build of ['s04-prefix-before-copy', 's14-context-copy', 's22-link-many']) {
      const { out, err, status } = stagegraph(['--format', 'json', ...of(build)]);
      expect([err, status]).toEqual(['', 0]);
      const { source, makespanMs, simulatedMakespanMs, criticalPath = [], steps = [] } = schedule(out) ?? {};
      const real = makespanMs ?? Number.NaN;
      expect(source).toBe('log');
      expect(Math.abs((simulatedMakespanMs ?? 0) - real) / real).toBeLessThan(0.05);
      expect(Math.min(...steps.flatMap(({ startMs }) => startMs ?? []))).toBe(0);
      expect(Math.max(...steps.flatMap(({ endMs }) => endMs ?? []))).toBe(real);
      expect(steps.map(({ key }) => key)).toEqual(expect.arrayContaining([...criticalPath]));
      expect(criticalPath.length).toBeGreaterThan(1);
    }
  });

  test('under the limit it was built with', () => {
    const args = ['--format', 'json', '--max-parallelism', '2', ...of('p2-px-order')];
    const { makespanMs, simulatedMakespanMs = 0 } = schedule(stagegraph(args).out) ?? {};
    expect(Math.abs(simulatedMakespanMs - (makespanMs ?? 0)) / (makespanMs ?? 1)).toBeLessThan(0.03);
    const free = schedule(stagegraph(['--format', 'json', ...of('p2-px-order')]).out);
    expect(free?.simulatedMakespanMs).toBeLessThan(simulatedMakespanMs);
  });

  test('from standard input, and in Korean', () => {
    const args = ['--log', '-', 's04-prefix-before-copy/Dockerfile'];
    const input = recorded('s04-prefix-before-copy', 'raw.jsonl');
    expect(stagegraph(args, { input }).out).toContain('standard input (rawjson progress)');
    const korean = stagegraph(args, { input, env: { LANG: 'ko_KR.UTF-8' } }).out;
    expect(korean).toMatch(/초 실측.*초 시뮬레이션/);
    expect(korean.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('written by PowerShell as UTF-16', () => {
    const text = `\ufeff${recorded('s04-prefix-before-copy', 'plain.log')}`;
    command.file('utf16.log', Buffer.from(text, 'utf16le'));
    const { out } = stagegraph(['--log', 'utf16.log', 's04-prefix-before-copy/Dockerfile']);
    expect(out).toContain('8 of 8 steps');
  });

  test('alone where it tells a graph', () => {
    for (const inside of ['.', 's04-prefix-before-copy']) {
      const log = inside === '.' ? 's22-link-many/raw.jsonl' : '../s22-link-many/raw.jsonl';
      const { out, err, status } = stagegraph(['--log', log], { inside });
      expect([err, status]).toEqual(['', 0]);
      expect(out).toContain('The steps are those of the log');
      const json = JSON.parse(
        stagegraph(['--format', 'json', '--log', log], { inside }).out,
      ) as StagegraphJson;
      expect([json.file, json.stages, json.schedule?.source]).toEqual([log, undefined, 'log']);
    }
    const own = stagegraph(['--log', 'raw.jsonl'], { inside: 's22-link-many' }).out;
    expect(own).toMatch(/^Dockerfile: /);
    mkdirSync(command.path('empty'));
    const plain = stagegraph(['--log', '../s22-link-many/plain.log'], { inside: 'empty' });
    expect([plain.out, plain.status]).toEqual(['', 2]);
    expect(plain.err).toContain('Only a --progress=rawjson log');
  });
});

describe('a log that is not right says so, and what can be shown is shown', () => {
  test('of a failed build', () => {
    const { out, status } = stagegraph(of('f09-error'));
    expect([out.includes('The build failed (line 4): process'), status]).toEqual([true, 0]);
    expect(out).toMatch(/failed [\d.]+ s$/m);
    const json = stagegraph(['--format', 'json', ...of('f09-error')]);
    expect(json.err).toMatch(/^stagegraph: f09-error\/raw\.jsonl: The build failed/);
  });

  test('of a build that still runs', () => {
    const lines = recorded('s04-prefix-before-copy', 'raw.jsonl').split('\n');
    const text = lines.slice(
      0,
      lines.findIndex((line) => line.includes('"started"') && line.includes('RUN')) + 1,
    );
    command.file('running.jsonl', `${text.join('\n')}\n`);
    const { out, status } = stagegraph(['--log', 'running.jsonl', 's04-prefix-before-copy/Dockerfile']);
    expect(out).toContain('still running when the log ended');
    expect(out).toMatch(/ running /);
    expect(status).toBe(0);
  });

  test('of several platforms', () => {
    expect(stagegraph(of('m03-shared-build')).out).toMatch(
      /\d steps? for other platforms (?:are|is) left out/,
    );
  });

  test('of another Dockerfile', () => {
    const text =
      'FROM alpine AS base\nRUN apk add git\nFROM base AS a\nRUN make all\nFROM base\nCOPY --from=a /x /\n';
    const raw = stagegraph(['--log', 's09-cache-locked/raw.jsonl', '-'], { input: text });
    expect(raw.out).toMatch(/another\s+Dockerfile/);
    expect(raw.out).toMatch(/Showing\s+the steps of the log itself/);
    expect(raw.status).toBe(0);
    const plain = stagegraph(['--log', 's09-cache-locked/plain.log', '-'], { input: text });
    expect(plain.out).toMatch(/another\s+Dockerfile/);
    expect(plain.out).toContain('Only in the log: ');
    // Nothing of this Dockerfile was measured.
    expect(plain.out).not.toMatch(/ s (measured|from durations)/);
    const none = stagegraph(['--log', 's22-link-many/plain.log', '-'], { input: 'FROM x\nRUN y\n' });
    expect(none).toMatchObject({ status: 2, err: expect.stringContaining('None of its steps') });
    expect(none.out).toContain('FROM x');
  });

  test.each([
    ['a web page', '<!doctype html>\n<html><body>#1 [internal] load</body></html>', 'This is a web page'],
    ['nothing', '', 'The log is empty'],
    ['a Dockerfile', 'FROM alpine\nRUN true\n', 'This is a Dockerfile. Pass the log with --log'],
    ['bytes', '\0\u0001\u0002', 'This is not a text file'],
    ['other JSON', '{"a": 1}', 'not the output of --progress=rawjson'],
    ['no step', '#0 building with "default" instance using docker driver\n', 'contains no steps'],
  ])('that is %s', (_, text, sentence) => {
    command.file('odd.log', text);
    const { out, err, status } = stagegraph(['--log', 'odd.log', 'Dockerfile']);
    expect(err).toMatch(/^stagegraph: odd\.log: .*\n$/);
    expect(err).toContain(sentence);
    expect([out.includes('COPY build'), status]).toEqual([true, 2]);
  });

  test('that cannot be read', () => {
    expect(stagegraph(['--log', 'none.log', 'Dockerfile'])).toMatchObject({
      status: 2,
      err: 'stagegraph: none.log: No such file.\n',
    });
    expect(stagegraph(['--log', '.', 'Dockerfile']).err).toContain('This is a directory');
  });
});

describe('without a log', () => {
  test('a limit shows a simulation with equal durations, and says so', () => {
    const { out, err, status } = stagegraph(['--max-parallelism', '1']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toMatch(/3 s simulated, 3 s one step at a time, at most 1 step/);
    expect(out).toContain('Assumed, not measured');
    const found = schedule(stagegraph(['--max-parallelism', '0', '--format', 'json']).out);
    expect(found).toMatchObject({ source: 'equal', makespanMs: null, simulatedMakespanMs: 3000 });
    expect(JSON.parse(stagegraph(['--format', 'json']).out)).not.toHaveProperty('schedule');
  });

  test('durations are taken as lines or as JSON, by key or by stage and number', () => {
    command.file('lines', '# mine\nrun 2  5000\n\nstage-1 1 40.5\r\n');
    command.file('json', '\ufeff{"build 2": 5000, "copy 4": 40.5}');
    for (const durations of ['lines', 'json']) {
      const { out, err } = stagegraph(['--durations', durations, '--format', 'json']);
      expect(err).toBe('');
      expect(schedule(out)).toMatchObject({ source: 'typed', simulatedMakespanMs: 6040.5 });
    }
    const unknown = stagegraph(['--durations', '-'], { input: 'run 3 1\n' });
    expect(unknown.err).toBe('stagegraph: -: This build has no step run 3. Did you mean run 2?\n');
    expect(unknown.status).toBe(0);
  });

  test.each([
    ['run 2 1\nrun 2 -5\n', 'Line 2: -5 is not a duration for run 2'],
    ['run 2 soon', 'Line 1: soon is not a duration for run 2'],
    ['run 2 Infinity', 'Line 1: Infinity is not a duration for run 2'],
    ['5000', 'Line 1 names no step'],
    ['{"run 2": 1,\n"copy 4": -1}', 'Line 2: -1 is not a duration for copy 4'],
    ['{"run 2": "1 s"}', 'Line 1: "1 s" is not a duration for run 2'],
    ['{"run 2": 1,\n\n"copy 4" 1}', 'Line 3 is not valid JSON'],
    ['{"run 2": 1', 'Line 1 is not valid JSON'],
  ])('durations that are none are refused with their line: %j', (input, sentence) => {
    const { out, err, status } = stagegraph(['--durations', '-', 'Dockerfile'], { input });
    expect(err).toContain(sentence);
    expect([out.includes('COPY build'), status]).toEqual([true, 2]);
  });
});

test('bad usage ends with status 2', () => {
  const bad: readonly (readonly [readonly string[], string])[] = [
    [['--max-parallelism', 'many'], '--max-parallelism cannot be "many"'],
    [['--max-parallelism=-1'], '--max-parallelism cannot be "-1"'],
    [['--log', 'x', '--format', 'svg'], 'work only with --format text or json'],
    [['--log', 'x', '--check'], 'not with --check'],
    [['--log', '-', '-'], 'only be read once'],
    [['--log', 'x', 'Dockerfile', 'Dockerfile'], 'name a single file'],
  ];
  for (const [args, sentence] of bad) {
    const { out, err, status } = stagegraph(args);
    expect([out, status], args.join(' ')).toEqual(['', 2]);
    expect(err).toContain(sentence);
  }
});
