import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { lessonText, ownText } from '#i18n/lessonMessages.ts';
import { stateAt } from '#lessons/course/lesson.ts';
import { useText } from '#state/overview.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { situationOf } from '#app/lesson/lessonStore.ts';
import { rolesAnswer } from '#app/lesson/useAskedRoles.ts';
import { aimOf, titleOf, wordsAt, type ShownLesson } from '#app/lesson/shownLesson.ts';
import { Words } from '#app/lesson/Words.tsx';
import './handout.css';
import { HandoutStep } from './HandoutStep.tsx';
import { Solution } from './Solution.tsx';
import { usePictures } from './usePictures.ts';

export interface HandoutProps {
  readonly shown: ShownLesson;
  readonly onClose: () => void;
}

/** A lesson on paper, over the page; the browser is asked to print it once its pictures are there. */
export function Handout({ shown, onClose }: HandoutProps): ReactElement {
  const store = useAppStore();
  const t = useText();
  const language = useApp((state) => state.language);
  const say = lessonText(language);
  const o = ownText(language);
  const root = useRef<HTMLDivElement>(null);
  const { lesson } = shown;
  const states = useMemo(() => lesson.steps.map((_, at) => stateAt(lesson, at)), [lesson]);
  const pictured = useMemo(
    () =>
      states.map((state, at) => ({
        state,
        hidesRoles: rolesAnswer(lesson.steps[at]?.task, () => situationOf(store, state)),
      })),
    [states, lesson, store],
  );
  const pictures = usePictures(pictured, language);
  const [loaded, setLoaded] = useState(0);
  const isReady = loaded === states.length;
  const isAsked = useRef(false);

  useEffect(() => root.current?.focus(), []);
  useEffect(() => {
    if (!isReady || isAsked.current) return;
    isAsked.current = true;
    window.print();
  }, [isReady]);

  const tasks = lesson.steps.flatMap(({ task }, at) => {
    const state = states[at];
    return task === undefined || state === undefined
      ? []
      : [{ task, at, state, words: wordsAt(shown, language, at) }];
  });
  return createPortal(
    <div
      ref={root}
      className="sg-handout"
      role="dialog"
      aria-modal="true"
      aria-label={o('own.handout')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p className="sg-handout-tools">
        <Button look="primary" disabled={!isReady} onClick={() => window.print()}>
          {o('handout.print')}
        </Button>
        <Button icon="close" onClick={onClose}>
          {t('close')}
        </Button>
        <span role="status">{isReady ? '' : o('handout.working')}</span>
      </p>
      <article>
        <h1>{titleOf(shown, language)}</h1>
        <p>
          <Words text={aimOf(shown, language)} />
        </p>
        {pictured.map((one, at) => (
          <HandoutStep
            key={at}
            shown={shown}
            at={at}
            pictured={one}
            before={pictured[at - 1]}
            picture={pictures[at]}
            onPicture={() => setLoaded((count) => count + 1)}
          />
        ))}
        {tasks.length > 0 && (
          <section className="sg-handout-solutions">
            <h2>{o('handout.solutions')}</h2>
            {tasks.map(({ task, at, state, words }) => (
              <section key={at}>
                <h3>
                  {say('lesson.position', { step: at + 1, of: states.length })} · {words.title}
                </h3>
                <Solution o={o} task={task} situation={situationOf(store, state)} state={state} />
                <p>
                  <Words text={words.done} />
                </p>
              </section>
            ))}
          </section>
        )}
      </article>
    </div>,
    document.body,
  );
}
