import { useEffect, useMemo } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import type { StepState } from '#core/timing/moment.ts';
import { graphMarks } from '#core/timing/graphMarks.ts';
import type { TimelineModel } from '#timeline/model.ts';
import { eventsBefore, stateAt } from '#core/timing/moment.ts';

/** The last event at or before the moment; states change at events only. Undefined while there is no moment. */
function useLastEvent({ events }: TimelineModel): number | undefined {
  return useApp(({ timeline: { moment } }) =>
    moment === null ? undefined : events[eventsBefore(events, moment) - 1],
  );
}

/** State of every step at the moment, by id; undefined while there is none. */
export function useStates(model: TimelineModel): readonly StepState[] | undefined {
  const at = useLastEvent(model);
  const { steps } = model.times;
  return useMemo(() => (at === undefined ? undefined : steps.map((step) => stateAt(step, at))), [steps, at]);
}

/** Keeps the graph in step with the timeline, until the timeline is closed. */
export function useGraphTimes(model: TimelineModel): void {
  const { showOnGraph } = useActions();
  const at = useLastEvent(model);
  const showStarts = useApp((state) => state.timeline.showStarts);
  const showCritical = useApp((state) => state.timeline.showCritical);
  const { times } = model;
  useEffect(() => {
    showOnGraph(graphMarks(times, { moment: at ?? null, showStarts, showCritical }));
  }, [times, at, showStarts, showCritical, showOnGraph]);
  useEffect(() => () => showOnGraph(null), [showOnGraph]);
}

/** Only the colours by earliest start: no moment is looked at, and no path is followed. */
export function useStartsOnGraph({ times }: TimelineModel): void {
  const { showOnGraph } = useActions();
  useEffect(() => {
    showOnGraph(graphMarks(times, { moment: null, showStarts: true, showCritical: false }));
    return () => showOnGraph(null);
  }, [times, showOnGraph]);
}
