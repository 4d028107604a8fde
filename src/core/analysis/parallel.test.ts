import { expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { defaultOptions } from './overview.ts';
import { parallelOf } from './parallel.ts';
import type { Part } from './part.ts';

/** What can overlap in a Dockerfile, drawn by the names of its stages and the numbers of its lines. */
function drawn(text: string): Record<string, unknown> {
  const resolution = openFile(text, defaultOptions);
  const plan = planBuild(resolution, '');
  const parallel = parallelOf(plan);
  if (parallel === undefined) return { tooLarge: true };
  const name = (stage: number): string => resolution.stageStates[stage]?.name ?? `stage-${stage}`;
  const line = (step: number): number | undefined => plan.steps[step]?.lines[0];
  const part = (one: Part): string =>
    one.kind === 'some'
      ? `${one.count} of ${one.total}`
      : 'step' in one
        ? `${one.kind} ${line(one.step)}`
        : one.kind;
  return {
    tracks: parallel.tracks.map((track) => track.map(name).join(' > ')),
    atOnce: parallel.atOnce,
    longest: `${parallel.longest.stages.map(name).join(' > ')}: ${parallel.longest.steps.length}`,
    stages: Object.fromEntries(
      parallel.stages.map(({ stage, share, beside, waits }) => [
        name(stage),
        [
          part(share),
          ...beside.map((one) => `${part(one.own)} beside ${name(one.stage)} ${part(one.theirs)}`),
          ...waits.map((wait) => `${line(wait.step)} waits for ${wait.on.map((on) => line(on.step)).join()}`),
        ].join('; '),
      ]),
    ),
  };
}

test('a diamond: two stages side by side, and what is copied first beside what is copied last', () => {
  const file = `FROM alpine AS base
RUN a
FROM base AS left
RUN b
RUN c
FROM base AS right
RUN d
FROM base
COPY --from=left /x /
COPY --from=right /x /`;
  expect(drawn(file)).toEqual({
    tracks: ['left > stage-3', 'right'],
    atOnce: 2,
    longest: 'base > left > stage-3: 5',
    stages: {
      base: 'none',
      left: 'whole; whole beside right whole; 4 waits for 2',
      right: 'whole; whole beside left whole; whole beside stage-3 only 9; 7 waits for 2',
      'stage-3': 'only 9; only 9 beside right whole; 9 waits for 2,5; 10 waits for 7',
    },
  });
});

test('what runs before the first copy from another stage runs beside that stage', () => {
  const file = `FROM golang AS build
RUN compile
FROM alpine
RUN apk add
COPY --from=build /app /
RUN check`;
  expect(drawn(file)).toEqual({
    tracks: ['build', 'stage-1'],
    atOnce: 2,
    longest: 'build > stage-1: 3',
    stages: {
      build: 'whole; whole beside stage-1 only 4',
      'stage-1': 'only 4; only 4 beside build whole; 5 waits for 2',
    },
  });
});

test('two chains are two tracks, however long they are', () => {
  const file = `FROM node AS web-deps
RUN npm ci
FROM web-deps AS web
RUN npm run build
FROM python AS api-deps
RUN pip install
FROM api-deps AS api
RUN pytest
COPY --from=web /dist /dist`;
  expect(drawn(file)).toMatchObject({
    tracks: ['web-deps > web', 'api-deps > api'],
    atOnce: 2,
    stages: {
      api: 'only 8; only 8 beside web-deps whole; only 8 beside web whole; 8 waits for 6; 9 waits for 4',
    },
  });
});

test('a chain is one thing after another', () => {
  expect(drawn('FROM a AS one\nRUN b\nFROM one\nRUN c')).toEqual({
    tracks: [],
    atOnce: 1,
    longest: 'one > stage-1: 2',
    stages: { one: 'none', 'stage-1': 'none; 4 waits for 2' },
  });
});

test('stages that overlap in pairs but never all at one moment are not counted so', () => {
  // c's first step runs beside a, its second (which needs a) beside b's second (which needs a too).
  const file = `FROM x AS a
RUN a1
FROM x AS b
COPY --from=a /1 /
RUN b1
FROM x AS c
RUN c1
COPY --from=a /1 /
FROM x
COPY --from=b / /
COPY --from=c / /`;
  expect(drawn(file)).toMatchObject({ atOnce: 2 });
});

test('copies with --link are branches of their stage: it still counts once', () => {
  const file = `FROM x AS a
RUN a1
FROM x AS b
RUN b1
FROM scratch
COPY --link --from=a /1 /
COPY --link --from=b /1 /`;
  expect(drawn(file)).toMatchObject({ atOnce: 2 });
});

test('a file without steps has nothing to say, and a huge one says so', () => {
  expect(drawn('FROM alpine')).toEqual({ tracks: [], atOnce: 0, longest: ': 0', stages: {} });
  expect(drawn(`FROM a\n${'RUN b\n'.repeat(2500)}`)).toEqual({ tooLarge: true });
});
