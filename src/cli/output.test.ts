import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const good = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';
/** Files that a run must not leave behind. */
const leftovers = (): readonly string[] =>
  readdirSync(command.folder).filter((name) => name.includes('.tmp'));

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', good);
  mkdirSync(command.path('sub'));
  command.file('wrong.Dockerfile', 'FROM alpine\nRUM false\n');
}, 60_000);

afterAll(() => command.remove());

describe('--output', () => {
  test('writes the file whole, and nothing else', () => {
    expect(stagegraph(['-o', 'tree.txt'])).toEqual({ out: '', err: '', status: 0 });
    expect(command.read('tree.txt')).toBe(stagegraph([]).out);
    expect(leftovers()).toEqual([]);
  });

  test('keeps the permissions of a file and the target of a link', () => {
    chmodSync(command.path(command.file('private', 'old')), 0o600);
    symlinkSync('private', command.path('link'));
    expect(stagegraph(['--output=link', '--format=dot']).status).toBe(0);
    expect(command.read('private')).toMatch(/^digraph/);
    expect(statSync(command.path('private')).mode & 0o777).toBe(0o600);
  });

  test('makes the file that a link leads to', () => {
    symlinkSync('not-yet', command.path('link-ahead'));
    expect(stagegraph(['-o', 'link-ahead'])).toEqual({ out: '', err: '', status: 0 });
    expect(command.read('not-yet')).toBe(stagegraph([]).out);
  });

  test('has a name', () => {
    expect(stagegraph(['-o', ''])).toEqual({
      out: '',
      err: "stagegraph: '': This does not name a file to write.\n",
      status: 2,
    });
  });

  test('leaves the old file where something is wrong', () => {
    command.file('kept', 'old');
    expect(stagegraph(['-o', 'kept', 'nothing']).status).toBe(2);
    expect(stagegraph(['-o', 'kept', '--format', 'json', 'Dockerfile', 'nothing']).status).toBe(2);
    expect(stagegraph(['-o', 'kept', '--format', 'xml']).status).toBe(2);
    expect([command.read('kept'), leftovers()]).toEqual(['old', []]);
  });

  test('is written also where BuildKit would reject the build', () => {
    expect(stagegraph(['-o', 'wrong.json', '--format', 'json', 'wrong.Dockerfile'])).toMatchObject({
      status: 1,
      out: '',
    });
    expect(JSON.parse(command.read('wrong.json'))).toHaveProperty('error');
  });

  test('says what cannot be written', () => {
    expect(stagegraph(['-o', 'sub']).err).toBe(
      'stagegraph: sub: This is a directory. Name a file to write.\n',
    );
    expect(stagegraph(['-o', 'no/where'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('directory to write to'),
    });
    expect(existsSync(command.path('no'))).toBe(false);
    expect(stagegraph(['-o', '/dev/full'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('ENOSPC'),
    });
  });
});
