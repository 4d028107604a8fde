import type { Step } from '#core/plan/types.ts';
import type { LoggedBuild, PlacedBuild, PlacedStep, TimeGap } from './buildTimesTypes.ts';
import { measuredCriticalPath, measuredLinks, schedulingMs, type MeasuredLink } from './measuredPath.ts';

/**
 * Steps as a log has them, with the time between an input's end and a step's start named: before a copy
 * BuildKit hashes files, behind an image it still unpacks (section 10). `maxParallelism` is that of the
 * logged build.
 *
 * A log without times of day is placed in the same way, from its durations and the graph. Its path is then the
 * one of these times, too, not that of a simulation: on 285 recorded logs of the kind the one agrees with the
 * exact log in 227, the other in 214, for a simulation passes by the images that took no time of their own.
 */
export function measuredTimes(
  steps: readonly Step[],
  logged: LoggedBuild,
  maxParallelism: number,
): PlacedBuild {
  const { measurement, outcomes, log } = logged;
  const timeOf = (id: number): LoggedBuild['measurement']['steps'][number] => measurement.steps[id];
  const links = measuredLinks(steps, timeOf, maxParallelism);
  // What ended a failed build is the step that failed; the others were canceled, or ended while it did.
  const failed = log.failure === undefined ? -1 : outcomes.indexOf('failed');
  const path = measuredCriticalPath(steps, timeOf, maxParallelism, timeOf(failed) ? failed : undefined);
  return {
    steps: steps.map((step) => placed(step, links[step.id], logged)),
    makespanMs: measurement.makespanMs,
    criticalPath: path.map(({ step }) => step),
  };
}

function placed(
  { id, inputs, locks }: Step,
  link: MeasuredLink | undefined,
  logged: LoggedBuild,
): PlacedStep {
  const { measurement, outcomes } = logged;
  const time = measurement.steps[id];
  if (!time) {
    // Without a time of its own it stands where it would have started.
    const at = inputs.reduce((latest, { step }) => Math.max(latest, measurement.steps[step]?.endMs ?? 0), 0);
    const none = { gaps: [], after: undefined, outcome: 'missing' } as const;
    return { startMs: at, workMs: at, endMs: at, durationMs: 0, ...none };
  }
  const { startMs, workMs, endMs } = time;
  const lock = locks.find(({ sharing }) => sharing === 'locked');
  const waited = lock !== undefined && workMs - startMs > schedulingMs;
  return {
    startMs,
    workMs,
    endMs,
    durationMs: measurement.durationMs[id] ?? 0,
    gaps: [
      ...gapBefore(link, startMs, logged),
      ...(waited ? [{ cause: 'lock' as const, fromMs: startMs, untilMs: workMs, lock: lock.id }] : []),
    ],
    after: link?.before,
    outcome: outcomes[id] ?? 'done',
  };
}

/** Gaps up to `schedulingMs` are the scheduler's own (R3.7), at every step, and not worth a word. */
function gapBefore(
  link: MeasuredLink | undefined,
  startMs: number,
  { measurement, outcomes }: LoggedBuild,
): readonly TimeGap[] {
  if (link === undefined || link.gap === 'none' || link.by === 'lock' || link.gapMs <= schedulingMs)
    return [];
  // What was run under the same cache key elsewhere ended there, not where its own bar does (R4.5).
  const before = link.before ?? -1;
  if (outcomes[before] === 'cached' && measurement.steps[before]?.cached === false) return [];
  return [{ cause: link.gap, fromMs: startMs - link.gapMs, untilMs: startMs, lock: undefined }];
}
