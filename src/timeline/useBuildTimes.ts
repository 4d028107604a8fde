import { useMemo } from 'react';
import { useInTime } from '#state/buildInTime.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { lanesOf } from './chart/lanes.ts';
import type { TimelineModel } from './model.ts';

/** The build in time: from the file, what is assumed, and the log where one is used. */
export function useBuildTimes(): TimelineModel {
  const { tryDuration } = useActions();
  const times = useInTime((selectors) => selectors.times);
  const events = useInTime((selectors) => selectors.events);
  const { foreign } = useInTime((selectors) => selectors.told);
  const name = useApp(({ timeline }) => (timeline.useLog ? (timeline.log?.name ?? '') : ''));
  return useMemo(() => {
    const isForeign = foreign !== undefined;
    return { times, lanes: lanesOf(times), events, logName: name, isForeign, preview: tryDuration };
  }, [times, events, foreign, name, tryDuration]);
}
