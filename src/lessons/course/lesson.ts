import type { SharedView, SharedWork } from '#core/share/fields.ts';
import { defaultState } from '#core/share/state.ts';
import type { SharedState } from '#core/share/types.ts';
import type { Task } from '#lessons/judge/tasks.ts';

/** What a step changes of the tool besides the text, in the fields of a link. */
export interface Shown {
  readonly work?: Partial<Omit<SharedWork, 'text'>>;
  readonly view?: Partial<SharedView>;
}

/**
 * One step. Its words stand in i18n under its id: `ID.title`, `ID.say`, and for a task `ID.task`, `ID.hint` and
 * `ID.done` (why it is so, said once it is solved).
 */
export interface LessonStep extends Shown {
  readonly id: string;
  /** The Dockerfile; left out: that of the step before. */
  readonly text?: string;
  readonly task?: Task;
  /** What is shown once the task is solved, over the step's own state. */
  readonly after?: Shown;
}

/** A lesson: states of the tool, one after the other, with tasks. */
export interface Lesson {
  readonly steps: readonly [LessonStep, ...LessonStep[]];
}

/** The state of the tool at a step (counted from 0), as a link would hold it. */
export function stateAt({ steps }: Lesson, at: number): SharedState {
  const step = steps[at] ?? steps[0];
  const text = steps.slice(0, at + 1).findLast((one) => one.text !== undefined)?.text ?? '';
  return over(defaultState(text), step);
}

/** A state with what a step shows over it. */
export function over(state: SharedState, { work, view }: Shown): SharedState {
  return { ...state, ...work, view: { ...state.view, ...view } };
}
