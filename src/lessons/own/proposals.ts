import { overlapOf } from '#core/analysis/overlap.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { openFile } from '#core/stages/open.ts';
import { unmet } from '#lessons/judge/conditions.ts';
import { judge, stepAt } from '#lessons/judge/judge.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import type { Reason } from '#lessons/judge/tasks.ts';
import type { FileCondition, FileTask } from './ownLesson.ts';

/** Stages up to which pairs are compared, and most conditions that are proposed. */
const FEW_STAGES = 40;
const MOST = 12;

/** The situation of the same build with another Dockerfile. */
export function withText({ file, ...rest }: Situation, text: string): Situation {
  return { ...rest, file: openFile(text, file.options) };
}

/** Everything a condition could say of a file: roles, references between its stages, and what can run side by side. */
function truths({ stages, roles, references, plan }: Overview): readonly FileCondition[] {
  const label = (index: number): string => stages[index]?.label ?? '';
  const together = (stages.length > FEW_STAGES ? [] : stages).flatMap(({ index }) =>
    overlapOf(plan, index)
      .filter(({ kind, stage }) => kind === 'together' && stage > index)
      .map(({ stage }): FileCondition => ({ is: 'together', stages: [label(index), label(stage)] })),
  );
  return [
    ...references.flatMap(({ stage, source, kind }): readonly FileCondition[] =>
      source.kind === 'stage' ? [{ is: 'refers', stage: label(stage), to: label(source.stage), kind }] : [],
    ),
    ...roles.map(({ stage, role }): FileCondition => ({ is: 'role', stage: label(stage), roles: [role] })),
    ...together,
  ];
}

/**
 * What a change of the Dockerfile made true: conditions that do not hold before it and do after it, by the judge that
 * will ask for them. That BuildKit accepts the file comes first.
 */
export function conditionsBetween(before: Situation, after: Situation): readonly FileCondition[] {
  const isNew = (condition: FileCondition): boolean =>
    unmet(condition, after) === undefined && unmet(condition, before) !== undefined;
  const told = new Set<string>();
  const made = truths(overviewIn(after)).filter((condition) => {
    const key = JSON.stringify(condition);
    return !told.has(key) && told.add(key) && isNew(condition);
  });
  return [{ is: 'accepted' }, ...made.slice(0, MOST)];
}

/** Lines at which instructions begin that BuildKit runs for the target, in file order. */
export function linesToOrder(situation: Situation): readonly number[] {
  const lines = overviewIn(situation).plan.steps.flatMap(({ origins }) => origins.map(({ line }) => line));
  return [...new Set(lines)].filter((line) => line > 0).toSorted((a, b) => a - b);
}

/** A task of a kind to begin with; undefined where the file has nothing that it could ask. */
export function firstTask(kind: FileTask['kind'], situation: Situation): FileTask | undefined {
  const overview = overviewIn(situation);
  switch (kind) {
    case 'stages':
      return { kind, which: { is: 'built', target: situation.target } };
    case 'target': {
      const other = overview.targets.find(({ name, stage }) => name !== '' && stage !== overview.plan.stage);
      return other && targetTask(other.name, overview);
    }
    case 'edit':
      return { kind, until: [{ is: 'accepted' }], solution: '' };
    case 'order': {
      const lines = linesToOrder(situation).slice(0, 4);
      return lines.length < 2 ? undefined : { kind, lines: lines.toReversed() };
    }
    case 'time':
      return { kind };
  }
}

/** The task to choose a target. */
export function targetTask(name: string, { targets, stages }: Overview): FileTask {
  const stage = stages[targets.find((target) => target.name === name)?.stage ?? -1]?.label ?? name;
  return { kind: 'target', until: [{ is: 'role', stage, roles: ['target'] }], solution: name };
}

/** What is wrong with a task itself. */
export type Flaw =
  /** Not even its own solution solves it. */
  | { readonly kind: 'unsolved'; readonly reason: Reason }
  /** Nothing has to be done. */
  | { readonly kind: 'solved' };

/** Whether a task makes sense at a step: its solution solves it, and it is not solved from the start. */
export function flawOf(task: FileTask, situation: Situation): Flaw | undefined {
  const order = task.kind === 'order' ? task.lines : [];
  const nothing = { marked: [], order, seconds: undefined };
  if (judge(task, nothing, situation) === undefined) return { kind: 'solved' };
  const { answer, target, text } = solutionOf(task, situation);
  const there = text === undefined ? situation : withText(situation, text);
  const solved = { ...there, ...(target !== undefined && { target }) };
  const reason = judge(task, { ...nothing, ...answer }, solved);
  if (reason !== undefined) return { kind: 'unsolved', reason };
  const { steps } = overviewIn(situation).plan;
  const gone = order.find((line) => stepAt(steps, line) === undefined);
  return gone === undefined ? undefined : { kind: 'unsolved', reason: { kind: 'rejected', line: gone } };
}
