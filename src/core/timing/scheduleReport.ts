import type { Step } from '#core/plan/types.ts';
import { measuredCriticalPath, type MeasuredTime } from './measuredPath.ts';
import type { Schedule } from './scheduleTypes.ts';

/** Where the durations come from: all `equal` (an assumption), `typed` by the reader, or from a build `log`. */
export type DurationSource = 'equal' | 'typed' | 'log';

/** A step of the report. Times are ms from the start of the first step; null where the log does not say. */
export interface ScheduleReportStep {
  readonly key: string;
  /** Stage and number as a build log prints them; null where it prints none (the only stage has no name). */
  readonly stage: string | null;
  readonly n: number | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** Work alone: waiting for cache mounts is left out. */
  readonly durationMs: number;
  readonly cached: boolean;
  readonly simulatedStartMs: number;
  readonly simulatedEndMs: number;
}

/** The `schedule` object of `--format json`. The order of keys is fixed. */
export interface ScheduleReport {
  readonly source: DurationSource;
  /** Measured, from the first start to the last end; null without the times of a log. */
  readonly makespanMs: number | null;
  readonly simulatedMakespanMs: number;
  readonly sequentialMs: number;
  /** Keys in the order of time: of the real build where the log tells it, otherwise of the simulated one. */
  readonly criticalPath: readonly string[];
  readonly steps: readonly ScheduleReportStep[];
}

/** What a log measured, by step id. */
export interface MeasuredBuild {
  readonly steps: readonly (
    (MeasuredTime & { readonly cached: boolean; readonly reconstructed: boolean }) | undefined
  )[];
  readonly makespanMs: number;
}

/** Inline files and permissions of cache mounts are simulated, but no instruction names them. */
function isNamed({ kind }: Step): boolean {
  return kind !== 'inline' && kind !== 'cacheperm';
}

/**
 * A simulated build, and the measured one beside it, as plain JSON. `maxParallelism` is that of the measured
 * build, where it is known.
 */
export function scheduleReport(
  steps: readonly Step[],
  schedule: Schedule,
  source: DurationSource,
  measured?: MeasuredBuild,
  maxParallelism = Infinity,
): ScheduleReport {
  const timed = measured?.steps.some((step) => step && !step.reconstructed) ? measured : undefined;
  const path = timed
    ? measuredCriticalPath(steps, (step) => timed.steps[step], maxParallelism).map(({ step }) => step)
    : schedule.criticalPath;
  return {
    source,
    makespanMs: timed ? rounded(timed.makespanMs) : null,
    simulatedMakespanMs: rounded(schedule.makespanMs),
    sequentialMs: rounded(schedule.sequentialMs),
    criticalPath: path.flatMap((id) => {
      const step = steps[id];
      return step && isNamed(step) ? step.key : [];
    }),
    steps: steps.filter(isNamed).map((step) => {
      const time = timed?.steps[step.id];
      const simulated = schedule.steps[step.id];
      return {
        key: step.key,
        stage: step.logStage || null,
        n: step.logNumber ?? null,
        startMs: time ? rounded(time.startMs) : null,
        endMs: time ? rounded(time.endMs) : null,
        durationMs: rounded(simulated?.durationMs ?? 0),
        cached: measured?.steps[step.id]?.cached ?? false,
        simulatedStartMs: rounded(simulated?.startMs ?? 0),
        simulatedEndMs: rounded(simulated?.endMs ?? 0),
      };
    }),
  };
}

/** To the microsecond: more digits than any log has, and none that are only noise. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
