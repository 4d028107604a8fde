import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { lowerForChecks } from './lowerForChecks.ts';
import { planBuild } from './plan.ts';
import { resolveFile } from '#core/stages/resolve.ts';
import { buildStageGraph } from './stageGraph.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan, Step } from './types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

function plan(text: string, target = ''): BuildPlan {
  return planBuild(resolveFile(parseDockerfile(text), options), target);
}

/** Steps without labels, stages and lines: kinds and inputs alone, in build order. */
function shape(steps: readonly Step[]): unknown {
  return steps.map(({ kind, inputs, platform }) => ({ kind, inputs, platform }));
}

describe('laws of the graph', () => {
  test('no text makes it throw, and every target gets a plan', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 3 }), (text, target) => {
        const resolution = resolveFile(parseDockerfile(text), options, target);
        const graph = buildStageGraph(resolution);
        for (const name of ['', target, ...graph.targets]) {
          const { steps, built } = planBuild(resolution, name);
          expect(steps.every(({ id, inputs }) => inputs.every(({ step }) => step >= 0 && step < id))).toBe(
            true,
          );
          expect(built.every((stage) => stage < graph.stages.length)).toBe(true);
        }
        for (const { range } of [...graph.problems, ...graph.references]) {
          expect(0 <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('generated files without faults build, and the same text gives the same plan', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const text = write(draft);
        const first = plan(text);
        expect(first.error).toBeUndefined();
        expect(plan(text)).toEqual(first);
      }),
    );
  });

  test('checking a file first changes nothing of its plans', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyDraft().map((draft) => write(draft)),
          anyText,
        ),
        (text) => {
          const checked = resolveFile(parseDockerfile(text), options);
          lowerForChecks(checked);
          expect(planBuild(checked, '')).toEqual(plan(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('renaming every stage changes names only', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const before = plan(write(draft));
        const after = plan(write(draft, (index) => `renamed-${index}`));
        expect(shape(after.steps)).toEqual(shape(before.steps));
        expect(after.built).toEqual(before.built);
        expect(after.steps.map(({ key }) => key)).toEqual(before.steps.map(({ key }) => key));
      }),
    );
  });

  test('an unreferenced stage in front changes the steps of no other', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const before = plan(write(draft));
        const after = plan(`FROM busybox AS unreferenced\nRUN true\n${write(draft)}`);
        expect(shape(after.steps)).toEqual(shape(before.steps));
        expect(after.built).toEqual(before.built.map((stage) => stage + 1));
      }),
    );
  });

  test('comments, blank lines and keyword case change lines at most', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const text = write(draft);
        const spaced = text.replaceAll(
          /^(RUN|COPY|WORKDIR|ENV|ARG) (?!<<)/gm,
          (_, keyword: string) => `\n# about it\n${keyword.toLowerCase()} `,
        );
        expect(shape(plan(spaced).steps)).toEqual(shape(plan(text).steps));
      }),
    );
  });

  test('every stage is built by some target', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const resolution = resolveFile(parseDockerfile(write(draft)), options);
        const { targets, stages } = buildStageGraph(resolution);
        const built = new Set(['', ...targets].flatMap((target) => planBuild(resolution, target).built));
        expect(built.size).toBe(stages.length);
      }),
    );
  });

  test('merging never loses a line: every step-making row of a built stage stands behind a step', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const resolution = resolveFile(parseDockerfile(write(draft)), options);
        const { steps, stage } = planBuild(resolution, '');
        const own =
          resolution.stageStates[stage]?.commands.filter(({ command }) =>
            ['RUN', 'COPY', 'ADD'].includes(command.kind),
          ) ?? [];
        const lines = new Set(
          steps.flatMap(({ origins }) =>
            origins.filter((origin) => origin.stage === stage).map(({ line }) => line),
          ),
        );
        expect(own.filter(({ line }) => !lines.has(line))).toEqual([]);
      }),
    );
  });
});

describe('what a file asks for without bounds', () => {
  const first = (text: string): unknown => {
    const { error, steps } = plan(text);
    return [error?.rule, error?.line, steps.length > 0];
  };

  test('triggers of ONBUILD, times the stages that inherit them, are refused at the FROM that goes too far', () => {
    const triggers = Array.from({ length: 1000 }, (_, n) => `ONBUILD RUN ${n}\n`).join('');
    expect(first(`FROM a AS base\n${triggers}${'FROM base\n'.repeat(100)}`)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(first(`FROM a AS base\n${triggers}${'FROM base\n'.repeat(101)}`)).toEqual([
      'onbuild-too-many',
      1102,
      true,
    ]);
  });

  test('relative directories that grow and grow are refused where they have become too long', () => {
    const text = (count: number): string => `FROM a\n${'WORKDIR a\n'.repeat(count)}`;
    expect(first(text(1000))).toEqual([undefined, undefined, true]);
    expect(first(text(5000))).toEqual(['workdir-too-long', 2002, true]);
  });
});

test('a blank base says which of its variables was never declared', () => {
  const blank = (text: string): unknown => plan(text).error?.params;
  expect(blank('FROM ${X}\n')).toEqual({ base: '${X}', undeclared: 'X' });
  expect(blank('ARG X\nFROM ${X}\n')).toEqual({ base: '${X}', undeclared: '' });
});
