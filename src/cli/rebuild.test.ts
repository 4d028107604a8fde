import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const dockerfile = [
  'ARG BASE=build',
  'FROM node:20 AS build',
  'ARG VERSION=1',
  'COPY package*.json ./',
  'RUN npm ci',
  'COPY . .',
  'RUN npm run build',
  'FROM nginx AS web',
  'COPY --from=build /dist /html',
  'FROM ${BASE} AS test',
  'RUN npm test',
  'FROM web',
];

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', `${dockerfile.join('\n')}\n`);
  command.file('Other', 'FROM alpine\nRUN a\n');
  command.file('OLD', `${dockerfile.join('\n').replace('npm ci', 'npm install')}\n`);
  command.file('BROKEN', 'FROM\n');
  command.file('durations.txt', 'build 3 4000\nbuild 5 2000\n');
}, 60_000);

afterAll(() => command.remove());

const rebuild = (out: string) => (JSON.parse(out) as StagegraphJson).rebuild;
const fates = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries((rebuild(out)?.steps ?? []).map(({ key, fate }) => [key, fate]));

describe('--changed says what the next build re-runs', () => {
  test('as text of 80 columns, with the line and the reason of each step', () => {
    const { out, err, status } = stagegraph(['--changed', 'src/app.ts', '--durations', 'durations.txt']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('Changed: src/app.ts\n');
    expect(out).toContain('2 steps re-run, 1 may re-run, 4 cached\nRebuild 3 s to 4 s, whole build 10 s\n');
    expect(out).toMatch(/● COPY \. \. +re-runs {2}line 6\n +Reads src\/app\.ts, which changed\./);
    expect(out).toMatch(/● RUN npm run build +re-runs {2}line 7\n +Continues line 6, which re-runs\./);
    expect(out).toMatch(/◐ COPY --from=build \/dist \/html +may re-run {2}line 9\n +Reads files of line 7/);
    expect(out).toMatch(/○ RUN npm ci +cached {2}line 5\n/);
    expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('of several things at once, by comma or one after the other', () => {
    const one = stagegraph(['--changed', 'package.json,VERSION', '--format', 'json']);
    const other = stagegraph(['--changed=package.json', '--changed=arg:VERSION', '--format', 'json']);
    expect(one).toEqual(other);
    expect(rebuild(one.out)).toMatchObject({
      changed: ['file:package.json', 'arg:VERSION'],
      unused: [],
      time: null,
    });
  });

  test('in JSON, step by step', () => {
    expect(fates(stagegraph(['--changed', 'nginx', '--format', 'json']).out)).toEqual({
      'image docker.io/library/nginx:latest linux/amd64': 'reruns',
      'image docker.io/library/node:20 linux/amd64': 'cached',
      context: 'read',
      'copy 4': 'cached',
      'run 5': 'cached',
      'copy 6': 'cached',
      'run 7': 'cached',
      'copy 9': 'reruns',
    });
  });

  test('with another value of a build argument, and of one that chooses a stage', () => {
    const { out } = stagegraph(['--changed', 'VERSION=2', '--format', 'json']);
    expect(fates(out)).toMatchObject({ 'copy 4': 'cached', 'run 5': 'reruns' });
    expect(JSON.parse(out)).toMatchObject({ buildArgs: { VERSION: '2' } });
    const same = stagegraph(['--changed', 'VERSION=1', '--format', 'json']);
    expect(rebuild(same.out)?.unused).toEqual(['arg:VERSION']);
    const chosen = stagegraph(['--target', 'test', '--changed', 'BASE=web']);
    expect([chosen.status, chosen.err]).toEqual([0, '']);
    expect(chosen.out).toMatch(/● RUN npm test +re-runs {2}line 11/);
  });

  test('--changed-from: an edited file after the one that was built before', () => {
    const { out, err, status } = stagegraph(['--changed-from', 'OLD']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toMatch(/● RUN npm ci +re-runs {2}line 5\n +The instruction was edited\./);
    const piped = stagegraph(['--changed-from', '-'], { input: command.read('OLD') });
    expect(piped.out).toBe(out);
  });

  test('a file that no step reads re-runs nothing, and says so', () => {
    const { out, status } = stagegraph(['--changed', 'README.md', 'Other']);
    expect(status).toBe(0);
    expect(out).toContain('Nothing re-runs');
    expect(out).toContain('No step of this target re-runs because of README.md.');
  });

  test('in Korean', () => {
    const { out } = stagegraph(['--changed', 'package.json'], { env: { LANG: 'ko_KR.UTF-8' } });
    expect(out).toContain('4단계 다시 실행');
    expect(out).toContain('바뀐 파일을 읽습니다: package.json');
  });
});

test.each([
  [['--changed', 'arg:VERSOIN'], 'Dockerfile: ARG VERSOIN is not in this file. Did you mean VERSION?'],
  [
    ['--changed', 'VERSOIN'],
    'Dockerfile: This file has no variable VERSOIN. Did you mean VERSION? Write a file as ./VERSOIN.',
  ],
  [['--changed', 'image:redis'], 'Dockerfile: Image redis is not in this file.'],
  [['--changed', 'NOPE=1'], 'Dockerfile: ARG NOPE is not in this file.'],
  [
    ['--changed', 'BASE', '--target', 'test'],
    'Dockerfile: ARG BASE decides which stage FROM means. Give its next value: --changed BASE=VALUE.',
  ],
  [['--changed-from', 'GONE'], 'GONE: No such file.'],
  [
    ['--changed', 'a,,b'],
    '--changed names nothing. Write a file, a variable or an image, as in package.json,VERSION.',
  ],
  [
    ['--changed', 'a', '--format', 'svg'],
    '--changed and --changed-from work only with --format text or json, and not with --check.',
  ],
  [
    ['--changed', 'a', '--check'],
    '--changed and --changed-from work only with --format text or json, and not with --check.',
  ],
  [
    ['--changed-from', 'OLD', 'Dockerfile', 'Other'],
    'OLD of --changed-from belongs to one Dockerfile: name a single file.',
  ],
  [['--changed-from', '-', '-'], 'Standard input (-) can only be read once.'],
])('%j: one clear line', (args, line) => {
  const { out, err, status } = stagegraph(args);
  expect([out, status, err.split('\n')[0]]).toEqual(['', 2, `stagegraph: ${line}`]);
});

test('a Dockerfile before that BuildKit rejects leaves nothing to tell', () => {
  const { out, err, status } = stagegraph(['--changed-from', 'BROKEN']);
  expect([out, status]).toEqual(['', 2]);
  expect(err).toMatch(/^stagegraph: BROKEN: BuildKit would have rejected the earlier Dockerfile.*\n$/);
});

test('a build that BuildKit rejects has no rebuild: its error is told', () => {
  command.file('REJECTED', 'FROM alpine\nCOPY --from=7 a b\n');
  expect(stagegraph(['--changed', 'a', 'REJECTED'])).toMatchObject({
    status: 1,
    err: expect.stringContaining('REJECTED:2: error:') as unknown,
  });
});
