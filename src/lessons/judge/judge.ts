import { reachability } from '#core/analysis/reachability.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Step } from '#core/plan/types.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { basisOfFile } from '#core/timing/basis.ts';
import { unmet } from './conditions.ts';
import { overviewIn, type Situation } from './situation.ts';
import { wrongIn } from './stageSets.ts';
import type { Answer, Condition, Reason, Task, Verdict } from './tasks.ts';

/** Seconds a predicted time may be off. */
const TOLERANCE = 0.5;

/** Whether a task is done; else the first thing that is wrong, with the line that decides it. */
export function judge(task: Task, answer: Answer, situation: Situation): Verdict {
  switch (task.kind) {
    case 'stages':
      return wrongIn(task.which, answer.marked, situation);
    case 'target':
    case 'edit':
      return firstUnmet(task.until, situation);
    case 'order':
      return wrongOrder(answer.order, overviewIn(situation));
    case 'time':
      return wrongTime(answer.seconds, timesIn(situation));
  }
}

function firstUnmet(conditions: readonly Condition[], situation: Situation): Verdict {
  for (const condition of conditions) {
    const reason = unmet(condition, situation);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The step of the instruction that begins at a line. */
export function stepAt(steps: readonly Step[], line: number): Step | undefined {
  return steps.findLast(({ lines }) => lines.includes(line));
}

/** An order is right if no instruction comes before one that it needs; there may be several. */
function wrongOrder(order: readonly number[], { plan }: Overview): Verdict {
  const { needs } = reachability(plan.steps);
  for (const [at, line] of order.entries()) {
    const step = stepAt(plan.steps, line);
    const needed = order.slice(at + 1).find((later) => {
      const other = stepAt(plan.steps, later);
      return step !== undefined && other !== undefined && needs(step.id, other.id);
    });
    if (needed !== undefined) return { kind: 'too-early', line, other: needed };
  }
  return undefined;
}

/** The build in time, as the timeline shows it without a log. */
export function timesIn(situation: Situation): BuildTimes {
  const timing = situation.timing ?? { maxParallelism: 0, durations: {} };
  return buildTimes(basisOfFile(overviewIn(situation)), timing, undefined);
}

function wrongTime(seconds: number | undefined, { makespanMs, criticalPath, basis }: BuildTimes): Verdict {
  if (seconds === undefined) return { kind: 'no-number' };
  const off = seconds - makespanMs / 1000;
  if (Math.abs(off) <= TOLERANCE) return undefined;
  const last = basis.steps[criticalPath.at(-1) ?? 0];
  const line = (last && firstOrigin(last)?.line) ?? 1;
  const kind: Reason['kind'] = off < 0 ? 'too-short' : 'too-long';
  return { kind, line };
}
