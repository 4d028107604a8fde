import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLog } from './reader.ts';
import type { LogReading } from './types.ts';

const plain = readFileSync('src/testing/traces/builds/s04-prefix-before-copy/plain.log', 'utf8');
const terminal = `[+] Building 32.0s (7/7) FINISHED                              docker:default
 => [internal] load build definition from Dockerfile                        0.0s
 => => transferring dockerfile: 120B                                        0.0s
 => CACHED [build 1/3] FROM docker.io/library/golang:1.22@sha256:aaaaaaaa   0.0s
 => [build 2/3] COPY --from=docker.io/library/busybox:1.36 /bin/sh /bin/sh  0.2s
 => [build 3/3] RUN go build -o /out/app ./cmd/app && echo "x"             20.0s
 => exporting to image                                                      1.0s
 => => exporting layers                                                     0.9s
`;

/** What every form of the same log must say alike. */
function told({ builds, problems }: LogReading): unknown {
  const steps = builds.map((log) =>
    log.steps.map(({ name, state, durationMs, outputLines }) => [name.full, state, durationMs, outputLines]),
  );
  return { steps, problems };
}

const own = { plain: told(readLog(plain)), terminal: told(readLog(terminal)) };
const two = (at: number): string => String(at % 60).padStart(2, '0');
const stamp = (at: number): string => `2024-09-18T15:23:${two(at)}.250Z`;
const code = (line: string): string => JSON.stringify(line);

/** Each line of a log as a system, a page or an editor writes it; `blank` says whether blank lines are changed too. */
const forms: readonly (readonly [
  name: string,
  blank: boolean,
  form: (line: string, at: number) => string,
])[] = [
  ['a stamp behind', false, (line, at) => `${line} ${stamp(at)}`],
  ['a time in brackets behind', false, (line, at) => `${line}   [15:23:${two(at)}]`],
  ['blanks behind', true, (line) => `${line}   `],
  ['a tab behind', true, (line) => `${line}\t`],
  ['breaks of a page', true, (line) => `${line}<br />`],
  ['tags of a page', false, (line) => `<div class="line">${line}</div>`],
  ['cells of a page', false, (line, at) => `<td>${at}</td><td class="log">${line}</td>`],
  ['cells of Markdown', false, (line) => `| ${line} |`],
  ['a box', true, (line) => `│ ${line.padEnd(60)} │`],
  ['a comment', false, (line) => `# ${line}`],
  ['a comment of a block', false, (line) => ` * ${line}`],
  ['a difference', true, (line) => `+${line}`],
  ['Render', true, (line, at) => `Sep 18 03:23:${two(at)} PM  ${line}`],
  ['Railway', true, (line, at) => `${stamp(at)} [inf]  ${line}`],
  ['DigitalOcean', true, (line, at) => `[2024-09-18 15:23:${two(at)}] │ ${line}`],
  ['Cloud Build', true, (line) => `Step #0 - "build": ${line}`],
  ['kubectl', true, (line) => `[pod/build-1/step] ${line}`],
  ['Woodpecker', true, (line, at) => `[build:L${at}:${at}s] ${line}`],
  ['TeamCity', true, (line, at) => `[15:23:${two(at)}]W:\t [Step 1/2] ${line}`],
  ['Bamboo', true, (line, at) => `build\t18-Sep-2024 15:23:${two(at)}\t${line}`],
  ['AppVeyor', true, (line, at) => `[00:01:${two(at)}] ${line}`],
  ['Tekton', true, (line) => `[build : build-and-push] ${line}`],
  ['Buildkite', true, (line, at) => `\x1b_bk;t=17000000${two(at)}000\x07${line}`],
  ['GitLab in colours', true, (line, at) => `${stamp(at)} 00O \x1b[0;m${line}`],
  ['a kernel', true, (line, at) => `[${String(at).padStart(5)}.345678] ${line}`],
  ['seconds that went by', true, (line, at) => `+${at}.3s ${line}`],
  ['a compact stamp', true, (line, at) => `20240918T1523${two(at)}Z ${line}`],
  ['Apache', true, (line, at) => `[18/Sep/2024:15:23:${two(at)} +0000] ${line}`],
  ['German days', true, (line, at) => `18.09.2024 15:23:${two(at)} ${line}`],
  ['Korean days', true, (line, at) => `2024년 9월 18일 15:23:${two(at)} ${line}`],
  ['whole names of months', true, (line, at) => `September 18, 2024 15:23:${two(at)} ${line}`],
  ['fields of a logger', true, (line, at) => `time="${stamp(at)}" level=info msg=${code(line)}`],
  ['more fields of a logger', true, (line) => `level=info msg=${code(line)} service=build`],
  ['bytes of Python', true, (line) => `b'${line.replaceAll("'", String.raw`\'`)}\\n'`],
  ['texts in quotes', true, (line) => `'${line.replaceAll("'", String.raw`\'`)}',`],
  ['texts with line ends', true, (line) => `  ${code(`${line}\n`)},`],
  ['records of the Docker API', true, (line) => JSON.stringify({ stream: `${line}\n` })],
  ['records in records', true, (line) => JSON.stringify({ level: 'INFO', data: { line } })],
  ['a picture', false, (line) => `🐳 ${line}`],
  ['syslog', true, (line, at) => `<14>1 ${stamp(at)} host build 42 - - ${line}`],
  ['Terraform', false, (line) => `module.x.null_resource.build (local-exec): ${line}`],
  ['a process manager', false, (line) => `0|app  | ${line}`],
  ['Dokku', false, (line) => `-----> ${line}`],
  ['a shell of colours', false, (line) => `^[[34m${line}^[[0m`],
];

describe.each(forms)('%s', (_, blank, form) => {
  test.each([
    ['plain', plain],
    ['terminal', terminal],
  ] as const)('around a %s log', (kind, log) => {
    const lines = log.trimEnd().split('\n');
    const text = lines.map((line, at) => (line === '' && !blank ? '' : form(line, at))).join('\n');
    expect(told(readLog(text))).toEqual(own[kind]);
  });
});

const numbers = /^#(\d+)(?= )/gm;
const zeros = (log: string): string => [...log].map((sign) => `${sign}\0`).join('');

test.each<[string, (log: string) => string]>([
  ['a blank behind the hash', (log) => log.replaceAll(numbers, '# $1')],
  ['a repository before it', (log) => log.replaceAll(numbers, 'acme/app#$1')],
  [
    'a link to the repository',
    (log) => log.replaceAll(numbers, '[acme/app#$1](https://e.com/acme/app/issues/$1)'),
  ],
  ['a link by reference', (log) => log.replaceAll(numbers, '[#$1][$1]')],
  ['a hash of full width', (log) => log.replaceAll(numbers, '＃$1')],
  ['a hash as an entity', (log) => log.replaceAll(numbers, '&#35;$1')],
  ['a link of a chat', (log) => log.replaceAll(numbers, '<#$1>')],
  ['a name of an issue', (log) => log.replaceAll(numbers, 'GH-$1')],
  ['no hash at all', (log) => log.replaceAll(numbers, '$1')],
  ['code', (log) => log.replaceAll(numbers, '`#$1`')],
  ['underscores', (log) => log.replaceAll(numbers, '__#$1__')],
  ['no blank lines', (log) => log.replaceAll(/\n+/g, '\n')],
  ['line ends written out', (log) => code(log)],
  ['line ends written out, without quotes', (log) => code(log).slice(1, -1)],
  ['line ends of Windows written out', (log) => code(log.replaceAll('\n', '\r\n'))],
  ['a field of a record', (log) => JSON.stringify({ status: 'failed', output: log }, null, 2)],
  ['a list in one line', (log) => JSON.stringify(log.split('\n'))],
  ['carriage returns alone', (log) => log.replaceAll('\n', '\r')],
  ['zeros between its letters', (log) => `\ufffd\ufffd${zeros(log)}`],
  ['blanks for its line ends', (log) => log.replaceAll(/\n+/g, ' ')],
  [
    'what PowerShell adds',
    (log) => `docker : ${log.replace('\n', '\nAt line:1 char:1\n+ docker build . 2>&1\n+ ~~~~~~\n \n')}`,
  ],
])('a plain log with %s is read', (_, form) => expect(told(readLog(form(plain)))).toEqual(own.plain));

test.each<[string, (log: string) => string]>([
  ['double arrows', (log) => log.replaceAll('=>', '⇒')],
  ['single arrows', (log) => log.replaceAll('=>', '→')],
  ['arrows of a prompt', (log) => log.replaceAll('=>', '➜')],
  ['escaped arrows', (log) => log.replaceAll('=>', String.raw`=\>`)],
  ['arrows escaped before them', (log) => log.replaceAll('=>', String.raw`\=>`)],
  ['arrows taken apart', (log) => log.replaceAll('=>', '= >')],
  ['half arrows', (log) => log.replaceAll(' =>', ' >')],
  ['arrows as entities', (log) => log.replaceAll('=>', '=&gt;').replaceAll('&&', '&amp;&amp;')],
  ['tabs before its times', (log) => log.replaceAll(/ {2,}/g, '\t')],
  ['single blanks', (log) => log.replaceAll(/ {2,}/g, ' ').replaceAll(/^ /gm, '')],
  ['a list', (log) => log.replaceAll(/^ =>/gm, '- =>')],
  ['line ends written out', (log) => code(log)],
  ['carriage returns alone', (log) => log.replaceAll('\n', '\r')],
  ['zeros between its letters', (log) => `\ufffd\ufffd${zeros(log)}`],
])('a terminal copy with %s is read', (_, form) =>
  expect(told(readLog(form(terminal)))).toEqual(own.terminal),
);

test('rows without any arrow are known by their brackets and times', () => {
  const rows = terminal.split('\n').filter((row) => row.includes('/3]'));
  const { builds } = readLog(rows.map((row) => row.replace(' => ', '')).join('\n'));
  expect(builds[0]?.steps.map(({ name, durationMs }) => [name.number, durationMs])).toEqual([
    [1, 0],
    [2, 200],
    [3, 20_000],
  ]);
});

describe('what a step prints is no line of a builder', () => {
  test.each([
    [
      'lines that are written out',
      String.raw`#1 0.5 log: \n#7 DONE 1.0s\n#8 [b 1/2] RUN y\n#8 DONE 2.0s\n#9 CACHED`,
    ],
    ['numbers', '#1 0.5 x\n7 files changed\nacme/app#7 fixed\n# 7 days'],
    ['a stamp at its end', '#1 0.5 started at 2024-09-18T15:23:01Z'],
    ['arrows', '#1 0.5 x\n→ next: 1.0s\n> make 2.0s'],
  ])('%s', (_, lines) => {
    const { builds } = readLog(`#1 [a 1/2] RUN x\n${lines}\n#1 DONE 3.0s\n`);
    expect(builds.map(({ steps, times }) => [steps.length, steps[0]?.durationMs, times])).toEqual([
      [1, 3000, 'durations'],
    ]);
  });
});
