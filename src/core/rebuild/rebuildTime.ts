import { stepNames } from '#core/plan/stepNames.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { simulate } from '#core/timing/schedule.ts';
import type { ScheduleOptions } from '#core/timing/scheduleTypes.ts';
import type { RebuildTime } from './rebuildReport.ts';
import type { Fate, Rebuild } from './types.ts';

/**
 * How long the next build takes, by the scheduler that `core/timing` has for every build. What is taken from the cache or
 * looked at takes no time: a rebuild that runs nothing took BuildKit 46 to 232 ms (R6.12).
 *
 * @param durations ms of each step when it runs, by its id
 */
export function rebuildTime(
  { steps }: Rebuild,
  durations: (step: number) => number,
  options: ScheduleOptions = {},
): RebuildTime {
  const plan = steps.map(({ step }) => step);
  const lasting = (fates: readonly Fate[]): number =>
    simulate(plan, (id) => (fates.includes(steps[id]?.fate ?? 'cached') ? durations(id) : 0), options)
      .makespanMs;
  return {
    wholeMs: lasting(['reruns', 'may-rerun', 'cached', 'read']),
    leastMs: lasting(['reruns']),
    mostMs: lasting(['reruns', 'may-rerun']),
  };
}

/** The time of a rebuild by what is known of the times of the build, and how much of that is known. */
export interface TimedRebuild {
  readonly time: RebuildTime;
  /** All durations are assumed to be equal. */
  readonly isAssumed: boolean;
  /** Steps that are run, or may be, of which the log tells no duration: they were cached or are not in it. */
  readonly untimed: number;
}

/** The same with the durations that are shown; undefined where those are of another build than the file's. */
export function timedRebuild(rebuild: Rebuild, times: BuildTimes): TimedRebuild | undefined {
  const { basis, schedule, maxParallelism, source, editedCount } = times;
  if (basis.kind !== 'file') return undefined;
  const known = new Map(basis.names.map((name, id) => [name, id]));
  // The plan of a log may hold triggers of base images besides.
  const names = stepNames(
    rebuild.steps.map(({ step }) => step),
    basis.stages.map(({ key }) => key),
  );
  const idOf = (step: number): number => known.get(names[step] ?? '') ?? -1;
  const isUntimed = (step: number): boolean => {
    const own = times.steps[idOf(step)];
    if (!own) return true;
    return source === 'log' && !own.edited && (own.outcome === 'cached' || own.outcome === 'missing');
  };
  return {
    time: rebuildTime(rebuild, (step) => schedule.steps[idOf(step)]?.durationMs ?? 0, { maxParallelism }),
    isAssumed: source === 'equal' && editedCount === 0,
    untimed: rebuild.steps.filter(
      ({ step, fate }) => (fate === 'reruns' || fate === 'may-rerun') && isUntimed(step.id),
    ).length,
  };
}
