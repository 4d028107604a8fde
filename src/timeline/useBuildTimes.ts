import { useMemo, useState } from 'react';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { noTiming } from '#state/timelineActions.ts';
import { basisOfFile, type Basis } from './basis.ts';
import { lanesOf } from './chart/lanes.ts';
import { timesOfFile, timesOfLog, type LogTimes } from './logTimes.ts';
import type { DurationPreview, TimelineModel } from './model.ts';
import { eventsOf } from './play/playback.ts';
import { buildTimes } from './times.ts';

/** The build in time: from the file, what is assumed, and the log where one is used. */
export function useBuildTimes(): TimelineModel {
  const [tried, preview] = useState<DurationPreview>();
  const { basis, log, name } = useBasis();
  const timing = useApp((state) => state.timing) ?? noTiming;
  return useMemo(() => {
    const durations = tried ? { ...timing.durations, [tried.name]: tried.ms } : timing.durations;
    const times = buildTimes(basis, { ...timing, durations }, log);
    return { times, lanes: lanesOf(times), events: eventsOf(times), logName: name, preview };
  }, [basis, log, name, timing, tried]);
}

/** The steps of the file, or those of the log where it belongs to another file and tells its own. */
function useBasis(): {
  readonly basis: Basis;
  readonly log: LogTimes | undefined;
  readonly name: string;
} {
  const overview = useOverview();
  const text = useApp((state) => state.text);
  const buildLog = useApp(({ timeline }) => (timeline.useLog ? timeline.log : null));
  return useMemo(() => {
    const parsed = buildLog?.builds[buildLog.chosen];
    if (!buildLog || !parsed) return { basis: basisOfFile(overview), log: undefined, name: '' };
    const ofFile = timesOfFile(parsed, text, overview);
    const fits = ofFile.times.match?.isOtherFile === false && overview.plan.steps.length > 0;
    const ofLog = fits ? undefined : timesOfLog(parsed);
    const { basis, times } = ofLog ?? ofFile;
    return { basis, log: { ...times, match: ofFile.times.match }, name: buildLog.name };
  }, [overview, text, buildLog]);
}
