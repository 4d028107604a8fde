import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { lessonText, ownText } from '#i18n/lessonMessages.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Durations, Instruction } from '#app/lesson/Durations.tsx';
import { situationOf } from '#app/lesson/lessonStore.ts';
import { wordsAt, type ShownLesson } from '#app/lesson/shownLesson.ts';
import { Words } from '#app/lesson/Words.tsx';
import { Listing } from './Listing.tsx';
import { looksAlike, type Picture, type Pictured } from './usePictures.ts';

export interface HandoutStepProps {
  readonly shown: ShownLesson;
  /** The step, from 0. */
  readonly at: number;
  readonly pictured: Pictured;
  readonly before: Pictured | undefined;
  /** Undefined until it is drawn. */
  readonly picture: Picture | undefined;
  /** Called once the picture is there to be printed, or will not come. */
  readonly onPicture: () => void;
}

/** A step on paper: its words, its Dockerfile with what is new in it, its picture, and the task to be done by hand. */
export function HandoutStep(props: HandoutStepProps): ReactElement {
  const { shown, at, pictured, before, picture } = props;
  const { state } = pictured;
  const store = useAppStore();
  const language = useApp((now) => now.language);
  const o = ownText(language);
  const words = wordsAt(shown, language, at);
  const step = shown.lesson.steps[at];
  const onPicture = useEffectEvent(props.onPicture);
  const isLost = picture !== undefined && picture.url === undefined;
  // A picture that stands at the step before already is not waited for.
  const isSame = before !== undefined && looksAlike(pictured, before);
  const isOver = isLost || (isSame && picture !== undefined);
  useEffect(() => {
    if (isOver) onPicture();
  }, [isOver]);
  const number = at + 1;
  return (
    <section className="sg-handout-step">
      <h2>
        <span className="sg-handout-count">{number}</span> {words.title}
      </h2>
      <p>
        <Words text={words.say} />
      </p>
      {state.text === before?.state.text ? (
        <p className="sg-handout-note">{o('handout.same')}</p>
      ) : (
        <Listing before={before?.state.text ?? ''} text={state.text} />
      )}
      {state.target !== '' && (
        <p className="sg-handout-note">{o('handout.target', { target: state.target })}</p>
      )}
      {isLost && <p className="sg-handout-note">{o('handout.no-picture')}</p>}
      {picture?.url !== undefined && !isSame && (
        <img
          src={picture.url}
          alt={o('handout.picture', { step: number })}
          onLoad={() => onPicture()}
          onError={() => onPicture()}
        />
      )}
      {step?.task !== undefined && (
        <div className="sg-handout-task">
          <h3>{lessonText(language)('lesson.task')}</h3>
          <p>
            <Words text={words.task} />
          </p>
          <ByHand task={step.task} situation={situationOf(store, state)} />
          {words.hint !== '' && (
            <p className="sg-handout-note">
              <Words text={o('handout.hint', { hint: words.hint })} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}

interface ByHandProps {
  readonly task: Task;
  readonly situation: Situation;
}

/** Where the answer is given with a pencil. */
function ByHand({ task, situation }: ByHandProps): ReactElement | null {
  const language = useApp((now) => now.language);
  const say = lessonText(language);
  switch (task.kind) {
    case 'stages':
      return (
        <ul className="sg-handout-boxes">
          {overviewIn(situation).stages.map(({ key, label }) => (
            <li key={key}>
              <code>{label}</code>
            </li>
          ))}
        </ul>
      );
    case 'order':
      return (
        <ul className="sg-handout-boxes">
          {task.lines.map((line) => (
            <li key={line}>
              <Instruction say={say} situation={situation} line={line} />
            </li>
          ))}
        </ul>
      );
    case 'time':
      return <Durations say={say} situation={situation} />;
    case 'target':
    case 'edit':
      return null;
  }
}
