import { useMemo, useState, type ReactElement } from 'react';
import { isTooLarge } from '#core/share/limits.ts';
import { ownText } from '#i18n/lessonMessages.ts';
import {
  longestTitle,
  longestWords,
  mostSteps,
  type OwnLesson,
  type OwnStep,
} from '#lessons/own/ownLesson.ts';
import { writeLesson } from '#lessons/own/writeLesson.ts';
import { BROWSER, CHAT } from '#panels/share/linkLengths.ts';
import { credentialNames } from '#panels/share/credentials.ts';
import { SecretsNote } from '#panels/share/SecretsNote.tsx';
import { sharedState } from '#state/shared.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/clipboard.ts';
import { Field } from '#ui/Field.tsx';
import { announce } from '#ui/live.tsx';
import { saveLesson } from '#app/lesson/lessonFile.ts';
import { addressOfPlace } from '#app/lesson/place.ts';
import { placeOfLesson } from '#app/opening/lessonLinks.ts';
import { BringBack } from './BringBack.tsx';
import { library, withStep, type KeptLesson } from './library.ts';
import { StepEditor } from './StepEditor.tsx';
import { withoutSecrets, worksOf } from './secrets.ts';

export interface LessonEditorProps {
  readonly kept: KeptLesson;
  readonly onBack: () => void;
  readonly onPlay: (place: string) => void;
  readonly onClose: () => void;
}

/** One lesson: what it is called, its steps, and what can be done with it. */
export function LessonEditor({ kept, onBack, onPlay, onClose }: LessonEditorProps): ReactElement {
  const store = useAppStore();
  const o = ownText(useApp((state) => state.language));
  const { lesson } = kept;
  const { steps } = lesson;
  const [openAt, setOpenAt] = useState(steps.length - 1);
  const [removed, setRemoved] = useState<OwnLesson>();
  const [said, setSaid] = useState('');
  const change = (part: Partial<OwnLesson>): void => {
    library().put({ ...lesson, ...part }, kept.id);
  };
  const setSteps = (next: readonly OwnStep[]): void => change({ steps: next });
  const add = (): void => {
    change(withStep(lesson, sharedState(store.getState())));
    setOpenAt(steps.length);
    announce(o('own.added', { step: steps.length + 1 }));
  };
  const move = (at: number, by: number): void => {
    const step = steps[at];
    if (step === undefined || steps[at + by] === undefined) return;
    const others = steps.toSpliced(at, 1);
    setSteps(others.toSpliced(at + by, 0, step));
    if (openAt === at) setOpenAt(at + by);
    else if (openAt === at + by) setOpenAt(at);
    announce(o('own.moved', { step: at + by + 1 }));
  };
  const take = (at: number): void => {
    setRemoved(lesson);
    setSteps(steps.toSpliced(at, 1));
    setOpenAt(-1);
    announce(o('own.removed', { step: at + 1 }));
  };
  const secrets = useMemo(() => credentialNames(steps.flatMap(worksOf)), [steps]);
  /** Does something with the lesson as a link; a lesson that could not be opened again is none to hand on. */
  const withPlace = async (use: (place: string) => unknown): Promise<void> => {
    const file = writeLesson(lesson);
    if (isTooLarge(file)) setSaid(o('own.too-much'));
    else await use(await placeOfLesson(file, Math.max(openAt, 0) + 1));
  };
  const copy = async (place: string): Promise<void> => {
    const address = addressOfPlace(place.replace(/\d+$/, '1'));
    const { length } = address;
    const copied = await copyText(address);
    const isLong = length > CHAT ? ` ${o(length > BROWSER ? 'own.too-long' : 'own.long', { length })}` : '';
    setSaid(copied ? o('own.copied') + isLong : o('own.copy-failed'));
  };

  return (
    <>
      <p>
        <Button look="quiet" icon="step-back" onClick={onBack}>
          {o('own.all')}
        </Button>
      </p>
      <Field
        label={o('own.name')}
        maxLength={longestTitle}
        value={lesson.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <Field
        label={o('own.aim')}
        maxLength={longestWords}
        value={lesson.aim}
        onChange={({ target }) => change({ aim: target.value })}
      />
      <ol className="sg-own-steps">
        {steps.map((step, at) => (
          <StepEditor
            key={at}
            step={step}
            number={at + 1}
            isOpen={at === openAt}
            isLast={at === steps.length - 1}
            onOpen={() => setOpenAt(at === openAt ? -1 : at)}
            onChange={(next) => setSteps(steps.with(at, next))}
            onMove={(by) => move(at, by)}
            onRemove={() => take(at)}
            onClose={onClose}
          />
        ))}
      </ol>
      <p className="sg-own-actions">
        <Button
          icon="plus"
          look={steps.length === 0 ? 'primary' : 'plain'}
          disabled={steps.length >= mostSteps}
          onClick={add}
        >
          {o('own.add')}
        </Button>
        <BringBack
          o={o}
          removed={removed}
          onBack={(gone) => {
            change(gone);
            setRemoved(undefined);
          }}
        />
      </p>
      {steps.length >= mostSteps && <p className="sg-soft">{o('own.full', { most: mostSteps })}</p>}
      {secrets.length > 0 && (
        <SecretsNote
          says={o('own.secrets')}
          names={secrets}
          blankLabel={o('own.blank')}
          onBlank={() => {
            setRemoved(lesson);
            setSteps(steps.map(withoutSecrets));
          }}
        />
      )}
      {steps.length > 0 && (
        <p className="sg-own-actions">
          <Button icon="play" look="primary" onClick={() => void withPlace(onPlay)}>
            {o('own.play')}
          </Button>
          <Button icon="copy" onClick={() => void withPlace(copy)}>
            {o('own.copy')}
          </Button>
          <Button icon="download" onClick={() => saveLesson(lesson)}>
            {o('own.save')}
          </Button>
        </p>
      )}
      <p role="status">{said}</p>
    </>
  );
}
