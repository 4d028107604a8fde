import type { StepEnd, TimelineGap } from './timelineTypes.ts';

/** The sentences of the text timeline, in the reader's language. */
export interface TimelineWords {
  /** A duration (ms): `1.2 s`. */
  readonly time: (ms: number) => string;
  /** Steps of no stage: the build context, images that files are copied from. */
  readonly sources: string;
  /** What stands in place of a duration, or behind it; "" for `done`. */
  readonly end: Readonly<Record<StepEnd, string>>;
  readonly gap: Readonly<Record<TimelineGap['kind'], string>>;
  readonly measured: string;
  readonly simulated: string;
  readonly sequential: (ms: number) => string;
  readonly saved: (ms: number, share: number) => string;
  readonly peak: (count: number) => string;
  /** What the signs of the chart mean. */
  readonly legend: (signs: { readonly critical: string; readonly waits: string }) => string;
  readonly shorten: string;
  readonly gain: (gainMs: number, leftMs: number) => string;
  readonly noGain: string;
  readonly gaps: string;
  readonly more: (count: number) => string;
  readonly noSteps: string;
}
