import type { LoggedBuild, PlacedBuild, PlacedStep, TimeGap } from './buildTimesTypes.ts';
import type { Schedule, ScheduledStep, Wait } from './scheduleTypes.ts';

/** Steps as a simulation has them. With a log, each step ends as it did there: what failed fails again. */
export function simulatedTimes(schedule: Schedule, log: LoggedBuild | undefined): PlacedBuild {
  const { makespanMs, criticalPath } = schedule;
  return { steps: schedule.steps.map((time) => placed(time, log)), makespanMs, criticalPath };
}

function placed(
  { step, startMs, workMs, endMs, durationMs, waits, outcome }: ScheduledStep,
  log: LoggedBuild | undefined,
): PlacedStep {
  const logged = log?.outcomes[step] ?? 'done';
  // A step that a log does not have may have been given a duration.
  const ended = logged === 'missing' && durationMs > 0 ? 'done' : logged;
  return {
    startMs,
    workMs,
    endMs,
    durationMs,
    gaps: waits.flatMap(gapOf),
    after: waits.at(-1)?.step,
    outcome: outcome === 'done' ? ended : outcome,
  };
}

/** Waiting for inputs is no gap: something runs meanwhile, and the arrows say what. */
function gapOf({ cause, lock, fromMs, untilMs }: Wait): readonly TimeGap[] {
  return cause === 'input' || untilMs <= fromMs ? [] : [{ cause, lock, fromMs, untilMs }];
}
