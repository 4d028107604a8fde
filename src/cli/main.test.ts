import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const good = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';
const wrong = 'FROM alpine\nRUN true\nRUM false\n';

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', good);
  command.file('wrong.Dockerfile', wrong);
}, 60_000);

afterAll(() => command.remove());

describe('what is shown', () => {
  test('./Dockerfile as text, plain in a pipe', () => {
    const { out, err, status } = stagegraph([]);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('└─ COPY build  files  /app → /app');
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test('a named file, and standard input', () => {
    expect(stagegraph(['Dockerfile']).out).toBe(stagegraph([]).out);
    const { out, status } = stagegraph(['-'], { input: good });
    expect([out.split('\n').slice(1), status]).toEqual([stagegraph([]).out.split('\n').slice(1), 0]);
  });

  test('an error at the line it is about', () => {
    const file = 'ARG TOOLS=busybox\nFROM alpine\nCOPY --from=$TOOLS /a /b\n';
    const { err, status } = stagegraph(['-'], { input: file });
    expect([err.split(' ', 1)[0], status]).toEqual(['-:3:', 1]);
  });

  test.each(['json', 'mermaid', 'dot', 'svg', 'html', 'url'])('%s', (format) => {
    const { out, err, status } = stagegraph(['--format', format]);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toMatch(
      {
        json: /^\{"version":1,/,
        mermaid: /^flowchart LR\n/,
        dot: /^digraph /,
        svg: /^<svg /,
        html: /^<!doctype html>\n/,
        url: /^http:/,
      }[format] ?? /^$/,
    );
    expect(out.endsWith('\n')).toBe(true);
  });

  test('several files with json: one object a line, in order', () => {
    const { out, err, status } = stagegraph(['--format=json', 'Dockerfile', 'wrong.Dockerfile', '-'], {
      input: good,
    });
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: unknown });
    expect(objects.map((object) => [object.file, 'error' in object])).toEqual([
      ['Dockerfile', false],
      ['wrong.Dockerfile', true],
      ['-', false],
    ]);
    expect(err).toMatch(/^wrong\.Dockerfile:3: error: /);
    expect(status).toBe(1);
  });

  test('several files with url: one link a line, holding what was asked for', () => {
    const options = [
      '--target',
      'build',
      '--build-arg',
      'A=1',
      '--platform',
      'linux/arm64',
      '--build-context',
      'alpine=docker-image://x',
    ];
    const { out } = stagegraph([
      '--format',
      'url',
      '--url-base',
      'https://example.com/x/',
      ...options,
      'Dockerfile',
      'Dockerfile',
    ]);
    const links = out.trimEnd().split('\n');
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(/^https:\/\/example\.com\/x\/#v2\./);
    expect(decodeLink(new URL(links[1] ?? '').hash.slice(1))).toMatchObject({
      ok: true,
      state: {
        text: good,
        target: 'build',
        buildArgs: { A: '1' },
        platform: 'linux/arm64',
        contexts: { alpine: 'docker-image://x' },
      },
    });
  });

  test('build args: a value, none, from the environment, or not at all', () => {
    const text = 'ARG A=a\nARG B=b\nARG C=c\nFROM $A-$B-$C\n';
    const json = stagegraph(
      ['--format', 'json', '--build-arg', 'A=x', '--build-arg', 'B', '--build-arg', 'C', '-'],
      { input: text, env: { B: 'env' } },
    );
    expect(JSON.parse(json.out)).toMatchObject({ buildArgs: { A: 'x', B: 'env' } });
    expect(json.out).toContain('x-env-c:latest');
  });

  test('colour where it is wanted', () => {
    const coloured = (args: readonly string[], env: Record<string, string>): boolean =>
      stagegraph(args, { env }).out.includes('\u001b[');
    expect(coloured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured(['--color', 'auto'], {})).toBe(false);
  });

  test('help and version, in the language of the locale', () => {
    const help = stagegraph(['--help']);
    expect([help.status, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(/^Usage: stagegraph/);
    expect(stagegraph(['-h'], { env: { LANG: 'ko_KR.UTF-8' } }).out).toMatch(/^사용법/);
    expect(stagegraph(['--help'], { env: { LANG: 'ko_KR.UTF-8', LC_ALL: 'C' } }).out).toBe(help.out);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(stagegraph(['--version']).out).toBe(`${version}\n`);
    const korean = stagegraph(['--help'], { env: { LANG: 'ko_KR.UTF-8' } }).out;
    // A letter of Korean is as wide as two of English.
    const columns = (line: string): number => line.replace(/[\u1100-\uffdc]/g, 'xx').length;
    for (const line of `${help.out}${korean}`.split('\n'))
      expect(columns(line), line).toBeLessThanOrEqual(80);
  });
});

describe('what BuildKit rejects ends with status 1', () => {
  test('an error has file, line and what to do', () => {
    const { out, err, status } = stagegraph(['wrong.Dockerfile']);
    expect(err).toMatch(/^wrong\.Dockerfile:3: error: \S.*RUM.*\n$/);
    expect(status).toBe(1);
    expect(out).toContain('FROM alpine');
  });

  test('an unknown target names the nearest', () => {
    const { err, status } = stagegraph(['--target', 'biuld']);
    expect(err).toMatch(/^Dockerfile: error: .*biuld.*build/);
    expect(err).toContain('Targets: build');
    expect(status).toBe(1);
  });

  test('a target that is fine in a file whose other target is not', () => {
    const text = 'FROM alpine AS a\nFROM alpine AS b\nCOPY --from=c /x /x\nFROM alpine AS c\n';
    expect(stagegraph(['--target', 'a', '-'], { input: text }).status).toBe(0);
    expect(stagegraph(['--target', 'b', '-'], { input: text }).err).toMatch(/^-:3: error: /);
  });

  test('terminal escapes in a file are not passed on', () => {
    const { out, err } = stagegraph(['-'], { input: 'FROM alpine\n\u001b[31mRUM\u009b x\n' });
    for (const sign of ['\u001b', '\u009b']) expect(out + err).not.toContain(sign);
  });
});

describe('--check', () => {
  /** Findings but for advice, which is another room's matter and never fails a check. */
  const check = (
    args: readonly string[],
    input = '',
  ): { found: readonly string[]; status: number | null } => {
    const { out, err, status } = stagegraph(['--check', ...args], { input });
    expect(err).toBe('');
    const lines = out.split('\n').filter((line) => line !== '' && !line.includes(': advice: '));
    return { found: lines, status };
  };

  test('prints only what is wrong, one finding a line', () => {
    expect(check([])).toEqual({ found: [], status: 0 });
    expect(check(['wrong.Dockerfile', 'Dockerfile'])).toEqual({
      found: [expect.stringMatching(/^wrong\.Dockerfile:3: error: .* \[unknown-instruction\]$/)],
      status: 1,
    });
  });

  test('warnings fail the check where the file says so, and can be skipped', () => {
    const text = 'FROM alpine as base\nRUN true\n';
    const warning = "warning: 'as' and 'FROM' keywords' casing do not match [FromAsCasing]";
    expect(check(['-'], text)).toEqual({ found: [`-:1: ${warning}`], status: 0 });
    expect(check(['-'], `# check=error=true\n${text}`)).toEqual({ found: [`-:2: ${warning}`], status: 1 });
    expect(check(['-'], `# check=skip=FromAsCasing;error=true\n${text}`)).toEqual({ found: [], status: 0 });
  });

  test('knows the errors of targets that are not asked for', () => {
    const input = 'FROM alpine AS a\nCOPY --from=b /x /x\nFROM alpine AS b\n';
    expect(stagegraph(['-'], { input }).status).toBe(0);
    expect(check(['-'], input)).toEqual({ found: [expect.stringMatching(/^-:2: error: /)], status: 1 });
  });
});

test('a reader that stops early is no error', async () => {
  const many = command.file(
    'many',
    Array.from({ length: 5000 }, (_, n) => `FROM alpine AS s${n}\nRUN ${n}\n`).join(''),
  );
  const child = spawn(process.execPath, [command.program, '--format', 'dot', many], { cwd: command.folder });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.on('close', done));
  expect([err, status]).toEqual(['', 0]);
});
