import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { compareFiles } from './compareFiles.ts';
import type { Difference } from './types.ts';

const noTiming = { maxParallelism: 0, durations: {} };

function compare(
  before: string,
  after: string,
  target = '',
  durations: Readonly<Record<string, number>> = {},
): Difference {
  const timing = { ...noTiming, durations };
  return compareFiles(openFile(before, defaultOptions), openFile(after, defaultOptions), { target, timing })
    .difference;
}

/** Stages as `before>after kind`, by label. */
function stagesOf({ stages }: Difference): readonly string[] {
  return stages.map(({ before, after, kind, by }) =>
    `${before?.label ?? ''}>${after?.label ?? ''} ${kind} ${by ?? ''}`.trim(),
  );
}

const single = `FROM node:24
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
CMD ["node", "dist/server.js"]
`;
const twoStages = `FROM node:24 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:24-slim
WORKDIR /app
COPY --from=build /app/dist ./dist
CMD ["node", "dist/server.js"]
`;

describe('stages', () => {
  test('are found by name, whatever became of them', () => {
    const before = 'FROM a AS build\nRUN one\nFROM b\nCOPY --from=build /x /x\n';
    const after = 'FROM c AS build\nRUN other\nFROM b\nCOPY --from=build /x /x\n';
    expect(stagesOf(compare(before, after))).toEqual([
      'build>build changed name',
      'stage-1>stage-1 same content',
    ]);
  });

  test('that were renamed are found by what they do, and who refers to them still does', () => {
    const renamed = twoStages.replaceAll('build', 'compile').replace('run compile', 'run build');
    const found = compare(twoStages, renamed);
    expect(stagesOf(found)).toEqual(['build>compile changed content', 'stage-1>stage-1 changed content']);
    expect(found.stages[0]?.isRenamed).toBe(true);
    expect(found.stages[1]?.edges.map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect(found.targets.map(({ kind, before, after }) => [kind, before?.name, after?.name])).toEqual([
      ['changed', '', ''],
      ['changed', 'build', 'compile'],
    ]);
  });

  test('one stage that became two: most of it went into the first, the last is new', () => {
    const found = compare(single, twoStages);
    expect(stagesOf(found)).toEqual(['stage-0>build changed content', '>stage-1 added']);
    expect(found.stages[0]?.instructions.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', before: 4, after: undefined },
    ]);
    const { before, after } = found.figures;
    expect([before.stages, before.steps, before.shippedSteps, before.leftSteps]).toEqual([1, 4, 4, 0]);
    expect([after.stages, after.steps, after.shippedSteps, after.leftSteps]).toEqual([2, 6, 2, 4]);
  });

  test('without a name are found by their place where they do something else', () => {
    const before = 'FROM a AS x\nRUN x\nFROM b\nRUN one\n';
    const after = 'FROM a AS x\nRUN x\nFROM c\nRUN other\n';
    expect(stagesOf(compare(before, after))).toEqual(['x>x same name', 'stage-1>stage-1 changed place']);
  });

  test('that went stand where they stood', () => {
    const before = 'FROM a AS x\nRUN x\nFROM b AS gone\nRUN y\nFROM c AS z\nRUN z\n';
    const after = 'FROM a AS x\nRUN x\nFROM c AS z\nRUN z\n';
    expect(stagesOf(compare(before, after))).toEqual(['x>x same name', 'gone> removed', 'z>z same name']);
    expect(compare(before, after).isSame).toBe(false);
  });
});

describe('instructions', () => {
  test('are the same whatever their line breaks and the comments in them', () => {
    const before = 'FROM a\nRUN one && \\\n  two\n';
    const after = '# why\nFROM a\n\nrun one && \\\n  # because\n  two\n';
    expect(compare(before, after).isSame).toBe(true);
  });

  test('that differ far behind what a card shows are changed', () => {
    const long = 'x '.repeat(400);
    const kinds = compare(`FROM a\nRUN ${long}1\n`, `FROM a\nRUN ${long}2\n`).stages[0]?.instructions;
    expect(kinds?.map(({ kind }) => kind)).toEqual(['changed']);
  });

  test('in a here-document count', () => {
    const file = (word: string): string => `FROM a\nRUN <<EOF\n${word}\nEOF\n`;
    expect(compare(file('one'), file('two')).stages[0]?.kind).toBe('changed');
  });

  test('that stand elsewhere in the stage have moved, others are changed', () => {
    const before = 'FROM node:24\nCOPY . .\nRUN npm ci\nRUN npm run build\n';
    const after = 'FROM node:24\nCOPY package*.json ./\nRUN npm ci --omit=dev\nCOPY . .\nRUN npm run build\n';
    expect(compare(before, after).stages[0]?.instructions.map(({ kind }) => kind)).toEqual([
      'added',
      'changed',
      'same',
      'same',
    ]);
  });

  test('before the first FROM, and directives, count', () => {
    const found = compare('FROM a\n', '# syntax=docker/dockerfile:1\nARG V=1\nFROM a\n');
    expect(found.preamble.map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(found.preambleTexts.after).toEqual(['# syntax=docker/dockerfile:1', 'ARG V=1']);
    expect(found.isSame).toBe(false);
  });
});

describe('edges', () => {
  const file = (from: string): string =>
    `FROM a AS one\nRUN one\nFROM a AS two\nRUN two\nFROM scratch\nCOPY --from=${from} /x /x\n`;

  test('that lead from another stage are rewired', () => {
    const found = compare(file('one'), file('two'));
    expect(found.stages.map(({ kind }) => kind)).toEqual(['same', 'same', 'rewired']);
    const rewired = found.stages[2]?.edges.find(({ kind }) => kind === 'rewired');
    expect([rewired?.before?.source, rewired?.after?.source]).toEqual([
      { kind: 'stage', stage: 0 },
      { kind: 'stage', stage: 1 },
    ]);
  });

  test('go by what a name means: a number for a name is no other edge', () => {
    const found = compare(file('one'), file('0'));
    expect(found.stages[2]?.edges.every(({ kind }) => kind === 'same')).toBe(true);
    expect(found.stages[2]?.kind).toBe('changed');
  });

  test('a stage on another that only has a new name is the same', () => {
    const onTop = (name: string): string => `FROM a AS ${name}\nRUN x\nFROM ${name} AS top\nRUN y\n`;
    expect(compare(onTop('one'), onTop('other')).stages.map(({ kind }) => kind)).toEqual(['changed', 'same']);
  });

  test('another version of a base image rewires nothing', () => {
    const [stage] = compare('FROM node:22\nRUN a\n', 'FROM node:24\nRUN a\n').stages;
    expect([stage?.kind, stage?.isRebased]).toEqual(['changed', true]);
  });
});

describe('what follows for a target', () => {
  test('targets come and go, and build more or less', () => {
    const before = 'FROM a AS x\nRUN x\nFROM x AS test\nRUN t\nFROM x AS final\nRUN f\n';
    const after = 'FROM a AS x\nRUN x\nFROM a AS y\nRUN y\nFROM x AS final\nRUN f\nCOPY --from=y /y /y\n';
    const found = compare(before, after);
    expect(
      found.targets.map(({ kind, before: old, after: now }) => `${kind} ${(now ?? old)?.name ?? ''}`),
    ).toEqual(['changed ', 'same x', 'added y', 'changed final', 'removed test']);
    expect(found.targets[0]?.gained).toEqual([1]);
    expect(found.targets[0]?.builds).toEqual({ before: 2, after: 3 });
  });

  test('the target before is the stage of that name, or the stage that it was', () => {
    const before = 'FROM a AS build\nRUN one\nRUN two\nFROM b\nRUN x\n';
    const after = 'FROM a AS compile\nRUN one\nRUN two\nFROM b\nRUN x\n';
    expect(compare(before, after, 'compile').target).toEqual({ before: 'build', after: 'compile' });
    expect(compare(before, after).target).toEqual({ before: '', after: '' });
    expect(compare('FROM b\nRUN x\n', after, 'compile').target.before).toBe('');
  });

  test('a known duration is that of the step before, too; of changed and new ones it is assumed', () => {
    const before = 'FROM a AS build\nRUN slow\nRUN old --one\n';
    const after = 'FROM a AS make\nRUN slow\nRUN old --two\n';
    const found = compare(before, after, '', { 'run make:0': 60_000, 'run make:1': 5000 });
    expect(found.figures.before.totalMs).toBe(found.figures.after.totalMs);
    expect(found.figures.after.totalMs).toBe(66_000);
    expect(found.times).toEqual({ basis: 'edited', assumed: { before: 2, after: 1 } });
  });

  test('a build that BuildKit refuses has no times', () => {
    const found = compare('FROM a\nRUN x\n', 'FROM a\nRUN x\nCOPY --from=nothere\n');
    expect(found.error.before).toBeUndefined();
    expect(found.error.after).toBeDefined();
    expect(found.figures.after.totalMs).toBeUndefined();
  });
});

describe('findings', () => {
  const rules = (checks: Difference['findings']['added']): readonly string[] =>
    checks.map(({ rule }) => rule);

  test('are new, gone, or still there', () => {
    const before = 'FROM alpine AS a\nMAINTAINER me\nFROM a\nWORKDIR app\nCMD ["x"]\n';
    const after = 'FROM alpine AS a\nRUN y\nFROM a\nWORKDIR app\nCMD x\n';
    const { added, gone, staying } = compare(before, after).findings;
    expect(rules(added)).toContain('JSONArgsRecommended');
    expect(rules(gone)).toContain('MaintainerDeprecated');
    expect(staying.map(({ after: { rule } }) => rule)).toContain('WorkdirRelativePath');
  });

  test('of rules that are turned off say nothing', () => {
    const file = 'FROM alpine\nMAINTAINER me\n';
    const off = new Set(['MaintainerDeprecated']);
    const [one, other] = [openFile('FROM alpine\n', defaultOptions), openFile(file, defaultOptions)];
    const { difference } = compareFiles(one, other, { target: '', timing: noTiming, off });
    expect(rules(difference.findings.added)).not.toContain('MaintainerDeprecated');
  });
});
