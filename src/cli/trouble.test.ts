import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run } from '#testing/commandLine.ts';

let command: CommandLine;

/** Runs it in a shell; `$SG` is the command. */
function shell(line: string): Run {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], {
    cwd: command.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', SG: `${process.execPath} ${command.program}` },
  });
  return { out: stdout, err: stderr, status };
}

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', 'FROM alpine\nRUN make\n');
  mkdirSync(command.path('sub'));
}, 60_000);

afterAll(() => command.remove());

describe('one clear line, and a status that nobody takes for a verdict', () => {
  test('a full disk behind standard output', () => {
    expect(shell('$SG Dockerfile Dockerfile > /dev/full')).toEqual({
      out: '',
      err: 'stagegraph: standard output: This cannot be written (ENOSPC).\n',
      status: 2,
    });
  });

  test('nobody who reads the complaints', () => {
    const { out } = shell(
      '{ $SG nope1 nope2 2>&1 >/dev/null; echo "status $?" >&3; } 3>status | :; cat status',
    );
    expect(out).toBe('status 2\n');
  });

  test('a reader who has seen enough', () => {
    expect(shell('$SG Dockerfile | head -1 > /dev/null').err).toBe('');
  });

  test('folders', () => {
    expect(shell('$SG - < sub')).toMatchObject({ status: 2, out: '' });
    expect(shell('$SG - < sub').err).toBe('stagegraph: -: This is a directory. Name the Dockerfile in it.\n');
    expect(shell('$SG sub').err).toBe('stagegraph: sub: This is a directory. Name the Dockerfile in it.\n');
    expect(shell('$SG --durations sub').err).toBe(
      'stagegraph: sub: This is a directory. Name the file with the durations.\n',
    );
    expect(shell('$SG -o sub').err).toBe('stagegraph: sub: This is a directory. Name a file to write.\n');
  });

  test('names that are empty', () => {
    expect(shell("$SG ''")).toMatchObject({ status: 2, err: "stagegraph: '': No such file.\n" });
  });
});

test('a target that its checks reject: one line, and the status of a rejected build', () => {
  command.file('strict', '# check=error=true\nFROM alpine AS a\nWORKDIR x\nFROM alpine AS b\n');
  const { out, err, status } = shell('$SG --target a strict');
  expect([status, err]).toEqual([1, expect.stringMatching(/^strict:1: error: .*WorkdirRelativePath.*\n$/)]);
  expect(out).toContain('a  target');
  expect(shell('$SG --target b strict')).toMatchObject({ status: 0, err: '' });
  expect(shell('$SG --build-arg BUILDKIT_DOCKERFILE_CHECK= --target a strict')).toMatchObject({ status: 0 });
  const json = JSON.parse(shell('$SG --format json strict').out) as {
    builds: Record<string, { rejectedByChecks?: string[] }>;
  };
  expect(Object.values(json.builds).map(({ rejectedByChecks }) => rejectedByChecks)).toEqual([
    [],
    ['WorkdirRelativePath'],
    [],
  ]);
});
