import { peakOf, simulate } from '#core/timing/schedule.ts';
import { scheduleReport, type DurationSource, type ScheduleReport } from '#core/timing/scheduleReport.ts';
import type { Schedule, ScheduleOptions } from '#core/timing/scheduleTypes.ts';
import { takesSlot } from '#core/timing/simulation.ts';
import type { Measurement } from '#core/buildlog/measure.ts';
import { timelineOf } from '#core/export/timeline.ts';
import type { Timeline } from '#core/export/timelineTypes.ts';
import type { Step } from '#core/plan/types.ts';
import { durationsOfSteps, type StepDurations, type WrittenDurations } from './durations.ts';
import type { LoggedBuild } from './logMatch.ts';

/** What every step is taken to last (ms) where nothing is known, as on the page. */
const EQUAL_MS = 1000;

/** A build in time: as a drawing and as data. */
export interface TimedBuild {
  readonly timeline: Timeline;
  readonly report: ScheduleReport;
  readonly schedule: Schedule;
  readonly logged: LoggedBuild | undefined;
  /** Durations of the reader's own. */
  readonly durations: StepDurations;
  readonly maxParallelism: number;
}

interface TimingInput {
  readonly steps: readonly Step[];
  /** Labels of the stages. */
  readonly stages: readonly string[];
  readonly logged: LoggedBuild | undefined;
  readonly durations: WrittenDurations;
  readonly maxParallelism: number;
}

/**
 * When the steps run. A log is drawn as it ran, unless a limit or durations ask what would be otherwise;
 * it is simulated with its own durations all the same.
 */
export function timedBuild(input: TimingInput): TimedBuild {
  const { steps, stages, logged, maxParallelism } = input;
  const durations = durationsOfSteps(input.durations, steps, stages);
  const measurement = logged?.measurement;
  const lengthOf = (id: number): number =>
    durations.byId.get(id) ?? (measurement ? (measurement.durationMs[id] ?? 0) : equalMs(steps[id]));
  const options: ScheduleOptions = {
    maxParallelism,
    ...(measurement && {
      order: (id) => measurement.order[id] ?? id,
      lockOrder: (id) => measurement.lockOrder[id] ?? id,
    }),
  };
  const schedule = simulate(steps, lengthOf, options);
  // Where a log has no times of day there is nothing to draw but the simulation.
  const measured = logged?.log.times === 'durations' ? undefined : measurement;
  const measuredLimit = limitOf(steps, measurement, maxParallelism);
  const showMeasured = maxParallelism === Infinity && durations.byId.size === 0;
  const timeline = timelineOf({
    steps,
    stages,
    schedule,
    options,
    measured,
    ends: logged?.ends,
    showMeasured,
    measuredLimit,
  });
  const source = sourceOf(logged, durations);
  const report = scheduleReport(steps, schedule, source, measurement, measuredLimit);
  return { timeline, report, schedule, logged, durations, maxParallelism };
}

function sourceOf(logged: LoggedBuild | undefined, { byId }: StepDurations): DurationSource {
  if (logged) return 'log';
  return byId.size > 0 ? 'typed' : 'equal';
}

/** Joining linked layers and writing inline files takes next to nothing; all else is taken to be equally long. */
function equalMs(step: Step | undefined): number {
  return step?.kind === 'merge' || step?.kind === 'inline' || step?.kind === 'cacheperm' ? 0 : EQUAL_MS;
}

/** Steps that overlap by less (ms) may have had the same slot: a log is no more exact. */
const HANDING_OVER = 20;

/** The limit may be the one the build had, or a question; never the first where more ran at the same time. */
function limitOf(steps: readonly Step[], measurement: Measurement | undefined, limit: number): number {
  const bars = steps.flatMap((step) => {
    const time = takesSlot(step) ? measurement?.steps[step.id] : undefined;
    return time ? [{ startMs: time.startMs, endMs: time.endMs - HANDING_OVER }] : [];
  });
  return peakOf(bars) <= limit ? limit : Infinity;
}
