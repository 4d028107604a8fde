import { useCallback, useEffect, useRef, useState } from 'react';
import { writePlace, readPlace } from '#lessons/course/place.ts';
import { connectEngine } from '#app/engine/engine.ts';
import type { AppStore } from '#state/store.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { createLessonStore, showStep } from './lessonStore.ts';
import { noProgress, readProgress, writeProgress } from './progress.ts';
import type { ShownLesson } from './shownLesson.ts';

const alreadyDrawn = Promise.resolve();

/** A lesson that is being played: on a store of its own, so that the reader's work stays as it was. */
export interface Play {
  readonly store: AppStore;
  /** The step, from 0. */
  readonly at: number;
  /** Changes with every time the step is shown anew: its answer begins again. */
  readonly visit: string;
  /** Ids of the steps whose task was solved. */
  readonly done: readonly string[];
  /** Keys of the stages that are marked. */
  readonly marked: readonly string[];
  readonly onMarked: (keys: readonly string[]) => void;
  /** Goes to a step; one that there is not is passed over. */
  readonly go: (to: number) => void;
  /** Shows the step as it begins. */
  readonly reset: () => void;
  readonly onSolved: () => void;
}

/** Plays a lesson at the step that the page's state names. `isKept`: how far the reader came is written down. */
export function usePlay(shown: ShownLesson, isKept: boolean): Play {
  const own = useAppStore();
  const { openLesson } = useActions();
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.theme);
  const { id, lesson } = shown;
  const last = lesson.steps.length;
  const asked = useApp((state) => readPlace(state.lesson)?.step ?? 1);
  const at = Math.min(asked, last) - 1;
  const [store] = useState(() => {
    const start = createLessonStore(own);
    showStep(start, id, lesson, at);
    return start;
  });
  const [marked, onMarked] = useState<readonly string[]>([]);
  const [resets, setResets] = useState(0);
  const [progress, setProgress] = useState(() => (isKept ? readProgress(id) : noProgress));

  useEffect(() => connectEngine(store, alreadyDrawn), [store]);
  useEffect(() => store.actions.restore({ language, theme }), [store, language, theme]);
  useEffect(() => {
    if (!isKept) return;
    const isFinished = lesson.steps.every(({ id: step, task }) => !task || progress.done.includes(step));
    writeProgress(id, { ...progress, step: at + 1, isFinished });
  }, [isKept, id, lesson, progress, at]);

  // A step is shown anew when it is gone to, by a button, a key or a link.
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    showStep(store, id, lesson, at);
  }, [store, id, lesson, at]);
  const go = useCallback(
    (to: number) => {
      if (to >= 0 && to < last) openLesson(writePlace({ id, step: to + 1 }));
    },
    [openLesson, id, last],
  );
  const reset = useCallback(() => {
    showStep(store, id, lesson, at);
    setResets((count) => count + 1);
  }, [store, id, lesson, at]);
  const onSolved = useCallback(() => {
    const { id: step } = lesson.steps[at] ?? lesson.steps[0];
    setProgress((now) => ({ ...now, done: [...new Set([...now.done, step])] }));
  }, [lesson, at]);
  return { store, at, visit: `${at} ${resets}`, done: progress.done, marked, onMarked, go, reset, onSolved };
}
