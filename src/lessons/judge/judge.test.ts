import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { judge, timesIn } from './judge.ts';
import { doubledIn } from './platforms.ts';
import type { Situation } from './situation.ts';
import { stagesIn } from './stageSets.ts';
import type { Answer, Condition, Reason, StageSet } from './tasks.ts';

const unanswered: Answer = { marked: [], order: [], seconds: undefined };

function situation(text: string, target = ''): Situation {
  return { file: openFile(text, defaultOptions), target, timing: undefined };
}

/** Why the first of some conditions is not met by a file; undefined where all are. */
function unmetBy(text: string, ...until: readonly Condition[]): Reason | undefined {
  return judge({ kind: 'edit', until, solution: '' }, unanswered, situation(text));
}

test('a secret is given to the command that is meant, as the file that is meant, in a stage that is built', () => {
  const condition: Condition = { is: 'secret', id: 'npmrc', target: '/app/.npmrc', command: 'npm ci' };
  const run = (options: string, command: string): string =>
    `FROM node\nRUN --mount=type=secret,${options} ${command}`;
  expect(unmetBy(run('id=npmrc,target=/app/.npmrc', 'npm ci'), condition)).toBeUndefined();
  expect(unmetBy(run('src=npmrc,dst=/app/.npmrc', 'npm ci'), condition)).toBeUndefined();
  const missing = { kind: 'no-secret', line: 2 };
  expect(unmetBy(run('id=npmrc', 'npm ci'), condition)).toMatchObject(missing);
  expect(unmetBy(run('id=other,target=/app/.npmrc', 'npm ci'), condition)).toMatchObject(missing);
  const elsewhere = `${run('id=npmrc,target=/app/.npmrc', 'npm ls')}\nRUN npm ci`;
  expect(unmetBy(elsewhere, condition)).toMatchObject({ kind: 'no-secret', line: 3 });
  const unbuilt = `${run('id=npmrc,target=/app/.npmrc', 'npm ci')}\nFROM node`;
  expect(unmetBy(unbuilt, condition)).toMatchObject(missing);
});

test('what is copied must lie outside of cache mounts, and be put there by somebody', () => {
  const kept: Condition = { is: 'kept', from: 'build', to: 'app' };
  const file = (command: string, copied: string): string =>
    `FROM rust AS build\nWORKDIR /src\nRUN --mount=type=cache,target=target ${command}\nFROM scratch AS app\nCOPY --from=build ${copied} /`;
  expect(unmetBy(file('cargo build && cp target/a /out/a', '/out/a'), kept)).toBeUndefined();
  expect(unmetBy(file('cargo install --root /out', 'out/bin/a'), kept)).toBeUndefined();
  expect(unmetBy(file('cargo build && mv target/a a', '/src/a'), kept)).toBeUndefined();
  const lost = { kind: 'in-cache', folder: '/src/target', line: 5 };
  expect(unmetBy(file('cargo build', '/src/target/a'), kept)).toEqual({ ...lost, path: '/src/target/a' });
  expect(unmetBy(file('cargo build', '/src/target'), kept)).toEqual({ ...lost, path: '/src/target' });
  expect(unmetBy(file('cargo build', '/out/a'), kept)).toMatchObject({ kind: 'not-put', line: 5 });
  expect(unmetBy('FROM rust AS build\nFROM rust AS app', kept)).toMatchObject({ kind: 'no-reference' });
});

test('what a build asks for is told with its flag and line', () => {
  const asks = (secrets: readonly string[], ssh: readonly string[]): Condition => ({
    is: 'asks-for',
    secrets,
    ssh,
  });
  const file = 'FROM a\nRUN --mount=type=secret,id=token b\nRUN --mount=type=ssh c';
  expect(unmetBy(file, asks(['token'], ['default']))).toBeUndefined();
  expect(unmetBy(file, asks([], ['default']))).toEqual({ kind: 'asks', flag: '--secret id=token', line: 2 });
  expect(unmetBy(file, asks(['token'], []))).toEqual({ kind: 'asks', flag: '--ssh default', line: 3 });
  expect(unmetBy('FROM a', asks(['token'], []))).toEqual({ kind: 'asks-not', flag: '--secret id=token' });
});

test('steps that lock one cache take turns, and the times add up', () => {
  const run = 'RUN --mount=type=cache,target=/c,sharing=locked';
  const text = `FROM a AS b\n${run} x\nFROM a\n${run} y\nCOPY --from=b / /`;
  const { makespanMs } = timesIn({
    ...situation(text),
    timing: {
      maxParallelism: 0,
      durations: { 'image b:-1': 0, 'run b:0': 3000, 'run #1:0': 2000, 'copy #1:1': 0 },
    },
  });
  expect(makespanMs).toBe(5000);
});

describe('two platforms', () => {
  const text = [
    'FROM --platform=$BUILDPLATFORM go AS sources',
    'COPY . .',
    'RUN download',
    'FROM sources AS build',
    'ARG TARGETARCH',
    'COPY more .',
    'RUN GOARCH=$TARGETARCH compile',
    'FROM alpine AS data',
    'RUN collect',
    'FROM scratch AS app',
    'COPY --from=sources /data /',
    'COPY --from=build /app /',
    'FROM base-${TARGETARCH}',
    'COPY --from=data / /',
  ].join('\n');
  const marked = (which: StageSet): readonly string[] => stagesIn(which, situation(text));

  test('what a FROM pins stays on the builder, and so does what starts from it', () => {
    expect(marked({ is: 'on-builder' })).toEqual(['sources', 'build']);
  });

  test('equal steps are one; a value that is declared above a RUN, and another image, are not equal', () => {
    expect(marked({ is: 'doubled', target: 'app' })).toEqual(['build', 'app']);
    expect(marked({ is: 'doubled', target: 'data' })).toEqual(['data']);
    const lines = doubledIn(situation(text, 'app')).map(({ line }) => line);
    expect(lines).toEqual([7, 12]);
  });

  test('each platform builds its own stages', () => {
    const file = 'FROM a AS base-amd64\nFROM a AS base-arm64\nFROM base-${TARGETARCH}';
    const built = (platform: string): readonly string[] =>
      stagesIn({ is: 'built', target: '', platform }, situation(file));
    expect(built('linux/amd64')).toEqual(['base-amd64', '#2']);
    expect(built('linux/arm64')).toEqual(['base-arm64', '#2']);
  });

  test('a compiler that is not told what for gives both platforms the same', () => {
    const condition = (command: string, each: boolean, uses?: string): Condition => ({
      is: 'platforms',
      stage: 'build',
      command,
      each,
      ...(uses !== undefined && { uses }),
    });
    const file = (arg: string, command: string): string =>
      `FROM --platform=$BUILDPLATFORM go AS build\n${arg}RUN ${command}`;
    const told = file('ARG TARGETARCH\n', 'GOARCH=$TARGETARCH compile');
    expect(unmetBy(told, condition('compile', true, 'TARGETARCH'))).toBeUndefined();
    expect(unmetBy(told, condition('compile', false))).toMatchObject({ kind: 'runs-each', line: 3 });
    const untold = file('', 'GOARCH=$TARGETARCH compile');
    expect(unmetBy(untold, condition('compile', true))).toMatchObject({ kind: 'runs-once', line: 2 });
    const unused = file('ARG TARGETARCH\n', 'compile');
    expect(unmetBy(unused, condition('compile', true, 'TARGETARCH'))).toMatchObject({ kind: 'uses-not' });
    expect(unmetBy(unused, condition('link', true))).toMatchObject({ kind: 'no-command' });
  });
});
