import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { parallelOf } from '#core/analysis/parallel.ts';
import type { Part } from '#core/analysis/part.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { openFile } from '#core/stages/open.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { sameTime } from './sameTime.ts';

const anyPlan: fc.Arbitrary<BuildPlan> = anyDraft(6).map((draft) =>
  planBuild(openFile(write(draft), defaultOptions), ''),
);

const pairOf = (one: number, other: number): string => [one, other].toSorted((a, b) => a - b).join(' ');

/** Steps (ids) that a part of a stage stands for; undefined where it only counts them. */
function stepsIn(part: Part, all: readonly number[]): readonly number[] | undefined {
  switch (part.kind) {
    case 'whole':
      return all;
    case 'none':
      return [];
    case 'only':
      return [part.step];
    case 'up-to':
      return all.slice(0, all.indexOf(part.step) + 1);
    case 'from':
      return all.slice(all.indexOf(part.step));
    case 'some':
      return undefined;
  }
}

test('the text says of the same stages that they can run at the same time as the graph does', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const drawn = (parallelOf(plan)?.stages ?? []).flatMap(({ stage, beside }) =>
        beside.map((other) => pairOf(stage, other.stage)),
      );
      const { groups = [], pairs = [] } = sameTime(plan) ?? {};
      const inGroups = groups.flatMap((sides) =>
        sides.flatMap((side, at) =>
          sides.slice(at + 1).flatMap((other) => side.flatMap((a) => other.map((b) => pairOf(a, b)))),
        ),
      );
      const inPairs = pairs.map(([a, b]) => pairOf(a.stage, b.stage));
      expect(new Set([...inGroups, ...inPairs])).toEqual(new Set(drawn));
      // What is wholly at the same time is told as such, and nothing else.
      expect(inPairs.filter((pair) => inGroups.includes(pair))).toEqual([]);
    }),
  );
});

test('the lines of the text are those of the steps that the graph means', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const stages = parallelOf(plan)?.stages ?? [];
      for (const pair of sameTime(plan)?.pairs ?? []) {
        for (const [told, other] of [pair, pair.toReversed()]) {
          const drawn = stages.find(({ stage }) => stage === told?.stage);
          const part = drawn?.beside.find(({ stage }) => stage === other?.stage)?.own;
          const steps = part && stepsIn(part, drawn?.steps ?? []);
          if (steps === undefined) continue;
          const lines = steps
            .flatMap((id) => plan.steps[id]?.origins ?? [])
            .filter(({ stage }) => stage === told?.stage)
            .map(({ line }) => line);
          expect(new Set(told?.lines)).toEqual(new Set(lines));
        }
      }
    }),
  );
});
