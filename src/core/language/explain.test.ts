import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { conformanceRecords } from '#testing/records.ts';
import { explainRow } from './explain.ts';
import { loweredStage } from '#core/plan/lowerFile.ts';
import { startMeter } from '#core/stages/meter.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { scopeBefore } from './variables.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/arm64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** What is told of a row, as `NAME=value (origin line)`, and what it expands to. */
function told(text: string, stage: number, row: number, buildArgs = {}): string[] {
  const { variables, expanded } = explainRow(openFile(text, { ...options, buildArgs }), stage, row);
  const uses = variables.map(({ name, value, origin }) => {
    const place = 'line' in origin ? ` ${origin.line}` : '';
    return `${name}=${value ?? '-'} (${origin.kind}${place})`;
  });
  return expanded === undefined ? uses : [...uses, expanded];
}

const app = `ARG VERSION=22
ARG REGISTRY
FROM \${REGISTRY}node:\${VERSION} AS base
ARG VERSION
ARG COLOUR=red SHADE=dark-$COLOUR
ENV HOME_DIR=/home/$COLOUR
FROM base AS app
ARG TARGETARCH
WORKDIR \${HOME_DIR}/app
COPY \${MISSING}/a ./$VERSION
RUN for f in *; do make "$f" $SHADE $TARGETARCH; done
CMD echo $COLOUR
`;

describe('where the values of an instruction come from', () => {
  test('FROM reads global ARGs alone', () => {
    expect(told(app, 0, -1)).toEqual([
      'VERSION=22 (global-arg 1)',
      'REGISTRY=- (unset)',
      'FROM node:22 AS base',
    ]);
  });

  test('a build arg wins, and its ARG is named', () => {
    const buildArgs = { VERSION: '24', REGISTRY: 'mirror/' };
    expect(told(app, 0, -1, buildArgs)).toEqual([
      'REGISTRY=mirror/ (build-arg 2)',
      'VERSION=24 (build-arg 1)',
      'FROM mirror/node:24 AS base',
    ]);
    expect(told(app, 0, 0, buildArgs)).toEqual(['VERSION=24 (build-arg 4)']);
  });

  test('ARG tells what it declares: inherited, or its default, which sees those before it', () => {
    expect(told(app, 0, 0)).toEqual(['VERSION=22 (global-arg 1)']);
    expect(told(app, 0, 1)).toEqual([
      'COLOUR=red (arg 5)',
      'SHADE=dark-red (arg 5)',
      'ARG COLOUR=red SHADE=dark-red',
    ]);
    expect(told(app, 1, 0)).toEqual(['TARGETARCH=arm64 (predefined)']);
  });

  test('what a stage below set holds in the stages built on it', () => {
    expect(told(app, 1, 1)).toEqual(['HOME_DIR=/home/red (env 6)', 'WORKDIR /home/red/app']);
    expect(told(app, 1, 2)).toEqual(['VERSION=22 (global-arg 1)', 'MISSING=- (unset)', 'COPY /a ./22']);
  });

  test('of RUN only what the build sets is told: the rest is up to the shell', () => {
    expect(told(app, 1, 3)).toEqual([
      'SHADE=dark-red (arg 5)',
      'TARGETARCH=arm64 (predefined)',
      'RUN for f in *; do make "$f" dark-red arm64; done',
    ]);
  });

  test('CMD is left to the container, and what is not there has no values', () => {
    expect(told(app, 1, 4)).toEqual([]);
    expect(told(app, 1, 99)).toEqual([]);
    expect(told(app, 9, 0)).toEqual([]);
  });
});

/** Variables at the end of every stage, and what lowering has for them. */
function atTheEnd(text: string, build: BuildOptions): { told: unknown; lowered: unknown }[] {
  const resolution = openFile(text, build);
  return resolution.stageStates.map((state) => {
    const { env } = loweredStage(resolution, state).config;
    const { expand } = startMeter();
    const scope = scopeBefore(resolution, state, Number.POSITIVE_INFINITY, expand);
    const names = new Set([...scope.keys(), ...env.names()]);
    return {
      told: [...names].map((name) => [name, scope.get(name)?.value]),
      lowered: [...names].map((name) => [name, env.get(name)]),
    };
  });
}

describe('the values are those the build has', () => {
  test('in any file', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        for (const { told: values, lowered } of atTheEnd(write(draft), options)) {
          expect(values).toEqual(lowered);
        }
      }),
    );
  });

  test.each(['generated', 'tricky'] as const)('in the conformance records: %s', (set) => {
    let looked = 0;
    for (const { file, text, buildArgs = {}, platform = 'linux/amd64' } of conformanceRecords(set)) {
      for (const { told: values, lowered } of atTheEnd(text, { ...options, buildArgs, platform })) {
        expect(values, file).toEqual(lowered);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(300);
  });
});

describe('a variable that is not set here', () => {
  const elsewhere = (text: string, stage: number, row: number): unknown =>
    explainRow(openFile(text, options), stage, row).variables.map(({ name, origin }) => [
      name,
      origin.kind === 'unset' ? origin.elsewhere : origin.kind,
    ]);

  test('is found in the stage that sets it', () => {
    const text = 'FROM alpine AS a\nARG VERSION=1\nFROM alpine\nARG VERSION\nLABEL v=$VERSION\n';
    expect(elsewhere(text, 1, 0)).toEqual([['VERSION', { scope: 'stage', line: 2 }]]);
    expect(elsewhere(text, 1, 1)).toEqual([['VERSION', { scope: 'stage', line: 2 }]]);
  });

  test('is found above the first FROM, and with BuildKit', () => {
    const text = 'ARG A=1\nFROM alpine\nLABEL a=$A b=$TARGETARCH c=$C\n';
    expect(elsewhere(text, 0, 0)).toEqual([
      ['A', { scope: 'global', line: 1 }],
      ['TARGETARCH', { scope: 'buildkit', line: 0 }],
      ['C', undefined],
    ]);
  });
});
