import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const good = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', good);
  mkdirSync(command.path('sub'));
}, 60_000);

afterAll(() => command.remove());

describe('bad usage ends with status 2 and says so in one line', () => {
  test.each([
    [['--tarket', 'x'], 'Unknown option --tarket. Did you mean --target?'],
    [['-x'], 'Unknown option -x'],
    [['--target'], '--target needs a value'],
    [['--target', '--check'], '--target needs a value'],
    [['--check=yes'], '--check takes no value'],
    [['--format', 'xml'], '--format cannot be "xml"'],
    [['--color', 'red'], '--color cannot be "red"'],
    [['--build-arg', '=x'], '--build-arg =x has no name'],
    [['--build-arg', ''], '--build-arg "" has no name'],
    [['--build-context', 'x'], '--build-context x is incomplete'],
    [['--build-context', 'A b=x'], '--build-context cannot be called A b'],
    [['--platform', 'linux/amd64,linux/arm64'], 'several platforms'],
    [['--platform', 'lin*x'], 'is not a platform'],
    [['--platform', ''], 'is not a platform'],
    [['--url-base', 'nowhere', '--format', 'url'], 'is not a URL'],
    [['--check', '--format', 'json'], 'use it without --format'],
    [['-', '-'], 'only be read once'],
    [['--format', 'dot', 'Dockerfile', 'Dockerfile'], 'takes one file'],
  ])('%j', (args, sentence) => {
    const { out, err, status } = stagegraph(args);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('files that cannot be read end with status 2', () => {
  const problem = (args: readonly string[], input: string | Uint8Array = ''): string => {
    const { out, err, status } = stagegraph(args, { input });
    expect([out, status]).toEqual(['', 2]);
    return err;
  };

  test('missing, a folder, below a file', () => {
    expect(problem(['nothing'])).toBe('stagegraph: nothing: No such file.\n');
    expect(problem(['sub'])).toContain('This is a directory');
    expect(problem(['Dockerfile/x'])).toContain('Cannot read this file (ENOTDIR)');
    expect(stagegraph([], { inside: 'sub' })).toMatchObject({
      status: 2,
      err: expect.stringContaining('no Dockerfile in this directory'),
    });
  });

  test('without permission', () => {
    chmodSync(command.path(command.file('secret', good)), 0o000);
    const { err, status } = stagegraph(['secret'], { asNobody: true });
    expect([err, status]).toEqual(['stagegraph: secret: Permission denied.\n', 2]);
  });

  test('too large, as a file, from a pipe, and without an end', () => {
    const hundred = Buffer.alloc(100 * 2 ** 20, '#');
    expect(problem([command.file('large', hundred)])).toContain('the limit is 1,048,576 bytes');
    expect(problem(['-'], hundred)).toContain('the limit is 1,048,576 bytes');
    expect(problem(['/dev/zero'])).toContain('the limit is 1,048,576 bytes');
    rmSync(command.path('large'));
    expect(
      stagegraph(['-'], { input: `FROM alpine\n`.padEnd(1_048_576, '# a comment as long as others\n') })
        .status,
    ).toBe(0);
  });

  test('the other files are shown all the same', () => {
    const { out, err, status } = stagegraph(['--format', 'json', 'nothing', 'Dockerfile']);
    expect(JSON.parse(out)).toMatchObject({ file: 'Dockerfile' });
    expect([err, status]).toEqual(['stagegraph: nothing: No such file.\n', 2]);
  });

  test('odd bytes are read as BuildKit would', () => {
    expect(stagegraph(['-'], { input: '\ufeffFROM alpine\r\nRUN true\r\n' })).toMatchObject({
      err: '',
      status: 0,
    });
    expect(stagegraph(['-'], { input: Uint8Array.of(0x46, 0xff, 0xfe, 0x00) })).toMatchObject({ status: 1 });
    expect(stagegraph(['-'])).toMatchObject({ status: 1 });
  });
});
