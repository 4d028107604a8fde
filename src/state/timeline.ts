import { change } from './history.ts';
import type {
  BuildLog,
  LogReadingState,
  TimelineState,
  TimelineTab,
  Timing,
  TriedDuration,
} from './timelineTypes.ts';
import type { Gate } from './types.ts';

/** Nothing is assumed but what the page assumes by itself. */
export const noTiming: Timing = { maxParallelism: 0, durations: {} };

/** What is assumed about time (undo takes it back), and how the build is looked at in time. */
export function timelineActions({ get, write }: Gate) {
  const show = (patch: Partial<TimelineState>): void => {
    write(({ timeline }) => ({ timeline: { ...timeline, ...patch } }));
  };
  const changeTiming = (next: (timing: Timing) => Timing): void => {
    write((state) => {
      const timing = next(state.timing ?? noTiming);
      const isNone = timing.maxParallelism === 0 && Object.keys(timing.durations).length === 0;
      return change(state, { timing: isNone ? undefined : timing });
    });
  };
  const actions = {
    /** `max-parallelism`; 0 takes the limit away. */
    setMaxParallelism: (maxParallelism: number): void => {
      changeTiming((timing) => ({ ...timing, maxParallelism }));
    },

    /** Durations of steps by their names (ms); undefined takes one back to what it was without the reader. */
    setDurations: (durations: Readonly<Record<string, number | undefined>>): void => {
      changeTiming((timing) => {
        const merged = { ...timing.durations, ...durations };
        const known = Object.entries(merged).filter(
          (entry): entry is [string, number] => entry[1] !== undefined,
        );
        return { ...timing, durations: Object.fromEntries(known) };
      });
    },

    /** Takes every typed or dragged duration back. */
    resetDurations: (): void => {
      changeTiming((timing) => ({ ...timing, durations: {} }));
    },

    showTab: (tab: TimelineTab): void => {
      show({ tab });
    },

    /** Looks at one moment of the build (ms from the first start); null looks at none. */
    setMoment: (moment: number | null): void => {
      show(moment === null ? { moment, playing: false } : { moment: Math.max(0, moment) });
    },

    setPlaying: (playing: boolean): void => {
      show({ playing });
    },

    setSpeed: (speed: number): void => {
      show({ speed });
    },

    /** The durations of a log take the place of the assumed ones. Playback starts over. */
    takeLog: (log: BuildLog): void => {
      show({ log, useLog: true, reading: null, moment: null, playing: false, tab: 'lanes' });
    },

    /** Which of several builds of the log is shown. */
    chooseBuild: (chosen: number): void => {
      const { log } = get().timeline;
      if (log !== null) show({ log: { ...log, chosen }, moment: null, playing: false });
    },

    removeLog: (): void => {
      show({ log: null, useLog: false, reading: null, moment: null, playing: false, tab: 'lanes' });
    },

    /** Durations from the log, or equal ones. */
    setUseLog: (useLog: boolean): void => {
      show({ useLog, moment: null, playing: false });
    },

    setReading: (reading: LogReadingState | null): void => {
      show({ reading });
    },

    setShowStarts: (showStarts: boolean): void => {
      show({ showStarts });
    },

    setShowCritical: (showCritical: boolean): void => {
      show({ showCritical });
    },

    /** The timeline has come, or gone. */
    setTimelineOpen: (isOpen: boolean): void => {
      show({ isOpen });
    },

    /** Shows a duration while it is being dragged; null ends that. */
    tryDuration: (tried: TriedDuration | null): void => {
      show({ tried });
    },

    /** Closes the panel; the moment is not looked at any more. */
    closeTimeline: (): void => {
      actions.setMoment(null);
      write(({ panels }) => ({ panels: { ...panels, timeline: false } }));
    },

    /** Opens the panel, or closes it. */
    toggleTimeline: (): void => {
      if (get().panels.timeline) actions.closeTimeline();
      else write(({ panels }) => ({ panels: { ...panels, timeline: true } }));
    },
  };
  return actions;
}
