import type { ParsedLog } from '#core/buildlog/types.ts';

/** What the reader assumes about time: part of the work, as the build arguments are. */
export interface Timing {
  /** `max-parallelism` of the builder; 0 is no limit. */
  readonly maxParallelism: number;
  /** Durations (ms) that were typed or dragged, by the name of the step (`#timeline/stepNames.ts`). */
  readonly durations: Readonly<Record<string, number>>;
}

/** How far a step is at one moment of a build. `skipped`: this build does not run it. */
export type StepState = 'waiting' | 'running' | 'done' | 'cached' | 'canceled' | 'failed' | 'skipped';

/** A build log that was read. It stays in the page: neither links nor the stored draft hold it. */
export interface BuildLog {
  readonly name: string;
  /** The builds in it; at least one. */
  readonly builds: readonly ParsedLog[];
  /** Index of the build that is shown. */
  readonly chosen: number;
}

/** A log that is being read, or why one could not be. */
export type LogReadingState =
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'failed'; readonly name: string; readonly rule: string };

/** What the timeline has the graph show; made there, because the simulation is loaded with it. */
export interface GraphTimes {
  /** State at the moment, by `lineKey`; undefined while no moment is chosen. */
  readonly states: Readonly<Record<string, StepState>> | undefined;
  /** Earliest start, by `lineKey`, as a share of the build and in words; undefined while not asked for. */
  readonly starts: Readonly<Record<string, EarliestStart>> | undefined;
  /** Ids of the references along the critical path; undefined while not asked for. */
  readonly critical: Readonly<Record<string, true>> | undefined;
}

export interface EarliestStart {
  readonly share: number;
  readonly words: string;
}

/** The way the timeline shows the build. */
export type TimelineTab = 'lanes' | 'waves' | 'gains' | 'table' | 'log';

export interface TimelineState {
  readonly tab: TimelineTab;
  /** ms from the first start; null while no moment is looked at. */
  readonly moment: number | null;
  readonly playing: boolean;
  /** Seconds of the build that pass in one second; 0 chooses a speed that suits its length. */
  readonly speed: number;
  readonly log: BuildLog | null;
  /** Whether durations come from the log; else every step is taken to be equally long. */
  readonly useLog: boolean;
  readonly reading: LogReadingState | null;
  /** What is asked for on the graph besides the moment. */
  readonly showStarts: boolean;
  readonly showCritical: boolean;
  readonly graph: GraphTimes | null;
}

export const initialTimeline: TimelineState = {
  tab: 'lanes',
  moment: null,
  playing: false,
  speed: 0,
  log: null,
  useLog: false,
  reading: null,
  showStarts: false,
  showCritical: true,
  graph: null,
};

/** Names a line of a stage, or the stage itself, in `GraphTimes`. */
export function lineKey(stageKey: string, row?: number): string {
  return row === undefined ? stageKey : `${stageKey}\n${row}`;
}

/** The same timeline at rest, with no moment chosen: what another file begins with. */
export function atNoMoment(timeline: TimelineState): TimelineState {
  return { ...timeline, moment: null, playing: false };
}
