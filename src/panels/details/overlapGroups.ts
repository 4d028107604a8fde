import { overlapOf, stepsOfStage } from '#core/analysis/overlap.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { OverlapKind } from '#core/analysis/types.ts';
import { partOfOverlap, type Part } from '#core/analysis/part.ts';
import type { BuildPlan } from '#core/plan/types.ts';

export interface OverlapEntry {
  readonly stage: StageView;
  readonly part: Part;
  /** Where all of the stage can run beside a part of the selected one only: that part. */
  readonly beside: Part | undefined;
}

export interface OverlapGroup {
  readonly kind: Exclude<OverlapKind, 'none'>;
  readonly entries: readonly OverlapEntry[];
}

/** Why a stage that is built has no other before, beside or after it: no steps itself, no other stage, or no other's steps. */
export function whyNoOverlap({ built, steps }: BuildPlan, stage: number): 'no-steps' | 'alone' | 'no-others' {
  if (stepsOfStage(steps, stage).length === 0) return 'no-steps';
  return built.length === 1 ? 'alone' : 'no-others';
}

const whole: Part = { kind: 'whole' };

const order = ['before', 'together', 'partly', 'after'] as const;

/** How many entries are looked at from the other side, too: each costs a pass over the steps. */
const LOOKED_AT = 24;

/** The other stages by how they lie in time to the selected one; empty groups are left out. */
export function overlapGroups(overview: Overview, selected: number): readonly OverlapGroup[] {
  const { plan, stages } = overview;
  let looked = 0;
  const beside = (other: number): Part | undefined => {
    looked += 1;
    const back =
      looked > LOOKED_AT ? undefined : overlapOf(plan, other).find(({ stage }) => stage === selected);
    return back === undefined ? undefined : partOfOverlap(back);
  };
  const overlaps = overlapOf(plan, selected);
  return order.flatMap((kind) => {
    const entries = overlaps.flatMap((overlap) => {
      const stage = stages[overlap.stage];
      if (overlap.kind !== kind || stage === undefined) return [];
      if (kind !== 'partly') return [{ stage, part: whole, beside: undefined }];
      const part = partOfOverlap(overlap);
      return [{ stage, part, beside: part.kind === 'whole' ? beside(overlap.stage) : undefined }];
    });
    return entries.length === 0 ? [] : [{ kind, entries }];
  });
}
