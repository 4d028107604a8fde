import type { Gap } from '#core/timing/measuredPath.ts';
import type { Step } from '#core/plan/types.ts';

/** How a step ended. `missing`: a log was read and does not have it. `never`: it is behind a hung step. */
export type StepEnd = 'done' | 'cached' | 'canceled' | 'failed' | 'running' | 'missing' | 'hung' | 'never';

/** When a step ran, measured or simulated: ms from the start of the first step. */
export interface TimedStep {
  readonly step: Step;
  readonly startMs: number;
  /** From here on it works; before that it waits for a cache mount. */
  readonly workMs: number;
  readonly endMs: number;
  readonly end: StepEnd;
  /** It is one of those that decide the total. */
  readonly critical: boolean;
  /** Time without work before it, or, for a cache mount, inside it; undefined where it is not worth a word. */
  readonly gap: TimelineGap | undefined;
}

export interface TimelineGap {
  readonly kind: Exclude<Gap, 'none'>;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A build in time. */
export interface Timeline {
  /** By step id. */
  readonly steps: readonly TimedStep[];
  /** Labels of the stages that `origins` of steps count. */
  readonly stages: readonly string[];
  /** The stages are those of a file, in its order; otherwise as a log names them. */
  readonly hasFile: boolean;
  /** The times of `steps` are those of a log, not of a simulation. */
  readonly isMeasured: boolean;
  /** Undefined where no log has it. */
  readonly measuredMs: number | undefined;
  readonly simulatedMs: number;
  readonly sequentialMs: number;
  readonly peakParallelism: number;
  /** By step id: how much earlier the build would end if the step took no time (ms). */
  readonly gainsMs: readonly number[];
}
