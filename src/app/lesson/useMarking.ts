import { useEffect } from 'react';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import { useAppStore } from '#state/useApp.ts';
import { announce } from '#ui/live.tsx';
import type { AnswerUse } from './useAnswer.ts';

/** While it is asked for, selecting a stage on the graph marks it, and unmarks it again. */
export function useMarking(isAsked: boolean, { answer, change }: AnswerUse, say: TranslateLesson): void {
  const store = useAppStore();
  const { marked } = answer;
  useEffect(() => {
    if (!isAsked) return undefined;
    return store.subscribe(({ selection, overview }, before) => {
      if (selection === before.selection) return;
      const key =
        selection?.kind === 'stage'
          ? selection.key
          : selection?.kind === 'row'
            ? selection.stageKey
            : undefined;
      const stage = overview.stages.find((one) => one.key === key);
      if (stage === undefined) return;
      const isMarked = marked.includes(stage.key);
      change({ marked: isMarked ? marked.filter((one) => one !== stage.key) : [...marked, stage.key] });
      announce(say(isMarked ? 'lesson.unmarked' : 'lesson.marked', { stage: stage.label }));
      // What is selected tells when the others run: more than was asked.
      store.actions.select(null);
    });
  }, [store, isAsked, marked, change, say]);
}
