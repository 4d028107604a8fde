import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLog } from './reader.ts';
import type { ParsedLog } from './types.ts';

const plain = readFileSync('src/testing/traces/builds/s04-prefix-before-copy/plain.log', 'utf8');
const lines = plain.trimEnd().split('\n');
const own = readLog(plain).builds[0];

/** What every form of the same log must say alike. */
function told(log: ParsedLog | undefined): unknown {
  return log?.steps.map(({ name, state, durationMs, outputLines }) => [
    name.full,
    state,
    durationMs,
    outputLines,
  ]);
}

const stamp = (at: number): string => new Date(Date.UTC(2024, 8, 18, 15, 23, at)).toISOString();

describe('a plain log with something before its lines', () => {
  test.each<[string, (line: string, at: number) => string]>([
    ['spaces', (line) => `        ${line}`],
    ['tabs, and blank lines left empty', (line) => (line === '' ? '' : `\t\t${line}`)],
    ['a bar', (line) => `| ${line}`],
    ['a service of compose', (line) => `web-1  | ${line}`],
    ['act', (line) => `[CI/build]   | ${line}`],
    ['a quotation', (line) => `> ${line}`],
    ['a name in brackets', (line) => (line === '' ? '' : `[build] ${line}`)],
    ['stamps of GitHub', (line, at) => `${stamp(at)} ${line}`],
    ['stamps of GitLab', (line, at) => `${stamp(at)} 01O ${line}`],
    ['gh run view', (line, at) => `build\tBuild and push\t${stamp(at)} ${line}`],
    [
      'stamps in brackets with blanks and tabs',
      (line, at) => `[${stamp(at).slice(0, 23).replace('T', ' ')}]\t  \t${line}`,
    ],
    ['months by name', (line, at) => `2024-Sep-18 15:23:${String(at % 60).padStart(2, '0')}.250 ${line}`],
    ['days first', (line, at) => `18-Sep-2024 15:23:${String(at % 60).padStart(2, '0')} ${line}`],
    ['stamps and bars', (line, at) => `${stamp(at)} | ${line}`],
    ['journald', (line) => (line === '' ? '' : `Sep 18 15:23:34 host docker[123]: ${line}`)],
    [
      'numbers that a page made links of',
      (line) => line.replace(/^#(\d+)(?= )/, '[#$1](https://example.com/issues/$1)'),
    ],
    ['numbers that were escaped', (line) => line.replace(/^#(\d+)(?= )/, '\\#$1')],
  ])('is read behind %s', (_, prefixed) => {
    const log = readLog(lines.map((line, at) => prefixed(line, at)).join('\n'));
    expect(told(log.builds[0])).toEqual(told(own));
    expect(log.problems).toEqual([]);
  });

  test('is read with stamps on lines of their own, which time it', () => {
    const text = lines.map(
      (line, at) => `${stamp(at).slice(0, 23).replace('T', ' ')}\n${line === '' ? '' : `${line}\n`}`,
    );
    const [log] = readLog(text.join('')).builds;
    expect(told(log)).toEqual(told(own));
    expect(log?.times).toBe('stamped');
  });
});

describe('a terminal copy', () => {
  const copy = readFileSync('src/testing/traces/builds/f09-error/tty.raw', 'utf8');

  test.each([
    ['spaces', '    '],
    ['a bar', '| '],
    ['a quotation', '> '],
  ])('is read behind %s', (_, prefix) => {
    const frames = copy.split('\n').filter((line) => line.trim() !== '');
    const [log] = readLog(frames.map((line) => prefix + line).join('\n')).builds;
    expect(log?.format).toBe('terminal');
    expect(told(log)).toEqual(told(readLog(copy).builds[0]));
  });
});

test.each([
  ['buildah', 'STEP 1/3: FROM alpine\nSTEP 2/3: RUN make\n', 'log-buildah'],
  [
    'kaniko',
    'INFO[0000] Retrieving image manifest alpine:3\nINFO[0003] Executing 0 build triggers\n',
    'log-kaniko',
  ],
  [
    'the classic builder',
    'Sending build context to Docker daemon\nStep 1/3 : FROM alpine\n',
    'log-legacy-builder',
  ],
  ['JSON of something else', '[{"Id": "sha256:1"}]', 'log-other-json'],
])('a log of %s is called that', (_, text, rule) => {
  expect(readLog(text)).toEqual({ builds: [], problems: [{ rule, params: {} }] });
});
