import { useEffect } from 'react';
import { stateAt, type Lesson } from '#lessons/course/lesson.ts';
import { rolesTell } from '#lessons/judge/stageSets.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import type { AppStore } from '#state/store.ts';
import { situationOf } from './lessonStore.ts';

/** Whether the roles that are shown of a situation answer the task. */
export function rolesAnswer(task: Task | undefined, situation: () => Situation): boolean {
  return task?.kind === 'stages' && rolesTell(task.which, situation());
}

/** Until the task of a step (counted from 0) is solved, graph and text do not show the roles that would answer it. */
export function useAskedRoles(store: AppStore, lesson: Lesson, at: number, isSolved: boolean): void {
  useEffect(() => {
    const situation = (): Situation => situationOf(store, stateAt(lesson, at));
    if (isSolved || !rolesAnswer(lesson.steps[at]?.task, situation)) return undefined;
    store.actions.askRoles(true);
    return () => store.actions.askRoles(false);
  }, [store, lesson, at, isSolved]);
}
