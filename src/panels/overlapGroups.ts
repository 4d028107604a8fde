import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { OverlapKind, StageOverlap } from '#core/analysis/types.ts';

/** Which part of a stage can run while the selected one runs. */
export type Part =
  | { readonly kind: 'whole' }
  /** Its steps up to and including this one (label as a build log prints it). */
  | { readonly kind: 'up-to'; readonly step: string }
  | { readonly kind: 'from'; readonly step: string }
  | { readonly kind: 'some'; readonly count: number; readonly total: number };

export interface OverlapEntry {
  readonly stage: StageView;
  readonly part: Part;
}

export interface OverlapGroup {
  readonly kind: Exclude<OverlapKind, 'none'>;
  readonly entries: readonly OverlapEntry[];
}

const order = ['before', 'together', 'partly', 'after'] as const;

/** The other stages by how they lie in time to the selected one; empty groups are left out. */
export function overlapGroups(overview: Overview, overlaps: readonly StageOverlap[]): readonly OverlapGroup[] {
  const labels = new Map(overview.plan.steps.map((step) => [step.id, step.label]));
  return order.flatMap((kind) => {
    const entries = overlaps.flatMap((overlap) => {
      const stage = overview.stages[overlap.stage];
      return overlap.kind === kind && stage !== undefined ? [{ stage, part: partOf(overlap, labels) }] : [];
    });
    return entries.length === 0 ? [] : [{ kind, entries }];
  });
}

function partOf({ kind, steps, overlapping }: StageOverlap, labels: ReadonlyMap<number, string>): Part {
  if (kind !== 'partly') return { kind: 'whole' };
  const open = new Set(overlapping);
  const flags = steps.map((step) => open.has(step));
  const count = flags.filter(Boolean).length;
  const first = flags.indexOf(true);
  const last = flags.lastIndexOf(true);
  const inOneRun = count > 0 && last - first + 1 === count && count < steps.length;
  if (inOneRun && first === 0) return { kind: 'up-to', step: labels.get(steps[last] ?? -1) ?? '' };
  if (inOneRun && last === steps.length - 1) return { kind: 'from', step: labels.get(steps[first] ?? -1) ?? '' };
  return { kind: 'some', count, total: steps.length };
}
