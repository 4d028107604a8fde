import { gainsOf } from '#core/timing/gains.ts';
import {
  measuredCriticalPath,
  measuredLinks,
  type MeasuredLink,
  type MeasuredTime,
} from '#core/timing/measuredPath.ts';
import { peakOf } from '#core/timing/schedule.ts';
import type { MeasuredBuild } from '#core/timing/scheduleReport.ts';
import type { Schedule, ScheduledStep, ScheduleOptions } from '#core/timing/scheduleTypes.ts';
import type { Step } from '#core/plan/types.ts';
import type { StepEnd, TimedStep, Timeline, TimelineGap } from './timelineTypes.ts';

/** A simulated build, and the one of a log where there is one. */
export interface TimelineSource {
  readonly steps: readonly Step[];
  /** Labels of the stages. */
  readonly stages: readonly string[];
  readonly schedule: Schedule;
  /** What it was simulated with. */
  readonly options: ScheduleOptions;
  /** Times of a log; undefined where it has none. */
  readonly measured: MeasuredBuild | undefined;
  /** How a log says that each step ended; undefined without a log. */
  readonly ends: readonly StepEnd[] | undefined;
  /** Show the times of the log, not the simulated ones. */
  readonly showMeasured: boolean;
  /** `max-parallelism` of the build in the log. */
  readonly measuredLimit: number;
}

/** What a text timeline draws. */
export function timelineOf(source: TimelineSource): Timeline {
  const { steps, stages, schedule, options, measured } = source;
  const shown = source.showMeasured && measured ? measuredSteps(source, measured) : simulatedSteps(source);
  const isMeasured = source.showMeasured && measured !== undefined;
  return {
    steps: shown,
    stages,
    hasFile: steps.some(({ lines }) => lines.length > 0),
    isMeasured,
    measuredMs: measured?.makespanMs,
    simulatedMs: schedule.makespanMs,
    sequentialMs: schedule.sequentialMs,
    peakParallelism: peakOf(shown.map(({ workMs, endMs }) => ({ startMs: workMs, endMs }))),
    gainsMs: gainsOf(steps, schedule, options),
  };
}

function simulatedSteps({ steps, schedule, ends }: TimelineSource): readonly TimedStep[] {
  const critical = new Set(schedule.criticalPath);
  return steps.map((step): TimedStep => {
    const time = schedule.steps[step.id];
    const { startMs = 0, workMs = 0, endMs = 0, durationMs = 0, outcome = 'done' } = time ?? {};
    const logged = ends?.[step.id] ?? 'done';
    // A step that a log does not have may have been given a duration.
    const end = outcome !== 'done' ? outcome : logged === 'missing' && durationMs > 0 ? 'done' : logged;
    const gap = time && waitOf(time);
    return { step, startMs, workMs, endMs, end, critical: critical.has(step.id), gap };
  });
}

/** Waiting for an input is no gap: another step runs meanwhile. */
function waitOf({ waits }: ScheduledStep): TimelineGap | undefined {
  const [longest] = waits
    .filter(({ cause, fromMs, untilMs }) => cause !== 'input' && untilMs > fromMs)
    .toSorted((a, b) => b.untilMs - b.fromMs - (a.untilMs - a.fromMs));
  if (longest === undefined || longest.cause === 'input') return undefined;
  return { kind: longest.cause, fromMs: longest.fromMs, untilMs: longest.untilMs };
}

function measuredSteps(
  { steps, ends, measuredLimit }: TimelineSource,
  measured: MeasuredBuild,
): readonly TimedStep[] {
  const timeOf = (id: number): MeasuredBuild['steps'][number] => measured.steps[id];
  const links = measuredLinks(steps, timeOf, measuredLimit);
  const path = measuredCriticalPath(steps, timeOf, measuredLimit);
  const critical = new Set(path.map(({ step }) => step));
  return steps.map((step): TimedStep => {
    const time = timeOf(step.id);
    const { startMs = 0, endMs = 0 } = time ?? {};
    const workMs = isLocked(step) ? (time?.workMs ?? startMs) : startMs;
    const end = time ? (ends?.[step.id] ?? 'done') : 'missing';
    const link = links[step.id];
    // What was run under the same cache key elsewhere ended there, not where its own bar does (R4.5).
    const before = link?.before ?? -1;
    const isMerged = ends?.[before] === 'cached' && timeOf(before)?.cached === false;
    const gap = time && gapOf(step, isMerged ? undefined : link, time);
    return { step, startMs, workMs, endMs, end, critical: critical.has(step.id), gap };
  });
}

/** Gaps up to this long are the scheduler's own (R3.7), and not worth a word. */
const SCHEDULING_MS = 20;

function gapOf(step: Step, link: MeasuredLink | undefined, time: MeasuredTime): TimelineGap | undefined {
  const { startMs, workMs } = time;
  if (isLocked(step) && workMs - startMs > SCHEDULING_MS)
    return { kind: 'lock', fromMs: startMs, untilMs: workMs };
  if (link === undefined || link.gap === 'none' || link.gapMs <= SCHEDULING_MS || link.by === 'lock')
    return undefined;
  return { kind: link.gap, fromMs: startMs - link.gapMs, untilMs: startMs };
}

function isLocked({ locks }: Step): boolean {
  return locks.some(({ sharing }) => sharing === 'locked');
}
