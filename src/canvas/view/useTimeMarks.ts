import { createContext, useContext, useMemo } from 'react';
import type { GraphMarks } from '#core/timing/graphMarks.ts';
import { lineKey } from '#core/timing/lineKey.ts';
import { useCardActions } from '#canvas/actions.ts';
import { ParallelContext } from '#canvas/parallel/parallelContext.ts';
import type { StepLook, stepLook } from '#canvas/cards/StepMark.tsx';
import type { Selector } from '#state/remember.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';

/** What works the marks out and what draws them: loaded when they are first asked for. */
const parts = later(async () => (await import('#canvas/parallel/markParts.ts')).times());

/** What the graph shows of the build in time, to be read line by line. */
export interface TimeMarks {
  readonly marks: Selector<GraphMarks | null>;
  /** Undefined while nothing is asked for. */
  readonly look: typeof stepLook | undefined;
}

const noMarks: TimeMarks = { marks: () => null, look: undefined };

export const TimeMarksContext = createContext(noMarks);

/** The marks of the build in time, while they are asked for. */
export function useTimeMarks(): TimeMarks {
  const store = useAppStore();
  const isAsked = useApp(({ timeline }) => timeline.isOpen || timeline.showStarts);
  const here = useLater(parts, isAsked);
  return useMemo(() => {
    if (here === undefined) return noMarks;
    return { marks: here.inTime(store).graphMarks, look: here.look };
  }, [here, store]);
}

/** A part of the marks, followed: drawn again only when that part is another. */
function useTimeMark<Part>(part: (marks: GraphMarks) => Part): Part | undefined {
  const { marks: marksOf } = useContext(TimeMarksContext);
  return useApp((state) => {
    const marks = marksOf(state);
    return marks === null ? undefined : part(marks);
  });
}

/** How a line, or a whole stage, shows when it runs: drawn again only when its own state changes. */
export function useStepLook(stageKey: string, row?: number): StepLook | undefined {
  const { look } = useContext(TimeMarksContext);
  const { t } = useCardActions();
  const key = lineKey(stageKey, row);
  const state = useTimeMark(({ states }) => states?.[key]);
  const start = useTimeMark(({ starts }) => starts?.[key]);
  // What a change re-runs is what was asked for last.
  return useContext(ParallelContext)?.lines?.get(key) ?? look?.({ state, start }, t);
}

/** Whether the critical path of the build goes along an edge. */
export function useCritical(references: readonly string[]): boolean {
  const onPath = useTimeMark(
    ({ critical }) => critical !== undefined && references.some((id) => critical[id]),
  );
  return onPath ?? false;
}
