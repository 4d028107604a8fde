import { measuredCriticalPath } from '#core/timing/measuredPath.ts';
import type { Schedule } from '#core/timing/scheduleTypes.ts';
import type { LoggedState } from '#core/buildlog/types.ts';
import type { Step } from '#core/plan/types.ts';
import type { LogTimes } from './logTimes.ts';
import type { Gap, Outcome, PlacedBuild, PlacedStep } from './times.ts';

/** Gaps up to this long (ms) are BuildKit's own scheduling, at every step. */
const SCHEDULING = 20;

const outcomes: Readonly<Record<LoggedState, Outcome>> = {
  done: 'done',
  cached: 'cached',
  canceled: 'canceled',
  error: 'failed',
  running: 'running',
  pending: 'missing',
};

/**
 * Steps as a log has them, with the time between an input's end and a step's start named: before a copy
 * BuildKit hashes files, behind an image it still unpacks (section 10).
 */
export function measuredTimes(
  steps: readonly Step[],
  { measurement, logged, log }: LogTimes,
  schedule: Schedule,
): PlacedBuild {
  const succeeded = log.failure === undefined;
  const placed = steps.map(({ id, inputs }): PlacedStep => {
    const time = measurement.steps[id];
    const simulated = schedule.steps[id];
    if (!time) {
      // Without a time of its own it stands where it would have started.
      const at = latestEnd(inputs, measurement)?.endMs ?? 0;
      return {
        startMs: at,
        workMs: at,
        endMs: at,
        durationMs: 0,
        gaps: [],
        after: undefined,
        outcome: 'missing',
      };
    }
    const before = latestEnd(inputs, measurement);
    const { startMs, workMs, endMs } = time;
    const state = logged[id]?.state ?? 'done';
    return {
      startMs,
      workMs,
      endMs,
      durationMs: measurement.durationMs[id] ?? simulated?.durationMs ?? 0,
      gaps: gapsOf(steps, id, before, time),
      after: before?.step,
      // In a build that succeeded a canceled step was run elsewhere under the same cache key (R4.5).
      outcome: state === 'canceled' && succeeded ? 'cached' : outcomes[state],
    };
  });
  const path = measuredCriticalPath(steps, (id) => measurement.steps[id]);
  return {
    steps: placed,
    makespanMs: measurement.makespanMs,
    criticalPath: path.map(({ step }) => step),
  };
}

interface End {
  readonly step: number;
  readonly endMs: number;
}

function latestEnd(inputs: Step['inputs'], { steps }: LogTimes['measurement']): End | undefined {
  let latest: End | undefined;
  for (const { step } of inputs) {
    const endMs = steps[step]?.endMs;
    if (endMs !== undefined && (latest === undefined || endMs > latest.endMs)) latest = { step, endMs };
  }
  return latest;
}

function gapsOf(
  steps: readonly Step[],
  id: number,
  before: End | undefined,
  { startMs, workMs }: { readonly startMs: number; readonly workMs: number },
): readonly Gap[] {
  const gaps: Gap[] = [];
  const fromMs = before?.endMs ?? startMs;
  if (startMs - fromMs > SCHEDULING) {
    const isImage = steps[before?.step ?? -1]?.kind === 'image';
    const reads = steps[id]?.inputs.some(({ role }) => role === 'content') === true;
    gaps.push({
      cause: isImage ? 'pull' : reads ? 'hashing' : 'scheduling',
      fromMs,
      untilMs: startMs,
      lock: undefined,
    });
  }
  const lock = steps[id]?.locks.find(({ sharing }) => sharing === 'locked');
  if (lock !== undefined && workMs - startMs > SCHEDULING)
    gaps.push({ cause: 'lock', fromMs: startMs, untilMs: workMs, lock: lock.id });
  return gaps;
}
