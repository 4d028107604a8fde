import { useMemo } from 'react';
import { compareTargets, type Comparison } from '#core/analysis/compare.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { groupByStage, reachedFrom } from '#core/analysis/roles.ts';
import { useOverview } from '#state/overview.ts';
import { offeredTarget, offeredTargets, targetLabel } from '#panels/target/targets.ts';

/** Two targets by the names they have on screen. */
export interface TwoTargets {
  readonly a: string;
  readonly b: string;
}

/** Names of the chosen target and the one it is compared with. */
export function namesOfTwo(overview: Overview): TwoTargets {
  const { target, other } = overview;
  return { a: targetLabel(overview, target), b: targetLabel(overview, other?.target ?? '') };
}

/** The target to compare with at first: the default one, or where that is chosen the one that builds most. */
export function firstOther(overview: Overview): string | undefined {
  const { references, stages } = overview;
  const chosen = offeredTarget(overview, overview.target);
  if (chosen !== '') return '';
  const outgoing = groupByStage(references, stages.length);
  const others = offeredTargets(overview)
    .filter(({ name }) => name !== chosen)
    .map(({ name, stage }) => ({ name, size: reachedFrom(stage, outgoing).size }));
  return others.toSorted((a, b) => b.size - a.size)[0]?.name;
}

/** How the chosen target and the other one differ; undefined until the other one is worked out. */
export function useComparison(): Comparison | undefined {
  const { plan, roles, other } = useOverview();
  return useMemo(() => other && compareTargets({ plan, roles }, other), [plan, roles, other]);
}
