import { useMemo, useState } from 'react';
import { buildTimes } from '#core/timing/buildTimes.ts';
import { tellBuild, type ToldBuild } from '#core/timing/loggedBuild.ts';
import { eventsOf } from '#core/timing/moment.ts';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { noTiming } from '#state/timeline.ts';
import { lanesOf } from './chart/lanes.ts';
import type { DurationPreview, TimelineModel } from './model.ts';

/** The build in time: from the file, what is assumed, and the log where one is used. */
export function useBuildTimes(): TimelineModel {
  const [tried, preview] = useState<DurationPreview>();
  const { basis, logged, foreign } = useTold();
  const name = useApp(({ timeline }) => (timeline.useLog ? (timeline.log?.name ?? '') : ''));
  const timing = useApp((state) => state.timing) ?? noTiming;
  return useMemo(() => {
    const durations = tried ? { ...timing.durations, [tried.name]: tried.ms } : timing.durations;
    const times = buildTimes(basis, { ...timing, durations }, logged);
    const isForeign = foreign !== undefined;
    return { times, lanes: lanesOf(times), events: eventsOf(times), logName: name, isForeign, preview };
  }, [basis, logged, foreign, name, timing, tried]);
}

/** The steps of the file, or those of the log where it belongs to another file and tells its own. */
function useTold(): ToldBuild {
  const overview = useOverview();
  const { text } = useApp((state) => state.analysed);
  const log = useApp(({ timeline }) => (timeline.useLog ? timeline.log : null));
  return useMemo(() => tellBuild({ ...overview, text }, log ?? undefined), [overview, text, log]);
}
