import type { GraphMarks } from '#core/timing/graphMarks.ts';
import { change } from './history.ts';
import { useApp } from './store.ts';
import type { BuildLog, LogReadingState, TimelineState, TimelineTab, Timing } from './timelineTypes.ts';

/** Nothing is assumed but what the page assumes by itself. */
export const noTiming: Timing = { maxParallelism: 0, durations: {} };

function write(patch: Partial<TimelineState>): void {
  useApp.setState(({ timeline }) => ({ timeline: { ...timeline, ...patch } }));
}

/** Changes what is assumed about time; undo takes it back. */
function changeTiming(next: (timing: Timing) => Timing): void {
  useApp.setState((state) => {
    const timing = next(state.timing ?? noTiming);
    const isNone = timing.maxParallelism === 0 && Object.keys(timing.durations).length === 0;
    return change(state, { timing: isNone ? undefined : timing });
  });
}

/** `max-parallelism`; 0 takes the limit away. */
export function setMaxParallelism(maxParallelism: number): void {
  changeTiming((timing) => ({ ...timing, maxParallelism }));
}

/** Durations of steps by their names (ms); undefined takes one back to what it was without the reader. */
export function setDurations(durations: Readonly<Record<string, number | undefined>>): void {
  changeTiming((timing) => {
    const merged = { ...timing.durations, ...durations };
    const known = Object.entries(merged).filter((entry): entry is [string, number] => entry[1] !== undefined);
    return { ...timing, durations: Object.fromEntries(known) };
  });
}

/** Takes every typed or dragged duration back. */
export function resetDurations(): void {
  changeTiming((timing) => ({ ...timing, durations: {} }));
}

export function showTab(tab: TimelineTab): void {
  write({ tab });
}

/** Looks at one moment of the build (ms from the first start); null looks at none. */
export function setMoment(moment: number | null): void {
  write(moment === null ? { moment, playing: false } : { moment: Math.max(0, moment) });
}

export function setPlaying(playing: boolean): void {
  write({ playing });
}

export function setSpeed(speed: number): void {
  write({ speed });
}

/** The durations of a log take the place of the assumed ones. Playback starts over. */
export function takeLog(log: BuildLog): void {
  write({ log, useLog: true, reading: null, moment: null, playing: false, tab: 'lanes' });
}

/** Which of several builds of the log is shown. */
export function chooseBuild(chosen: number): void {
  const { log } = useApp.getState().timeline;
  if (log !== null) write({ log: { ...log, chosen }, moment: null, playing: false });
}

export function removeLog(): void {
  write({ log: null, useLog: false, reading: null, moment: null, playing: false, tab: 'lanes' });
}

/** Durations from the log, or equal ones. */
export function setUseLog(useLog: boolean): void {
  write({ useLog, moment: null, playing: false });
}

export function setReading(reading: LogReadingState | null): void {
  write({ reading });
}

export function setShowStarts(showStarts: boolean): void {
  write({ showStarts });
}

export function setShowCritical(showCritical: boolean): void {
  write({ showCritical });
}

/** Hands the graph what it is to show. */
export function showOnGraph(graph: GraphMarks | null): void {
  write({ graph });
}

/** Closes the panel; the moment is not looked at any more. */
export function closeTimeline(): void {
  setMoment(null);
  useApp.setState(({ panels }) => ({ panels: { ...panels, timeline: false } }));
}

/** Opens the panel, or closes it. */
export function toggleTimeline(): void {
  if (useApp.getState().panels.timeline) closeTimeline();
  else useApp.setState(({ panels }) => ({ panels: { ...panels, timeline: true } }));
}
