import { useMemo, useState, type ReactElement } from 'react';
import { talkText as sentences, type TranslateTalk } from '#i18n/talkMessages.ts';
import { useText } from '#state/overview.ts';
import { linkedView } from '#state/shared.ts';
import { LONGEST_NOTE, MOST_STEPS } from '#state/talk.ts';
import { withMoved } from '#state/talkOrder.ts';
import type { TalkStep } from '#state/talkTypes.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { workOf } from '#state/history.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { announce } from '#ui/live.tsx';
import { pickFile } from '#ui/pickFile.ts';
import { saveFile } from '#ui/saveFile.ts';
import { fragmentOf, linkOf } from '#app/opening/link.ts';
import { credentialNames } from '#panels/share/credentials.ts';
import { SecretsNote } from '#panels/share/SecretsNote.tsx';
import { stateOf, withoutSecrets } from './steps.ts';
import { readTalkFile, TALK_FILE, talkText } from './talkFile.ts';
import './talkDialog.css';

export interface TalkDialogProps {
  readonly onPresent: () => void;
  readonly onClose: () => void;
}

/** Collects what will be presented: views of the page in an order, each with a sentence. */
export function TalkDialog({ onPresent, onClose }: TalkDialogProps): ReactElement {
  const { addStep, setTalk } = useActions();
  const store = useAppStore();
  const say = useText();
  const t = sentences(useApp((state) => state.language));
  const talk = useApp((state) => state.talk);
  const [removed, setRemoved] = useState<readonly TalkStep[]>();
  const [isDamaged, setDamaged] = useState(false);

  const add = async (): Promise<void> => {
    const link = await linkOf(store.getState());
    const isAdded = addStep(fragmentOf(link));
    const { length: number } = store.getState().talk;
    announce(isAdded ? t('talk.added', { number }) : t('talk.full', { most: MOST_STEPS }));
  };
  const secrets = useMemo(() => credentialNames(talk.flatMap((step) => stateOf(step) ?? [])), [talk]);
  const blank = async (): Promise<void> => {
    const next = await withoutSecrets(talk);
    setRemoved(talk);
    setTalk(next);
  };
  const replace = (next: readonly TalkStep[]): void => {
    setRemoved(talk);
    announce(t('talk.removed', { steps: talk.length - next.length }));
    setTalk(next);
  };

  const open = async (file: Blob): Promise<void> => {
    const steps = await readTalkFile(file);
    setDamaged(steps === undefined);
    if (steps === undefined) return;
    if (talk.length > 0) setRemoved(talk);
    setTalk(steps);
    announce(t('talk.opened', { steps: steps.length }));
  };

  return (
    <Dialog title={say('present.title')} closeLabel={say('close')} onClose={onClose}>
      <div className="sg-talk">
        <p>{t('talk.about')}</p>
        <p className="sg-talk-actions">
          <Button icon="plus" disabled={talk.length >= MOST_STEPS} onClick={() => void add()}>
            {t('talk.add')}
          </Button>
          <Button look="primary" icon="present" onClick={onPresent}>
            {t('talk.start')}
          </Button>
        </p>
        {talk.length >= MOST_STEPS && <p className="sg-soft">{t('talk.full', { most: MOST_STEPS })}</p>}
        {talk.length === 0 ? (
          <p className="sg-soft">{t('talk.none')}</p>
        ) : (
          <ol className="sg-talk-steps" aria-label={t('talk.steps')}>
            {talk.map((step, index) => (
              <StepItem
                key={step.id}
                t={t}
                step={step}
                number={index + 1}
                isLast={index === talk.length - 1}
                onShow={onClose}
                onRemove={() => replace(talk.filter((other) => other !== step))}
              />
            ))}
          </ol>
        )}
        <p className="sg-talk-actions">
          {removed !== undefined && (
            <Button
              look="quiet"
              icon="undo"
              onClick={() => {
                setTalk(removed);
                setRemoved(undefined);
              }}
            >
              {t('talk.bring-back')}
            </Button>
          )}
          {talk.length > 0 && (
            <Button
              look="quiet"
              icon="download"
              onClick={() => saveFile(TALK_FILE, new Blob([talkText(talk)]))}
            >
              {t('talk.save')}
            </Button>
          )}
          <Button look="quiet" icon="open" onClick={() => pickFile((file) => void open(file), '.json')}>
            {t('talk.open')}
          </Button>
          {talk.length > 1 && (
            <Button look="quiet" icon="trash" onClick={() => replace([])}>
              {t('talk.clear')}
            </Button>
          )}
        </p>
        {secrets.length > 0 && (
          <SecretsNote
            says={t('talk.secrets')}
            names={secrets}
            blankLabel={t('talk.blank')}
            onBlank={() => void blank()}
          />
        )}
        {isDamaged && <p role="alert">{t('talk.damaged')}</p>}
        <p className="sg-soft">{t('talk.keys')}</p>
        <p className="sg-soft">{t('talk.kept')}</p>
      </div>
    </Dialog>
  );
}

interface StepItemProps {
  readonly t: TranslateTalk;
  readonly step: TalkStep;
  readonly number: number;
  readonly isLast: boolean;
  /** Called once the step is open on the page. */
  readonly onShow: () => void;
  readonly onRemove: () => void;
}

function StepItem({ t, step, number, isLast, onShow, onRemove }: StepItemProps): ReactElement {
  const { noteStep, setTalk, openWork, restore } = useActions();
  const store = useAppStore();
  const say = useText();
  const state = useMemo(() => stateOf(step), [step]);
  const move = (by: number): void => {
    const talk = withMoved(store.getState().talk, step.id, by);
    setTalk(talk);
    announce(t('talk.moved', { number: talk.findIndex(({ id }) => id === step.id) + 1 }));
  };
  const show = (): void => {
    if (state === undefined) return;
    openWork(workOf(state), { fragment: step.fragment });
    restore(linkedView(state));
    onShow();
  };
  return (
    <li>
      <div className="sg-talk-head">
        <span className="sg-talk-number">{t('talk.step', { number })}</span>
        <span className="sg-talk-what">
          {state === undefined ? (
            t('talk.unreadable')
          ) : (
            <>
              {state.target === '' ? t('show.default-target') : <code>{state.target}</code>}
              {', '}
              {state.view.view === 'graph' && state.view.marks === 'parallel'
                ? say('parallel.parallel')
                : say(`view.${state.view.view}`)}
            </>
          )}
        </span>
        <IconButton
          icon="chevron-up"
          label={t('talk.earlier', { number })}
          disabled={number === 1}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="chevron-down"
          label={t('talk.later', { number })}
          disabled={isLast}
          onClick={() => move(1)}
        />
        <IconButton
          icon="open"
          label={t('talk.show', { number })}
          disabled={state === undefined}
          onClick={show}
        />
        <IconButton icon="trash" label={t('talk.remove', { number })} onClick={onRemove} />
      </div>
      <input
        className="sg-input sg-talk-note"
        aria-label={t('talk.note', { number })}
        placeholder={t('talk.note-hint')}
        maxLength={LONGEST_NOTE}
        value={step.note}
        onChange={(event) => noteStep(step.id, event.target.value)}
      />
    </li>
  );
}
