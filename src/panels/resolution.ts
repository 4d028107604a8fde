import { useMemo } from 'react';
import { explainRow, type RowExplanation } from '#core/language/explain.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { useOverview } from '#state/overview.ts';
import { useDerived } from '#state/useApp.ts';

/** What a row comes to with the present build args; row -1 is the FROM. */
export function useExplanation(stage: number, row: number): RowExplanation {
  const file = useDerived(({ shownFile }) => shownFile);
  return useMemo(() => explainRow(file, stage, row), [file, stage, row]);
}

/** What a build of another target does; the chosen one has its plan in the overview. */
export function usePlanOf(target: string | undefined): BuildPlan | undefined {
  const { target: chosen, plan } = useOverview();
  const file = useDerived(({ shownFile }) => shownFile);
  return useMemo(
    () => (target === undefined ? undefined : target === chosen ? plan : planBuild(file, target)),
    [file, target, chosen, plan],
  );
}
