import { useContext, useEffect, useState, type ReactElement } from 'react';
import { useText } from '#state/overview.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { announce } from '#ui/live.tsx';
import { draftIdOf, type Draft } from './draft.ts';
import { DraftsContext } from './draftsContext.ts';
import { draftTitle } from './draftTitle.ts';
import './drafts.css';
import { bytesOf } from './survivors.ts';

/** What the reader worked on lately, in any tab: to go back to, or to forget. */
export function DraftsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const drafts = useContext(DraftsContext);
  const t = useText();
  const [list, setList] = useState<readonly Draft[]>();

  useEffect(() => {
    void drafts?.then(async ({ recent }) => setList(await recent()));
  }, [drafts]);

  const forget = (draft: Draft, title: string): void => {
    setList((before) => before?.filter(({ id }) => id !== draft.id));
    announce(t('drafts.forgotten', { title }));
    void drafts?.then((kept) => kept.forget(draft));
  };
  const forgetAll = (): void => {
    setList([]);
    announce(t('drafts.all-forgotten'));
    void drafts?.then((kept) => kept.forgetAll());
  };

  return (
    <Dialog title={t('drafts.title')} closeLabel={t('close')} onClose={onClose}>
      <div className="sg-drafts">
        <p>{t('drafts.about')}</p>
        {list?.length === 0 && <p className="sg-drafts-none">{t('drafts.none')}</p>}
        {list !== undefined && list.length > 0 && (
          <>
            <ul>
              {list.map((draft) => (
                <DraftItem key={draft.id} draft={draft} onForget={forget} onClose={onClose} />
              ))}
            </ul>
            <Button icon="trash" onClick={forgetAll}>
              {t('drafts.forget-all')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface DraftItemProps {
  readonly draft: Draft;
  readonly onForget: (draft: Draft, title: string) => void;
  readonly onClose: () => void;
}

function DraftItem({ draft, onForget, onClose }: DraftItemProps): ReactElement {
  const { openWork } = useActions();
  const isShown = useApp((state) => draftIdOf(state) === draft.id);
  const language = useApp((state) => state.language);
  const t = useText();
  const [title] = useState(() => draftTitle(draft.work.text));
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <div className="sg-draft-about">
        <strong>{title}</strong>
        <span className="sg-soft">
          {draft.time > 0 && (
            <time dateTime={new Date(draft.time).toISOString()}>{time.format(draft.time)}</time>
          )}
          {draft.time > 0 && ' · '}
          {t('drafts.size', { bytes: bytesOf(draft.work.text) })}
        </span>
      </div>
      {isShown ? (
        <span className="sg-soft">{t('drafts.shown')}</span>
      ) : (
        <Button
          aria-label={t('drafts.open-this', { title })}
          onClick={() => {
            openWork(draft.work, { draft: draft.id, fragment: '', ownWork: true });
            onClose();
          }}
        >
          {t('drafts.open')}
        </Button>
      )}
      <IconButton icon="trash" label={t('drafts.forget', { title })} onClick={() => onForget(draft, title)} />
    </li>
  );
}
