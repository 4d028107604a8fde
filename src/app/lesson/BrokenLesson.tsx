import { useEffect, useRef, type ReactElement } from 'react';
import { lessonText, ownText } from '#i18n/lessonMessages.ts';
import type { LessonProblem } from '#lessons/own/ownLesson.ts';
import { useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { Icon, Logo } from '#ui/icons.tsx';
import '#app/shell/header.css';
import { problemSentence } from './problemSentence.ts';

export interface BrokenLessonProps {
  readonly problems: readonly LessonProblem[];
  /** Back to the work; left out where there is none. */
  readonly onLeave?: () => void;
}

/** Why there is no lesson to show. */
export function BrokenLesson({ problems, onLeave }: BrokenLessonProps): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const o = ownText(language);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <>
      <header className="sg-header">
        <h1 className="sg-brand">
          <Logo />
          {t('app.name')}
        </h1>
      </header>
      <main ref={main} tabIndex={-1} className="sg-lesson-broken" aria-labelledby="sg-lesson-broken">
        <h2 id="sg-lesson-broken">
          <Icon name="warning" />
          {o('own.broken')}
        </h2>
        <ul>
          {problems.map((problem, at) => (
            <li key={at}>{problemSentence(problem, o)}</li>
          ))}
        </ul>
        {onLeave !== undefined && (
          <>
            <p>{o('own.untouched')}</p>
            <Button look="primary" onClick={onLeave}>
              {lessonText(language)('lesson.leave')}
            </Button>
          </>
        )}
      </main>
    </>
  );
}
