import { useId, type ReactElement } from 'react';
import { ownText } from '#i18n/lessonMessages.ts';
import { longestTitle, longestWords, type OwnStep } from '#lessons/own/ownLesson.ts';
import { workOf } from '#state/history.ts';
import { linkedView, sharedState } from '#state/shared.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { asStep } from './library.ts';
import { TaskEditor } from './TaskEditor.tsx';

export interface StepEditorProps {
  readonly step: OwnStep;
  /** From 1. */
  readonly number: number;
  readonly isOpen: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onChange: (step: OwnStep) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  /** Called once its view is open on the page. */
  readonly onClose: () => void;
}

/** A step of a lesson that is being made: folded, or with its words, its view and its task. */
export function StepEditor(props: StepEditorProps): ReactElement {
  const { step, number, isOpen, isLast, onOpen, onMove, onRemove } = props;
  const o = ownText(useApp((state) => state.language));
  const body = useId();
  return (
    <li>
      <div className="sg-own-head">
        <button
          type="button"
          className="sg-own-title"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={onOpen}
        >
          <span className="sg-own-number">{o('own.step', { step: number })}</span>
          <span>{step.title}</span>
        </button>
        <IconButton
          icon="chevron-up"
          label={o('own.earlier', { step: number })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="chevron-down"
          label={o('own.later', { step: number })}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <IconButton icon="trash" label={o('own.remove', { step: number })} onClick={onRemove} />
      </div>
      <div id={body} hidden={!isOpen} className="sg-own-body">
        {isOpen && <StepBody {...props} />}
      </div>
    </li>
  );
}

function StepBody({ step, number, onChange, onClose }: StepEditorProps): ReactElement {
  const { openWork, restore } = useActions();
  const store = useAppStore();
  const o = ownText(useApp((state) => state.language));
  const { state } = step;
  const show = (): void => {
    openWork(workOf(state), 'example');
    restore(linkedView(state));
    onClose();
  };
  const retake = (): void => {
    onChange({ ...step, state: asStep(sharedState(store.getState())) });
    announce(o('own.retaken'));
  };
  return (
    <>
      <input
        className="sg-input sg-own-input"
        aria-label={o('own.step-title', { step: number })}
        placeholder={o('own.name')}
        maxLength={longestTitle}
        value={step.title}
        onChange={({ target }) => onChange({ ...step, title: target.value })}
      />
      <textarea
        className="sg-own-words"
        rows={3}
        aria-label={o('own.step-text', { step: number })}
        placeholder={o('own.markup')}
        maxLength={longestWords}
        value={step.say}
        onChange={({ target }) => onChange({ ...step, say: target.value })}
      />
      <p className="sg-own-actions">
        <span className="sg-soft">
          {o('own.shows', { target: state.target, lines: state.text.trimEnd().split('\n').length })}
        </span>
        <Button look="quiet" icon="open" onClick={show}>
          {o('own.open-view')}
        </Button>
        <Button look="quiet" icon="swap" onClick={retake}>
          {o('own.retake')}
        </Button>
      </p>
      <TaskEditor step={step} onChange={onChange} />
    </>
  );
}
