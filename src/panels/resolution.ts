import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { explainRow, type RowExplanation } from '#core/language/explain.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { SYNC_LIMIT } from '#state/engine.ts';
import { READING_LIMIT } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/useApp.ts';

/** What is asked of a file; undefined while it is read; `too-large`: one that only the engine's worker reads. */
type Answer<Known> = Known | 'too-large' | undefined;

/** How long (ms) a text rests that the engine reads elsewhere before it is read here too: not at every key. */
const REST = 300;

/**
 * Asks the file that the overview shows. After an edit it is read once what the overview itself shows has been drawn: until
 * then the answer is that of the text before. A long text is read by itself when typing rests. `ask` must stay the same
 * while its answer does.
 */
function useAnswer<Known extends object>(ask: (file: Resolution) => Known): Answer<Known> {
  const { text, options } = useDeferredValue(useApp((state) => state.analysed));
  const { selectors } = useAppStore();
  const [late, setLate] = useState<{ readonly ask: typeof ask; readonly answer: Known }>();
  const isLate = text.length > SYNC_LIMIT && text.length <= READING_LIMIT;
  const now = useMemo((): Answer<Known> => {
    if (text.length > READING_LIMIT) return 'too-large';
    return isLate ? undefined : ask(selectors.reading(text, options));
  }, [text, options, isLate, ask, selectors]);

  useEffect(() => {
    if (!isLate) return undefined;
    const timer = setTimeout(() => setLate({ ask, answer: ask(selectors.reading(text, options)) }), REST);
    return () => clearTimeout(timer);
  }, [text, options, isLate, ask, selectors]);

  return isLate ? (late?.ask === ask ? late.answer : undefined) : now;
}

/** What a row comes to with the present build args; row -1 is the FROM. */
export function useExplanation(stage: number, row: number): Answer<RowExplanation> {
  return useAnswer(useCallback((file: Resolution) => explainRow(file, stage, row), [stage, row]));
}

/** What a build of a target other than the chosen one does: that one has its plan in the overview. */
export function usePlanOf(target: string): Answer<BuildPlan> {
  return useAnswer(useCallback((file: Resolution) => planBuild(file, target), [target]));
}
