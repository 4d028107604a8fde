import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { ownText } from '#i18n/lessonMessages.ts';
import { useText } from '#state/overview.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { announce } from '#ui/live.tsx';
import { chooseFile } from '#app/opening/accept.ts';
import { BringBack } from './BringBack.tsx';
import { LessonEditor } from './LessonEditor.tsx';
import { library, type KeptLesson } from './library.ts';
import './own.css';

export interface OwnLessonsProps {
  /** Lesson to begin with; "" for the list. */
  readonly first: string;
  /** Plays the lesson at a place of the page. */
  readonly onPlay: (place: string) => void;
  readonly onClose: () => void;
}

/** The reader's own lessons: to make, change, share and play. */
export function OwnLessons({ first, onPlay, onClose }: OwnLessonsProps): ReactElement {
  const store = useAppStore();
  const t = useText();
  const o = ownText(useApp((state) => state.language));
  const { all, subscribe, put, remove, isKept } = library();
  const lessons = useSyncExternalStore(subscribe, all);
  const [edited, setEdited] = useState(first);
  const [removed, setRemoved] = useState<KeptLesson>();
  const kept = lessons.find(({ id }) => id === edited);
  const titleOf = ({ lesson }: KeptLesson): string => lesson.title.trim() || o('own.untitled');
  const take = (one: KeptLesson): void => {
    remove(one.id);
    setRemoved(one);
    announce(o('own.deleted', { title: titleOf(one) }));
  };

  return (
    <Dialog title={o('own.title')} closeLabel={t('close')} onClose={onClose}>
      <div className="sg-own">
        {!isKept() && <p role="alert">{o('own.not-kept')}</p>}
        {kept !== undefined ? (
          <LessonEditor
            key={kept.id}
            kept={kept}
            onBack={() => setEdited('')}
            onPlay={(place) => {
              onPlay(place);
              onClose();
            }}
            onClose={onClose}
          />
        ) : (
          <>
            <p>{o('own.about')}</p>
            <p className="sg-own-actions">
              <Button
                look="primary"
                icon="plus"
                onClick={() => setEdited(put({ title: '', aim: '', steps: [] }))}
              >
                {o('own.new')}
              </Button>
              <Button
                icon="open"
                onClick={() => {
                  chooseFile(store);
                  onClose();
                }}
              >
                {o('own.open')}
              </Button>
              <BringBack
                o={o}
                removed={removed}
                onBack={(gone) => {
                  put(gone.lesson, gone.id);
                  setRemoved(undefined);
                }}
              />
            </p>
            {lessons.length === 0 ? (
              <p className="sg-soft">{o('own.none')}</p>
            ) : (
              <ul className="sg-own-list">
                {lessons.map((one) => (
                  <li key={one.id}>
                    <span className="sg-own-about">
                      <strong>{titleOf(one)}</strong>
                      <span className="sg-soft">{o('own.steps', { steps: one.lesson.steps.length })}</span>
                    </span>
                    <IconButton
                      icon="notes"
                      label={o('own.edit', { title: titleOf(one) })}
                      onClick={() => setEdited(one.id)}
                    />
                    <IconButton
                      icon="trash"
                      label={o('own.delete', { title: titleOf(one) })}
                      onClick={() => take(one)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <p className="sg-soft">{o('own.kept')}</p>
      </div>
    </Dialog>
  );
}
