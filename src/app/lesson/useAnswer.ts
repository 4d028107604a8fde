import { useCallback, useEffect, useState } from 'react';
import { stateAt, type Lesson } from '#lessons/course/lesson.ts';
import { judge } from '#lessons/judge/judge.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import type { Answer, Reason, Task } from '#lessons/judge/tasks.ts';
import { workOf } from '#state/history.ts';
import type { AppStore } from '#state/store.ts';
import { showAfter, situationOf } from './lessonStore.ts';

/** What came of the task of a step so far. */
export interface Tried {
  readonly answer: Answer;
  /** Undefined before it is checked, and once the answer is changed. */
  readonly verdict: 'right' | Reason | undefined;
  readonly isSolutionShown: boolean;
}

export interface AnswerUse extends Tried {
  readonly change: (part: Partial<Answer>) => void;
  readonly check: () => void;
  readonly showSolution: () => void;
  readonly restart: () => void;
}

function untried(task: Task | undefined): Tried {
  const order = task?.kind === 'order' ? task.lines : [];
  return { answer: { marked: [], order, seconds: undefined }, verdict: undefined, isSolutionShown: false };
}

/** A target and a text are judged as they are now; what is predicted of a step, by what the step shows. */
function isLive({ kind }: Task): boolean {
  return kind === 'target' || kind === 'edit';
}

/** The answer to the task of a step (counted from 0), and what is done with it. Mounted anew for each step. */
export function useAnswer(store: AppStore, lesson: Lesson, at: number, onRight: () => void): AnswerUse {
  const step = lesson.steps[at] ?? lesson.steps[0];
  const { task } = step;
  const [tried, setTried] = useState(() => untried(task));
  const judged = useCallback(
    (answer: Answer): Reason | undefined => {
      if (task === undefined) return undefined;
      const work = isLive(task) ? workOf(store.getState()) : stateAt(lesson, at);
      return judge(task, answer, situationOf(store, work));
    },
    [store, lesson, at, task],
  );
  const check = useCallback(() => {
    if (task === undefined) return;
    const verdict = judged(tried.answer) ?? 'right';
    setTried((now) => ({ ...now, verdict }));
    if (verdict !== 'right') return;
    showAfter(store, step);
    onRight();
  }, [store, step, task, tried, judged, onRight]);

  // What is done on the tool itself is seen at once where it is right.
  const { verdict } = tried;
  useEffect(() => {
    if (task === undefined || !isLive(task) || verdict === 'right') return undefined;
    return store.subscribe(({ overview }, before) => {
      if (overview !== before.overview && judged(tried.answer) === undefined) check();
    });
  }, [store, task, verdict, tried, judged, check]);

  return {
    ...tried,
    check,
    change: (part) => setTried((now) => ({ ...now, answer: { ...now.answer, ...part }, verdict: undefined })),
    showSolution: () => {
      if (task === undefined) return;
      const { answer, target, text } = solutionOf(task, situationOf(store, stateAt(lesson, at)));
      if (target !== undefined) store.actions.setTarget(target);
      if (text !== undefined) store.actions.changeText(text);
      setTried((now) => ({
        answer: { ...now.answer, ...answer },
        verdict: undefined,
        isSolutionShown: true,
      }));
    },
    restart: () => setTried(untried(task)),
  };
}
