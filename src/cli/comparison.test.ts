import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DifferenceJson } from '#core/export/differenceJson.ts';
import { CommandLine } from '#testing/commandLine.ts';

let command: CommandLine;

const old = 'FROM node:24\nCOPY . .\nRUN npm ci\nCMD node x.js\n';
const now =
  'FROM node:24 AS build\nCOPY . .\nRUN npm ci\n\nFROM node:24-slim\nCOPY --from=build /app /app\nCMD ["node"]\n';

beforeAll(() => {
  command = new CommandLine();
  command.file('old', old);
  command.file('Dockerfile', now);
}, 60_000);

afterAll(() => command.remove());

test('the file before beside the default file, and the exit code of diff', () => {
  const { out, err, status } = command.run(['--compare', 'old']);
  expect([err, status]).toEqual(['', 1]);
  const lines = out.split('\n');
  expect(lines[0]).toMatch(/^old → Dockerfile/);
  expect(lines).toContain('~ build  changed  line 1');
  expect(lines).toContain('    - CMD node x.js');
  expect(lines).toContain('+ stage-1  added  line 5');
  expect(out).toMatch(/Steps in the image {2,}2 {2,}1\n/);
  expect(out).toMatch(/^- line 4: /m);
});

test('no difference for BuildKit is 0, whatever the comments; trouble is 2', () => {
  command.file('same', `# a comment\n\n${now.replace('COPY . .', 'COPY \\\n  . .')}`);
  expect(command.run(['--compare', '-', 'same'], { input: now }).status).toBe(0);
  expect(command.run(['--compare', 'nothere', 'Dockerfile']).status).toBe(2);
  expect(command.run(['--compare', 'old', 'nothere']).status).toBe(2);
  expect(command.run(['--compare', 'old', '--target', 'nothere']).status).toBe(2);
  expect(command.run(['--compare', 'old', 'Dockerfile', 'same']).status).toBe(2);
  expect(command.run(['--compare', 'old', '--format', 'svg']).status).toBe(2);
  expect(command.run(['--compare', '-', '-'], { input: now }).status).toBe(2);
});

test('as JSON, with a target and durations of the file', () => {
  command.file('times', 'run 3 60000\n');
  const args = ['--compare', 'old', '--format', 'json', '--target', 'build', '--durations', 'times'];
  const { out, err, status } = command.run(args);
  expect([err, status]).toEqual(['', 1]);
  const { before, after, same, stages, figures } = JSON.parse(out) as DifferenceJson;
  expect([before.file, before.target, after.target, same]).toEqual(['old', '', 'build', false]);
  expect(stages.map(({ change }) => change)).toEqual(['changed', 'added']);
  expect([figures.before.totalMs, figures.after.totalMs]).toEqual([62_000, 62_000]);
});

test('in Korean', () => {
  const { out } = command.run(['--compare', 'old'], { env: { LANG: 'ko_KR.UTF-8' } });
  expect(out.split('\n')).toContain('+ stage-1  추가  5행');
});

test('what the ignore file of the build context excludes is found in both, and told where it is new', () => {
  command.file('ignoring.old', 'FROM scratch\nCOPY src /s\n');
  command.file('ignoring.now', 'FROM scratch\nCOPY src dist /s\n');
  command.file('both.ignore', 'dist\nsrc\n');
  const { out } = command.run([
    '--compare',
    'ignoring.old',
    '--format',
    'json',
    '--ignorefile',
    'both.ignore',
    'ignoring.now',
  ]);
  const { findings } = JSON.parse(out) as DifferenceJson;
  expect(findings.new.map(({ rule, line }) => [rule, line])).toEqual([['CopyIgnoredFile', 2]]);
  expect([findings.gone, findings.staying.length]).toEqual([[], 1]);
});
