import { overlapOf } from '#core/analysis/overlap.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { OverlapKind, StageOverlap } from '#core/analysis/types.ts';
import { shortLabel } from './stepLabels.ts';

/** Which of a stage's steps can run while the other stage runs. Steps are named as the build log names them. */
export type Part =
  | { readonly kind: 'whole' }
  /** One step of several. */
  | { readonly kind: 'only'; readonly step: string }
  /** Its steps up to and including this one. */
  | { readonly kind: 'up-to'; readonly step: string }
  /** This step and all after it. */
  | { readonly kind: 'from'; readonly step: string }
  | { readonly kind: 'some'; readonly count: number; readonly total: number };

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

const whole: Part = { kind: 'whole' };

const order = ['before', 'together', 'partly', 'after'] as const;

/** How many entries are looked at from the other side, too: each costs a pass over the steps. */
const LOOKED_AT = 24;

/** The other stages by how they lie in time to the selected one; empty groups are left out. */
export function overlapGroups(overview: Overview, selected: number): readonly OverlapGroup[] {
  const { plan, stages } = overview;
  const labels = new Map(plan.steps.map((step) => [step.id, shortLabel(step.label)]));
  let looked = 0;
  const beside = (other: number): Part | undefined => {
    looked += 1;
    const back =
      looked > LOOKED_AT ? undefined : overlapOf(plan, other).find(({ stage }) => stage === selected);
    return back === undefined ? undefined : partOf(back, labels);
  };
  const overlaps = overlapOf(plan, selected);
  return order.flatMap((kind) => {
    const entries = overlaps.flatMap((overlap) => {
      const stage = stages[overlap.stage];
      if (overlap.kind !== kind || stage === undefined) return [];
      if (kind !== 'partly') return [{ stage, part: whole, beside: undefined }];
      const part = partOf(overlap, labels);
      return [{ stage, part, beside: part === whole ? beside(overlap.stage) : undefined }];
    });
    return entries.length === 0 ? [] : [{ kind, entries }];
  });
}

function partOf({ steps, overlapping }: StageOverlap, labels: ReadonlyMap<number, string>): Part {
  const open = new Set(overlapping);
  const flags = steps.map((step) => open.has(step));
  const count = flags.filter(Boolean).length;
  if (count === steps.length) return whole;
  const first = flags.indexOf(true);
  const last = flags.lastIndexOf(true);
  const labelAt = (at: number): string => labels.get(steps[at] ?? -1) ?? '';
  if (count === 1) return { kind: 'only', step: labelAt(first) };
  const inOneRun = count > 0 && last - first + 1 === count;
  if (inOneRun && first === 0) return { kind: 'up-to', step: labelAt(last) };
  if (inOneRun && last === steps.length - 1) return { kind: 'from', step: labelAt(first) };
  return { kind: 'some', count, total: steps.length };
}
