import type { Outcome, TimeGap } from '#core/timing/buildTimesTypes.ts';

/** The sentences of the text timeline, in the reader's language. */
export interface TimelineWords {
  /** A duration (ms): `1.2 s`. */
  readonly time: (ms: number) => string;
  /** Steps of no stage: the build context, images that files are copied from. */
  readonly sources: string;
  /** What the build does besides its steps: writing, pushing, caches. */
  readonly exports: string;
  /** A duration with its share of the whole build. */
  readonly share: (ms: number, share: number) => string;
  /** What stands in place of a duration, or behind it; "" for `done`. */
  readonly end: Readonly<Record<Outcome, string>>;
  /** In place of `cached` where the build failed: BuildKit says that of steps it did not need, too. */
  readonly cachedOrUnneeded: string;
  /** Around a duration of a step that has no end in the log. */
  readonly atLeast: (time: string) => string;
  readonly gap: Readonly<Record<TimeGap['cause'], string>>;
  readonly measured: string;
  /** Behind a total that was put together from durations. */
  readonly reconstructed: string;
  readonly simulated: string;
  readonly sequential: (ms: number) => string;
  readonly saved: (ms: number, share: number) => string;
  readonly peak: (count: number) => string;
  /** What the signs of the chart mean. */
  readonly legend: (signs: { readonly critical: string; readonly waits: string }) => string;
  readonly shorten: string;
  readonly saving: (savingMs: number, leftMs: number) => string;
  readonly noSaving: string;
  /** In place of what to shorten where every duration is assumed. */
  readonly askDurations: string;
  readonly gaps: string;
  readonly more: (count: number) => string;
  readonly noSteps: string;
}
