import type { Step } from '#core/plan/types.ts';
import type { PartKind } from './buildSummaryTypes.ts';
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
  /** What to shorten first, the most first; null where all durations are assumed to be equal. */
  readonly savings: readonly ReportSaving[] | null;
  /** Where the time of a logged build went; null without a log, and where another question is asked. */
  readonly summary: ReportSummary | null;
  readonly steps: readonly ScheduleReportStep[];
}

/** How much earlier the build would end if a step took no time. */
export interface ReportSaving {
  readonly key: string;
  readonly savingMs: number;
  readonly leftMs: number;
}

/** The head of the report on a logged build. Shares are from 0 to 1. */
export interface ReportSummary {
  /** The whole build, what is around the steps included. */
  readonly totalMs: number;
  /** The log says the total; otherwise it is put together from durations. */
  readonly isTotalKnown: boolean;
  /** `front`, `steps`, `export`, `rest`: those that took time, with their share of the total. */
  readonly parts: readonly { readonly part: PartKind; readonly durationMs: number; readonly share: number }[];
  /** Exporters and importers, the longest first, with what they did. */
  readonly exports: readonly {
    readonly name: string;
    readonly durationMs: number;
    readonly share: number;
    readonly parts: readonly { readonly name: string; readonly durationMs: number }[];
  }[];
  /** Work by stage (by label), the most first, with its share of all work. */
  readonly stages: readonly { readonly label: string; readonly durationMs: number; readonly share: number }[];
  /** Steps of instructions other than FROM that the log has, and those of them that were cached. */
  readonly stepCount: number;
  readonly cachedCount: number;
  readonly cachedShare: number;
  /** Keys of the steps that took longest, the longest first. */
  readonly slowest: readonly string[];
}

/** Inline files and permissions of cache mounts are simulated, but no instruction names them. */
function isNamed({ kind }: Step): boolean {
  return kind !== 'inline' && kind !== 'cacheperm';
}

/** A build in time as plain JSON: the simulation, and beside it the build as a log has it. */
export function scheduleReport(times: BuildTimes): ScheduleReport {
  const { basis, schedule, measured, log, editedCount } = times;
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
    savings: savingsOf(times),
    summary: summaryOf(times),
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

function savingsOf({ savings, basis }: BuildTimes): ScheduleReport['savings'] {
  if (savings === undefined) return null;
  return savings.flatMap(({ step, savingMs, leftMs }) => {
    const { key } = basis.steps[step] ?? {};
    return key === undefined ? [] : { key, savingMs: rounded(savingMs), leftMs: rounded(leftMs) };
  });
}

function summaryOf({ summary, basis }: BuildTimes): ReportSummary | null {
  if (summary === undefined) return null;
  const { totalMs, isTotalKnown, parts, exports, stages, stepCount, cachedCount, slowest } = summary;
  return {
    totalMs: rounded(totalMs),
    isTotalKnown,
    parts: parts.map(({ part, durationMs, share }) => ({ part, durationMs: rounded(durationMs), share })),
    exports: exports.map(({ name, durationMs, share, parts: own }) => ({
      name,
      durationMs: rounded(durationMs),
      share,
      parts: own.map((one) => ({ name: one.name, durationMs: rounded(one.durationMs) })),
    })),
    stages: stages.map(({ stage, durationMs, share }) => ({
      label: basis.stages[stage]?.label ?? '',
      durationMs: rounded(durationMs),
      share,
    })),
    stepCount,
    cachedCount,
    cachedShare: stepCount > 0 ? cachedCount / stepCount : 0,
    slowest: slowest.flatMap((id) => basis.steps[id]?.key ?? []),
  };
}

/** To the microsecond: more digits than any log has, and none that are only noise. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
