import type { Step } from '#core/plan/types.ts';
import type { BuildTimes } from './buildTimesTypes.ts';

/** Where the durations come from: all `equal` (an assumption), `typed` by the reader, or from a build `log`. */
export type DurationSource = 'equal' | 'typed' | 'log';

/** A step of the report. Times are ms from the start of the first step; null where the log does not say. */
export interface ScheduleReportStep {
  /** As in `builds` of the JSON; `log 4` where a log is told without its Dockerfile. */
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

/** The `schedule` object of `--format json`. The order of keys is fixed; later versions only add keys. */
export interface ScheduleReport {
  readonly source: DurationSource;
  /** Measured, from the first start to the last end; null without the times of a log. */
  readonly makespanMs: number | null;
  /** The same span, simulated with these durations. */
  readonly simulatedMakespanMs: number;
  /** All steps one after the other. */
  readonly sequentialMs: number;
  /** Keys of the steps that decide the total, in the order of time: of the build as the log has it, if one fits. */
  readonly criticalPath: readonly string[];
  readonly steps: readonly ScheduleReportStep[];
}

/** Inline files and permissions of cache mounts are simulated, but no instruction names them. */
function isNamed({ kind }: Step): boolean {
  return kind !== 'inline' && kind !== 'cacheperm';
}

/** A build in time as plain JSON: the simulation, and beside it the build as a log has it. */
export function scheduleReport({ basis, schedule, measured, log, editedCount }: BuildTimes): ScheduleReport {
  const { steps } = basis;
  const timed = log?.log.times === 'durations' ? undefined : measured;
  const path = measured?.criticalPath ?? schedule.criticalPath;
  return {
    source: log ? 'log' : editedCount > 0 ? 'typed' : 'equal',
    makespanMs: timed ? rounded(timed.makespanMs) : null,
    simulatedMakespanMs: rounded(schedule.makespanMs),
    sequentialMs: rounded(schedule.sequentialMs),
    criticalPath: path.flatMap((id) => {
      const step = steps[id];
      return step && isNamed(step) ? step.key : [];
    }),
    steps: steps.filter(isNamed).map((step) => {
      const logged = log?.measurement.steps[step.id];
      const time = timed && logged;
      const simulated = schedule.steps[step.id];
      return {
        key: step.key,
        stage: step.logStage || null,
        n: step.logNumber ?? null,
        startMs: time ? rounded(time.startMs) : null,
        endMs: time ? rounded(time.endMs) : null,
        durationMs: rounded(simulated?.durationMs ?? 0),
        cached: logged?.cached ?? false,
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
