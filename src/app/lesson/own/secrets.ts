import type { SharedState } from '#core/share/types.ts';
import type { OwnStep } from '#lessons/own/ownLesson.ts';
import { withoutCredentials } from '#panels/share/credentials.ts';

/** A Dockerfile that solves a task, as a state; undefined where a step has none. */
function solutionOf({ state, task }: OwnStep): SharedState | undefined {
  return task?.task.kind === 'edit' ? { ...state, text: task.task.solution } : undefined;
}

/** All that a step of a lesson hands on: what it shows, and the Dockerfile that solves its task. */
export function worksOf(step: OwnStep): readonly SharedState[] {
  const solution = solutionOf(step);
  return solution === undefined ? [step.state] : [step.state, solution];
}

/** The same step with `***` in place of what looks like a credential. */
export function withoutSecrets(step: OwnStep): OwnStep {
  const { task: own } = step;
  const solution = solutionOf(step);
  const state = withoutCredentials(step.state);
  if (own?.task.kind !== 'edit' || solution === undefined) return { ...step, state };
  const { text } = withoutCredentials(solution);
  return { ...step, state, task: { ...own, task: { ...own.task, solution: text } } };
}
