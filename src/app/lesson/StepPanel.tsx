import { useEffect, useRef, useState, type ReactElement, type Ref } from 'react';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import { stateAt } from '#lessons/course/lesson.ts';
import { spokenText } from '#lessons/own/richText.ts';
import { writePlace } from '#lessons/course/place.ts';
import { useText } from '#state/overview.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { copyText } from '#ui/clipboard.ts';
import { CopyField } from '#ui/CopyField.tsx';
import { announce } from '#ui/live.tsx';
import { usePhone } from '#app/shell/appearance.ts';
import { Changes } from './Changes.tsx';
import { wordsAt, type ShownLesson } from './shownLesson.ts';
import { TaskBox } from './TaskBox.tsx';
import { useAnswer } from './useAnswer.ts';
import { useAskedRoles } from './useAskedRoles.ts';
import { addressOfPlace } from './place.ts';
import { useMarking } from './useMarking.ts';
import { Words } from './Words.tsx';

export interface StepPanelProps {
  readonly say: TranslateLesson;
  readonly shown: ShownLesson;
  /** The step, from 0. */
  readonly at: number;
  /** Ids of steps whose task was solved. */
  readonly done: readonly string[];
  readonly onGo: (to: number) => void;
  readonly onReset: () => void;
  readonly onSolved: () => void;
  readonly onMarked: (keys: readonly string[]) => void;
  /** On to the next lesson, or out of the last one. */
  readonly onEnd: () => void;
  readonly isLastLesson: boolean;
  /** In a frame of somebody else's page the Dockerfile is not edited. */
  readonly isFrame?: boolean;
  readonly ref: Ref<HTMLElement>;
}

/** One step beside the graph: what it says, its task, and the way on. */
export function StepPanel(props: StepPanelProps): ReactElement {
  const {
    say,
    shown,
    at,
    done,
    onGo,
    onReset,
    onSolved,
    onMarked,
    onEnd,
    isLastLesson,
    isFrame = false,
    ref,
  } = props;
  const store = useAppStore();
  const phone = usePhone();
  const t = useText();
  const language = useApp((state) => state.language);
  const { id, lesson } = shown;
  const step = lesson.steps[at] ?? lesson.steps[0];
  const words = wordsAt(shown, language, at);
  const use = useAnswer(store, lesson, at, onSolved);
  const [isFolded, setFolded] = useState(false);
  const of = lesson.steps.length;
  const isLast = at === of - 1;
  useAskedRoles(store, lesson, at, use.verdict === 'right');
  useMarking(step.task?.kind === 'stages' && use.verdict !== 'right', use, say);

  const { marked } = use.answer;
  useEffect(() => onMarked(marked), [onMarked, marked]);
  useEffect(() => () => onMarked([]), [onMarked]);

  // Said once a step is gone to; not when the language is changed.
  const opening = useRef({
    step: at + 1,
    of,
    title: words.title,
    say: spokenText(`${words.say} ${words.task}`),
  });
  useEffect(() => announce(say('lesson.said', opening.current)), [say]);

  const before = at === 0 ? '' : stateAt(lesson, at - 1).text;
  const now = stateAt(lesson, at);
  const wasTarget = at === 0 ? now.target : stateAt(lesson, at - 1).target;
  const address = addressOfPlace(writePlace({ id, step: at + 1 }));
  const [copied, setCopied] = useState<'copied' | 'refused'>();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(address);
    setCopied(isCopied ? 'copied' : 'refused');
    announce(isCopied ? say('lesson.copied') : t('copy-refused'));
  };
  const isOn = step.task === undefined || use.verdict === 'right';
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={`sg-lesson-panel ${isFolded ? 'sg-lesson-folded' : ''}`}
      aria-label={say('lesson.position', { step: at + 1, of })}
    >
      <div className="sg-lesson-head">
        <p className="sg-lesson-position">{say('lesson.position', { step: at + 1, of })}</p>
        <IconButton icon="undo" label={`${say('lesson.reset')} (S)`} onClick={() => reset(onReset, say)} />
        <IconButton
          icon={copied === 'copied' ? 'check' : 'share'}
          label={say(copied === 'copied' ? 'lesson.copied' : 'lesson.copy')}
          onClick={() => void copy()}
        />
        {phone && (
          <IconButton
            icon={isFolded ? 'chevron-up' : 'chevron-down'}
            label={say(isFolded ? 'lesson.unfold' : 'lesson.fold')}
            aria-expanded={!isFolded}
            onClick={() => setFolded(!isFolded)}
          />
        )}
      </div>
      <div className="sg-lesson-body" tabIndex={0} role="group" aria-label={words.title}>
        {copied === 'refused' && (
          <CopyField
            form="line"
            label={say('lesson.copy')}
            text={address}
            copyLabel={t('copy')}
            copiedLabel={t('copied')}
            refusedLabel={t('copy-refused')}
            isRefused
          />
        )}
        <h2>{words.title}</h2>
        {words.say !== '' && (
          <p className="sg-lesson-say">
            <Words text={words.say} />
          </p>
        )}
        <Changes say={say} before={before} after={now.text} isAside={step.task !== undefined} />
        {now.target !== wasTarget && (
          <p className="sg-lesson-note">
            {now.target === ''
              ? say('lesson.target-default')
              : say('lesson.target-now', { target: now.target })}
          </p>
        )}
        {step.task !== undefined && (
          <TaskBox say={say} task={step.task} words={words} use={use} state={now} isFrame={isFrame} />
        )}
        {at === 0 && !isFrame && (
          <p className="sg-lesson-note sg-lesson-free">
            {say('lesson.free')} {!phone && say('lesson.keys')}
          </p>
        )}
      </div>
      <nav className="sg-lesson-foot" aria-label={say('lesson.position', { step: at + 1, of })}>
        <Button icon="step-back" disabled={at === 0} onClick={() => onGo(at - 1)}>
          {say('lesson.back')}
        </Button>
        <Button
          look={isOn ? 'primary' : 'plain'}
          icon="step-forward"
          onClick={() => (isLast ? onEnd() : onGo(at + 1))}
        >
          {isLast ? say(isLastLesson ? 'lesson.finish' : 'lesson.next-lesson') : say('lesson.next')}
        </Button>
        <ol className="sg-lesson-dots">
          {lesson.steps.map((one, index) => (
            <li key={one.id}>
              <button
                type="button"
                className={`sg-lesson-dot ${done.includes(one.id) ? 'sg-lesson-dot-done' : ''}`}
                aria-label={`${say('lesson.position', { step: index + 1, of })}${done.includes(one.id) ? `, ${say('lesson.done')}` : ''}`}
                {...(index === at && { 'aria-current': 'step' as const })}
                onClick={() => onGo(index)}
              />
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
}

function reset(onReset: () => void, say: TranslateLesson): void {
  onReset();
  announce(say('lesson.was-reset'));
}
