import { useCallback, useDeferredValue, useMemo } from 'react';
import { explainRow, type RowExplanation } from '#core/language/explain.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { READING_LIMIT } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/useApp.ts';

/** What is asked of a file; `too-large`: one that only the engine's worker reads. */
type Answer<Known> = Known | 'too-large';

/**
 * Asks the file that the overview shows. After an edit it is read once what the overview itself shows has been drawn: until
 * then the answer is that of the text before. `ask` must stay the same while its answer does.
 */
function useAnswer<Known>(ask: (file: Resolution) => Known): Answer<Known> {
  const { text, options } = useDeferredValue(useApp((state) => state.analysed));
  const { selectors } = useAppStore();
  return useMemo(
    () => (text.length > READING_LIMIT ? 'too-large' : ask(selectors.reading(text, options))),
    [text, options, ask, selectors],
  );
}

/** What a row comes to with the present build args; row -1 is the FROM. */
export function useExplanation(stage: number, row: number): Answer<RowExplanation> {
  return useAnswer(useCallback((file: Resolution) => explainRow(file, stage, row), [stage, row]));
}

/** What a build of a target other than the chosen one does: that one has its plan in the overview. */
export function usePlanOf(target: string): Answer<BuildPlan> {
  return useAnswer(useCallback((file: Resolution) => planBuild(file, target), [target]));
}
