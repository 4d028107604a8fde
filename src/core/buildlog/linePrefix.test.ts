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
    ['a name of a pod', (line) => `build-1f9c-77: ${line}`],
    ["Kubernetes' own files", (line, at) => `${stamp(at)} stderr F ${line}`],
    ['a bar of a box', (line) => `     api │ ${line}`],
    ['a list of lines', (line) => `    "${line.replaceAll('"', String.raw`\"`)}",`],
    ['a logger', (line, at) => `${stamp(at).slice(0, 19).replace('T', ' ')},123 - INFO - ${line}`],
    ['a record of a logger', (line, at) => JSON.stringify({ log: `${line}\n`, time: stamp(at) })],
    ['a message of a logger', (line) => JSON.stringify({ level: 'info', msg: line })],
    ['a remote', (line) => `remote:        ${line}`],
    ['a task', (line) => `app:docker:build: ${line}`],
    ['numbers of lines', (line, at) => `${String(at).padStart(5)}  ${line}`],
    ['a list', (line) => `- ${line}`],
    ['seconds since 1970', (line, at) => `${1_714_567_890 + at}.123 ${line}`],
    ['hours up to twelve', (line, at) => `5/1/2024 1:00:${String(at % 60).padStart(2, '0')} PM ${line}`],
    ['a day of the week', (line, at) => `Wed May  1 12:00:${String(at % 60).padStart(2, '0')} 2024 ${line}`],
    ['a zone by name', (line, at) => `${stamp(at).slice(0, 19).replace('T', ' ')} CEST ${line}`],
    ['colours whose escapes were lost', (line) => (line === '' ? '' : `[34m${line}[0m`)],
    ['colours that are written out', (line) => (line === '' ? '' : String.raw`\u001b[34m${line}\u001b[0m`)],
    ['blanks without width', (line) => `\u{200b}${line}`],
    ['numbers in brackets', (line) => line.replace(/^(#\d+)(?= )/, '[$1]')],
    ['bold numbers', (line) => line.replace(/^(#\d+)(?= )/, '**$1**')],
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

test.each([
  ['blanks of web pages', plain.replaceAll(' ', '\u{a0}')],
  ['double ends of lines', plain.replaceAll('\n', '\r\r\n')],
  ['a blank line behind every line', plain.replaceAll('\n', '\n\n')],
])('a plain log with %s is read', (_, text) => expect(told(readLog(text).builds[0])).toEqual(told(own)));

test('what a step prints stays: only what stands before a line of the builder is taken away', () => {
  const text = `HEAD is now at 1f9c fix #12 [skip ci]\n#1 [a 1/2] RUN x\n#1 0.5 web: #2 [b 1/2] RUN y\n#1 DONE 1.0s\n`;
  expect(told(readLog(text).builds[0])).toEqual([['[a 1/2] RUN x', 'done', 1000, 1]]);
});

describe('a terminal copy', () => {
  const copy = readFileSync('src/testing/traces/builds/f09-error/tty.raw', 'utf8');

  test.each([
    ['spaces', '    '],
    ['a bar', '| '],
    ['a quotation', '> '],
    ['a remote', 'remote: '],
    ['a list', '* '],
  ])('is read behind %s', (_, prefix) => {
    const frames = copy.split('\n').filter((line) => line.trim() !== '');
    const [log] = readLog(frames.map((line) => prefix + line).join('\n')).builds;
    expect(log?.format).toBe('terminal');
    expect(told(log)).toEqual(told(readLog(copy).builds[0]));
  });
});

describe('rows that a window broke', () => {
  const rows = `[+] Building 32.0s (5/5) FINISHED
 => CACHED [build 1/3] FROM docker.io/library/golang:1.22@sha256:aaaaaaaa      0.0s
 => [build 2/3] COPY --from=docker.io/library/busybox:1.36 /bin/sh /bin/sh     0.2s
 => [build 3/3] RUN go build -o /out/app ./cmd/app                            20.0s
 => exporting to image                                                         1.0s
 => => exporting layers                                                        0.9s
`;
  test.each([40, 60, 77, 78, 79, 80])('at %i columns are read as one', (width) => {
    const broken = rows
      .split('\n')
      .map((row) => row.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '');
    expect(told(readLog(broken.join('\n')).builds[0])).toEqual(told(readLog(rows).builds[0]));
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
    'kaniko in records',
    '{"level":"info","msg":"Retrieving image manifest alpine:3"}\n{"level":"info","msg":"RUN make"}\n',
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
