import { useEffect, useState, type ReactElement } from 'react';
import type { SharedState } from '#core/share/types.ts';
import type { StepWords, TranslateLesson } from '#i18n/lessonMessages.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import { spokenText } from '#lessons/own/richText.ts';
import { useText } from '#state/overview.ts';
import { useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { announce } from '#ui/live.tsx';
import { hasOverlay } from '#ui/overlays.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { situationOf } from './lessonStore.ts';
import { reasonText } from './reasonText.ts';
import './task.css';
import type { AnswerUse } from './useAnswer.ts';
import { Words } from './Words.tsx';

export interface TaskBoxProps {
  readonly say: TranslateLesson;
  readonly task: Task;
  readonly words: StepWords;
  readonly use: AnswerUse;
  /** The step as it begins. */
  readonly state: SharedState;
  /** Whether the Dockerfile cannot be edited here. */
  readonly isFrame: boolean;
}

/** A task: where it is answered, whether that is right and why not, a hint, and the solution. */
export function TaskBox({ say, task, words, use, state, isFrame }: TaskBoxProps): ReactElement {
  const store = useAppStore();
  const t = useText();
  const [isHinted, setHinted] = useState(false);
  const { verdict, check } = use;
  const isRight = verdict === 'right';
  const hasHint = words.hint !== '';
  const result =
    verdict === undefined
      ? ''
      : isRight
        ? `${say('lesson.right')} ${words.done}`
        : `${say('lesson.not-yet')} ${reasonText(verdict, say, t)}`;
  useEffect(() => {
    if (result !== '') announce(spokenText(result));
  }, [result, verdict]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || hasOverlay())
        return;
      event.preventDefault();
      event.stopPropagation();
      check();
    };
    // Before the editor, where Ctrl Enter would insert a line.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [check]);

  const solve = (): void => {
    use.showSolution();
    announce(say('lesson.shown'));
  };
  return (
    <section
      className={`sg-lesson-task ${isRight ? 'sg-lesson-solved' : ''}`}
      aria-label={say('lesson.task')}
    >
      <h3>
        <Icon name={isRight ? 'done' : 'target'} />
        {say('lesson.task')}
      </h3>
      <p>
        <Words text={words.task} />
      </p>
      <AnswerFields say={say} task={task} use={use} situation={situationOf(store, state)} isFrame={isFrame} />
      <div className="sg-lesson-buttons">
        <Button look={isRight ? 'plain' : 'primary'} icon="check" onClick={check}>
          {say('lesson.check')}
        </Button>
        {hasHint && !isHinted && !isRight && (
          <Button onClick={() => setHinted(true)}>{say('lesson.hint')}</Button>
        )}
        {!isRight && (isHinted || !hasHint || verdict !== undefined) && (
          <Button onClick={solve}>{say('lesson.solution')}</Button>
        )}
      </div>
      {isHinted && !isRight && (
        <p className="sg-lesson-hint">
          <Words text={words.hint} />
        </p>
      )}
      {verdict !== undefined && (
        <p className={isRight ? 'sg-lesson-right' : 'sg-lesson-wrong'}>
          <Icon name={isRight ? 'done' : 'warning'} />
          <span>
            <Words text={result} />
          </span>
        </p>
      )}
    </section>
  );
}
