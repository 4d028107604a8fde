import { useMemo } from 'react';
import { useApp } from '#state/useApp.ts';
import { useSelected } from '#state/overview.ts';
import type { Actions } from '#state/store.ts';
import { useModel } from './model.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';

/** Ids of the steps that stand for what is selected on the page; none where the times are those of a log alone. */
export function useSelectedSteps(): ReadonlySet<number> {
  const { times } = useModel();
  const { stage, row, lines } = useSelected();
  const selection = useApp((state) => state.selection);
  return useMemo(() => {
    const { basis, steps } = times;
    if (basis.kind !== 'file' || stage === undefined) return none;
    const ofLine = selection?.kind === 'line' || selection?.kind === 'edge';
    const found = steps.filter(({ step }) =>
      step.origins.some(
        (origin) =>
          origin.stage === stage.index &&
          (row === undefined ? ofLine && origin.line === lines?.line : origin.row === row.row),
      ),
    );
    return new Set(found.map(({ step }) => step.id));
  }, [times, stage, row, lines, selection]);
}

const none: ReadonlySet<number> = new Set();

/** Selects the line a step stands for: the graph, the editor and the details follow. */
export function selectStep({ select }: Actions, { basis, steps }: BuildTimes, id: number): void {
  const step = steps[id]?.step;
  const origin = step && firstOrigin(step);
  if (basis.kind !== 'file' || origin === undefined) return;
  const stageKey = basis.stages[origin.stage]?.key ?? '';
  // FROM is no row of its stage: its line is selected instead.
  select(origin.row < 0 ? { kind: 'line', line: origin.line } : { kind: 'row', stageKey, row: origin.row });
}
