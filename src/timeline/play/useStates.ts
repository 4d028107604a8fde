import { useMemo } from 'react';
import { stateAt, type StepState } from '#core/timing/moment.ts';
import { useInTime } from '#state/buildInTime.ts';
import type { TimelineModel } from '#timeline/model.ts';

/** State of every step at the moment, by id; undefined while there is none. */
export function useStates(model: TimelineModel): readonly StepState[] | undefined {
  const at = useInTime(({ lastEvent }) => lastEvent);
  const { steps } = model.times;
  return useMemo(() => (at === undefined ? undefined : steps.map((step) => stateAt(step, at))), [steps, at]);
}
