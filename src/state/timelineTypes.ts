import type { SharedTiming } from '#core/share/fields.ts';
import type { BuildRecord } from '#core/record/types.ts';
import type { Measured } from '#core/sizes/types.ts';
import type { ParsedLog } from '#core/buildlog/types.ts';

/** What the reader assumes about time: part of the work, as the build arguments are. */
export type Timing = SharedTiming;

/** A build log that was read. It stays in the page: neither links nor the stored draft hold it. */
export interface BuildLog {
  readonly name: string;
  /** The builds in it; at least one. */
  readonly builds: readonly ParsedLog[];
  /** Index of the build that is shown. */
  readonly chosen: number;
}

/** Sizes of an image that were read. They stay in the page, as a log does. */
export interface MeasuredFile {
  readonly name: string;
  readonly measured: Measured;
}

/** A log that is being read, or why one could not be. */
export type LogReadingState =
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  /** Several builds of a build record, of which one is to be chosen. */
  | { readonly kind: 'records'; readonly name: string; readonly records: readonly BuildRecord[] }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly rule: string;
      /** What the builder itself said; "" where it said nothing. */
      readonly detail: string;
      /** What the sentence about sizes says of them. */
      readonly params?: Readonly<Record<string, string | number>>;
    };

/** A duration that is tried out. */
export interface TriedDuration {
  readonly name: string;
  readonly ms: number;
}

/** The way the timeline shows the build. */
export type TimelineTab = 'lanes' | 'waves' | 'savings' | 'table' | 'log' | 'sizes';

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
  /** What was measured of the image, the image before first where there are two; absent: nothing. `sizing.ts` writes it. */
  readonly measured?: readonly MeasuredFile[];
  /** What is asked for on the graph besides the moment. */
  readonly showStarts: boolean;
  readonly showCritical: boolean;
  /** Whether the timeline is there, and the graph shows what it looks at. */
  readonly isOpen: boolean;
  /** A duration (ms) of a step, by its name, that is being dragged. */
  readonly tried: TriedDuration | null;
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
  isOpen: false,
  tried: null,
};

/** The same timeline at rest, with no moment chosen: what another file begins with. */
export function atNoMoment(timeline: TimelineState): TimelineState {
  return { ...timeline, moment: null, playing: false };
}
