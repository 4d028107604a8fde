import { useStore } from 'zustand';
import { buildTimes } from '#core/timing/buildTimes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { graphMarks, type GraphMarks } from '#core/timing/graphMarks.ts';
import { tellBuild, type ToldBuild } from '#core/timing/loggedBuild.ts';
import { eventsBefore, eventsOf } from '#core/timing/moment.ts';
import { derived, remembered, type Selector } from './remember.ts';
import type { Selectors } from './selectors.ts';
import type { AppStore } from './store.ts';
import { noTiming } from './timeline.ts';
import { useAppStore } from './useApp.ts';

/**
 * The build in time, as it follows from the work, the log and what is tried out: what timeline and graph both draw.
 * Apart from `selectors.ts` because it brings the core's timing along, which the first picture does without.
 */
export interface TimeSelectors {
  /** The steps of the file, or those of the log where it belongs to another file and tells its own. */
  readonly told: Selector<ToldBuild>;
  readonly times: Selector<BuildTimes>;
  /** Moments (ms) at which something changes. */
  readonly events: Selector<readonly number[]>;
  /** The last of them at or before the moment that is looked at; undefined while none is. */
  readonly lastEvent: Selector<number | undefined>;
  /** What the graph shows of it; null while nothing is asked for. */
  readonly graphMarks: Selector<GraphMarks | null>;
}

function makeTimeSelectors(): TimeSelectors {
  const told = derived(
    [
      ({ overview }) => overview,
      ({ analysed }) => analysed.text,
      ({ timeline }) => (timeline.useLog ? timeline.log : null),
    ],
    (overview, text, log) => tellBuild({ ...overview, text }, log ?? undefined),
  );
  const times = derived(
    [told, ({ timing }) => timing ?? noTiming, ({ timeline }) => timeline.tried],
    ({ basis, logged }, timing, tried) => {
      const durations = tried ? { ...timing.durations, [tried.name]: tried.ms } : timing.durations;
      return buildTimes(basis, { ...timing, durations }, logged);
    },
  );
  const events = derived([times], eventsOf);
  // States change at events only: between two of them the marks stay the same object.
  const lastEvent = derived([events, ({ timeline }) => timeline.moment], (all, moment) =>
    moment === null ? undefined : all[eventsBefore(all, moment) - 1],
  );
  const marks = derived(
    [
      times,
      lastEvent,
      ({ timeline }) => timeline.isOpen,
      ({ timeline }) => timeline.showStarts,
      ({ timeline }) => timeline.showCritical,
    ],
    (build, event, isOpen, showStarts, showCritical) => {
      // Once the timeline is closed only its colours stay: no moment is looked at, and no path is followed.
      if (isOpen) return graphMarks(build, { moment: event ?? null, showStarts, showCritical });
      return showStarts ? graphMarks(build, { moment: null, showStarts, showCritical: false }) : null;
    },
  );
  // Every line of the graph asks at every change: for one state it is looked up once.
  return { told, times, events, lastEvent, graphMarks: remembered(marks) };
}

const made = new WeakMap<Selectors, TimeSelectors>();

/** The build in time of a store: one set of selectors for each, also where a part of the page holds it. */
export function inTime(store: AppStore): TimeSelectors {
  const selectors = made.get(store.selectors) ?? makeTimeSelectors();
  made.set(store.selectors, selectors);
  return selectors;
}

/** A part of the build in time, followed: `useInTime(({ times }) => times)`. */
export function useInTime<Part>(choose: (selectors: TimeSelectors) => Selector<Part>): Part {
  const store = useAppStore();
  return useStore(store, choose(inTime(store)));
}
