import { describe, expect, test } from 'vitest';
import { readLog } from './reader.ts';
import type { ParsedLog } from './types.ts';

const head = `#1 [internal] load build definition from Dockerfile
#1 DONE 0.1s

#2 [build 1/2] FROM docker.io/library/golang:1.22
#2 DONE 3.0s

#3 [build 2/2] RUN make
#3 15.00 make: *** [all] Error 1
`;
const process = 'process "/bin/sh -c make" did not complete successfully: exit code: 2';

function read(text: string): ParsedLog | undefined {
  return readLog(text).builds.at(-1);
}

describe('why a build failed', () => {
  test.each([
    ['buildx', `ERROR: failed to build: failed to solve: ${process}`, process],
    ['an older buildx', `ERROR: failed to solve: ${process}`, process],
    [
      "GitHub's action",
      `Error: buildx failed with: ERROR: failed to build: failed to solve: ${process}`,
      process,
    ],
    [
      "GitHub's annotation",
      `##[error]buildx failed with: ERROR: failed to build: failed to solve: ${process}`,
      process,
    ],
    ['bake', `ERROR: target app: failed to solve: ${process}`, process],
    [
      "GitHub's bake",
      `##[error]buildx bake failed with: ERROR: target app: failed to solve: ${process}`,
      process,
    ],
    ['buildctl', `error: failed to solve: ${process}`, process],
    [
      'a release that names its frontend',
      `failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: ${process}`,
      process,
    ],
    ['a name that failed to solve', 'ERROR: failed to solve: x: failed to solve: y', 'x: failed to solve: y'],
  ])('is read of %s', (_, line, message) => {
    const log = read(`${head}${line}\n`);
    expect(log?.failure?.message).toBe(message);
    expect(log?.failure?.target).toBe(line.includes('target app') ? 'app' : undefined);
    expect(log?.problems).toEqual([]);
  });

  test('is not read of other lines', () => {
    expect(read(`${head}ERROR: Job failed: exit code 1\n`)?.failure).toBeUndefined();
    expect(read(`${head}Error: The operation was canceled.\n`)?.failure).toBeUndefined();
  });
});

test.each(['', '  ', '        '])('the end of a failed build alone names the step, after %j', (indent) => {
  const tail = `------
 > [build 6/6] RUN go build -o /app ./cmd:
5.100 cmd/main.go:3:1: syntax error
------
Dockerfile:6
--------------------
   5 |     COPY . .
   6 | >>> RUN go build -o /app ./cmd
--------------------
ERROR: failed to build: failed to solve: ${process}
`;
  const log = read(tail.replaceAll(/^(?=.)/gm, indent));
  expect(log?.steps.map(({ name, state }) => [name.full, state])).toEqual([
    ['[build 6/6] RUN go build -o /app ./cmd', 'error'],
  ]);
  expect(log?.failure).toMatchObject({ line: 6, message: process, step: log?.steps[0]?.id });
  expect(log?.steps[0]?.durationMs).toBe(5100);
  expect(log?.problems.map(({ rule }) => rule)).toEqual(['log-cut']);
});

test('such an end of an older builder, whose lines keep their number', () => {
  const log = read(`------
 > [build 6/6] RUN go build:
#12 5.100 syntax error
------
failed to solve: ${process}
`);
  expect(log?.steps.map(({ name, state, durationMs }) => [name.full, state, durationMs])).toEqual([
    ['[build 6/6] RUN go build', 'error', 5100],
  ]);
});

test('a second try is a build of its own, though no blank line stands between', () => {
  const { builds } = readLog(`${head}ERROR: failed to solve: ${process}\n${head}#3 DONE 20.0s\n`);
  expect(builds.map(({ failure }) => failure?.message)).toEqual([process, undefined]);
  expect(builds[1]?.steps.at(-1)?.durationMs).toBe(20_000);
});

test('what a step prints is no second try', () => {
  const text = `${head}#3 16.0 #1 [internal] load build definition from Dockerfile\n#3 DONE 20.0s\n`;
  expect(readLog(text).builds).toHaveLength(1);
});

describe('an exporter', () => {
  test('that failed took as long as its parts', () => {
    const log = read(
      '#1 [a 1/1] RUN x\n#1 DONE 1.0s\n\n#2 exporting to image\n#2 exporting layers 5.1s done\n#2 pushing layers 0.3s done\n#2 ERROR: failed to push reg/x: denied\n',
    );
    expect(log?.steps[1]).toMatchObject({ state: 'error', name: { kind: 'export' } });
    expect(log?.steps[1]?.durationMs).toBeCloseTo(5400);
  });

  test.each([
    '[web] exporting to image',
    '[web] resolving provenance for metadata file',
    '[linux/arm64] generating sbom using x',
  ])('of a target or a platform is one: %s', (name) =>
    expect(read(`#1 [a 1/1] RUN x\n#1 DONE 1.0s\n\n#2 ${name}\n#2 DONE 2.0s\n`)?.steps[1]?.name.kind).toBe(
      'export',
    ),
  );
});

test('a step that shows its output in a terminal still runs', () => {
  const log = read(`[+] Building 62.3s (4/10)
 => [internal] load build definition from Dockerfile  0.0s
 => [build 1/2] FROM docker.io/library/golang:1.22    3.0s
 => [build 2/2] RUN make                             50.0s
 => => # cc a.c
 => => # cc b.c
`);
  expect(log?.steps.map(({ state }) => state)).toEqual(['done', 'done', 'running']);
});

test.each([
  ['buildah with its stages', '[1/2] STEP 1/6: FROM golang AS build\n', 'log-buildah'],
  ['another builder', '[build 2/6] WORKDIR /app  ✔ 17 ms\n', 'log-unknown'],
  ['a list', '[\n  1\n]\n', 'log-other-json'],
])('%s is called what it is', (_, text, rule) => {
  expect(readLog(text).problems).toEqual([{ rule, params: {} }]);
});
