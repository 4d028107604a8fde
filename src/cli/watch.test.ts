import { spawn, type ChildProcess } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandLine } from '#testing/commandLine.ts';

let command: CommandLine;
const children: ChildProcess[] = [];
const good = 'FROM alpine:3\nRUN true\n';

beforeAll(() => {
  command = new CommandLine();
}, 60_000);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  command.remove();
});

test('shows it again when a file or its configuration changes, is replaced or comes back, and ends without a fault', async () => {
  command.file('Dockerfile', good);
  const child = spawn(process.execPath, [command.program, '--watch', '--check', 'Dockerfile'], {
    cwd: command.folder,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  children.push(child);
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  }
  /** Waits until a change shows: a file may also be seen while it is written. */
  const until = async (shown: string, change: () => void = () => undefined): Promise<void> => {
    out = '';
    change();
    while (!out.includes(shown)) await new Promise((done) => setTimeout(done, 20));
    expect(out).toContain(shown);
  };

  await until('Watching.');
  await until('Dockerfile:3: error: ', () => command.file('Dockerfile', `${good}RUM x\n`));
  await until('Dockerfile:1: warning: Stage name', () => {
    command.file('new', 'FROM alpine:3 AS Build\nRUN true\n');
    renameSync(command.path('new'), command.path('Dockerfile'));
  });
  await until('Dockerfile:1: error: Stage name', () =>
    command.file('.stagegraph.json', '{"rules": {"StageNameCasing": "error"}}'),
  );
  await until('Dockerfile: No such file.', () => rmSync(command.path('Dockerfile')));
  await until('Dockerfile:3: error: ', () => command.file('Dockerfile', `${good}RUM x\n`));

  const ended = new Promise<unknown>((done) => child.on('exit', (code, signal) => done([code, signal])));
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

test('standard input cannot be watched', () => {
  const { err, status } = command.run(['--watch', '-'], { input: good });
  expect(err).toContain('cannot be watched');
  expect(status).toBe(2);
});
