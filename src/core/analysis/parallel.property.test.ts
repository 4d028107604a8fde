import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { openFile } from '#core/stages/open.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { defaultOptions } from './overview.ts';
import { parallelOf } from './parallel.ts';
import { workByStage } from './working.ts';

const anyPlan: fc.Arbitrary<BuildPlan> = anyDraft(6).map((draft) =>
  planBuild(openFile(write(draft), defaultOptions), ''),
);

/** Ids of all steps that each step needs, the plain way. */
function ancestors({ steps }: BuildPlan): readonly ReadonlySet<number>[] {
  const all: Set<number>[] = [];
  for (const { id, inputs } of steps) {
    all[id] = new Set(inputs.flatMap(({ step }) => [step, ...(all[step] ?? [])]));
  }
  return all;
}

/** The most stages with one step each of which none needs another, by trying all. */
function mostByTrying(plan: BuildPlan): number {
  const needs = ancestors(plan);
  const groups = [...workByStage(plan).values()];
  const most = (from: number, chosen: readonly number[]): number => {
    if (from === groups.length) return chosen.length;
    const fitting = (groups[from] ?? []).filter((step) =>
      chosen.every((other) => other !== step && !needs[step]?.has(other) && !needs[other]?.has(step)),
    );
    return Math.max(most(from + 1, chosen), ...fitting.map((step) => most(from + 1, [...chosen, step])));
  };
  return most(0, []);
}

test('two stages are beside each other if some working step of each needs none of the other', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const needs = ancestors(plan);
      const work = workByStage(plan);
      const meet = (a: number, b: number): boolean =>
        a !== b && !needs[a]?.has(b) && needs[b]?.has(a) !== true;
      const stages = parallelOf(plan)?.stages ?? [];
      expect(stages.map(({ stage }) => stage)).toEqual([...work.keys()]);
      for (const { stage, beside } of stages) {
        const others = [...work].filter(
          ([other, steps]) =>
            other !== stage && steps.some((step) => work.get(stage)?.some((own) => meet(own, step))),
        );
        expect(beside.map((one) => one.stage)).toEqual(others.map(([other]) => other));
      }
    }),
  );
});

test('puts each stage that overlaps with another into one track, where it overlaps with none', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const parallel = parallelOf(plan);
      const overlapping = (parallel?.stages ?? []).filter(({ beside }) => beside.length > 0);
      const placed = (parallel?.tracks ?? []).flat();
      expect(placed.toSorted((a, b) => a - b)).toEqual(overlapping.map(({ stage }) => stage));
      for (const { stage, track, beside } of overlapping) {
        const mates = parallel?.tracks[track ?? -1] ?? [];
        expect(mates).toContain(stage);
        expect(beside.filter((other) => mates.includes(other.stage))).toEqual([]);
      }
    }),
  );
});

test('counts the stages that can run at one moment as trying all steps does', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const shared = plan.steps.some(({ origins }) => new Set(origins.map(({ stage }) => stage)).size > 1);
      const atOnce = parallelOf(plan)?.atOnce;
      if (shared || atOnce === undefined) expect(atOnce ?? 0).toBeGreaterThanOrEqual(0);
      else expect(atOnce).toBe(mostByTrying(plan));
    }),
  );
});

test('the longest chain is a chain, and no longer one exists', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const chain = parallelOf(plan)?.longest.steps ?? [];
      const needs = ancestors(plan);
      for (const [at, step] of chain.entries()) {
        if (at > 0) expect(needs[step]?.has(chain[at - 1] ?? -1)).toBe(true);
      }
      const working = new Set([...workByStage(plan).values()].flat());
      const depth: number[] = [];
      for (const { id, inputs } of plan.steps) {
        depth[id] = Math.max(0, ...inputs.map(({ step }) => depth[step] ?? 0)) + Number(working.has(id));
      }
      expect(chain.length).toBe(Math.max(0, ...depth));
    }),
  );
});
