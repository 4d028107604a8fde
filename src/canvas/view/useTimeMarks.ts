import { createContext, useContext } from 'react';
import type { GraphMarks } from '#core/timing/graphMarks.ts';
import type { Selector } from '#state/remember.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { later, useLater } from '#ui/onDemand.tsx';

const building = later(() => import('#state/buildInTime.ts'));

const noMarks: Selector<GraphMarks | null> = () => null;

/** What the graph shows of the build in time, to be read line by line. */
export const TimeMarksContext = createContext(noMarks);

/** The marks of the build in time; what works them out is loaded when they are first asked for. */
export function useTimeMarks(): Selector<GraphMarks | null> {
  const store = useAppStore();
  const isAsked = useApp(({ timeline }) => timeline.isOpen || timeline.showStarts);
  const here = useLater(building, isAsked);
  return here?.inTime(store).graphMarks ?? noMarks;
}

/** A part of the marks, followed: drawn again only when that part is another. */
export function useTimeMark<Part>(part: (marks: GraphMarks) => Part): Part | undefined {
  const marksOf = useContext(TimeMarksContext);
  return useApp((state) => {
    const marks = marksOf(state);
    return marks === null ? undefined : part(marks);
  });
}
