import { useEffect, type ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import type { Notice } from '#state/types.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';

/** How long (ms) the word about a replaced text stays; undo works after it, too. */
const REPLACED = 12_000;

/** What the reader must know about what was opened. */
export function Notices(): ReactElement | null {
  const { notify, openKept, openWork, undoChange } = useActions();
  const notice = useApp((state) => state.notice);
  const kept = useApp((state) => state.kept);
  const isPast = useApp((state) => notice?.kind === 'fixed' && notice.text !== state.text);
  const t = useText();

  useEffect(() => {
    if (notice?.kind !== 'replaced' && notice?.kind !== 'fixed') return undefined;
    const timer = setTimeout(() => notify(null), REPLACED);
    return () => clearTimeout(timer);
  }, [notice, notify]);

  if (notice === null || isPast) return null;
  const close = (): void => notify(null);
  return (
    <Banner
      tone={toneOf(notice)}
      closeLabel={t('close')}
      onClose={close}
      actions={
        notice.kind === 'draft-kept' && kept !== null ? (
          <Button onClick={openKept}>{t('notice.back-to-draft')}</Button>
        ) : notice.kind === 'newer-draft' ? (
          <Button onClick={() => openWork(notice.work, 'own')}>{t('notice.open-newer')}</Button>
        ) : notice.kind === 'replaced' || notice.kind === 'fixed' ? (
          <Button
            icon="undo"
            onClick={() => {
              undoChange();
              close();
            }}
          >
            {t('notice.undo')}
          </Button>
        ) : null
      }
    >
      {sentenceOf(notice, t)}
    </Banner>
  );
}

function toneOf({ kind }: Notice): 'error' | 'warning' | 'advice' {
  if (kind === 'draft-kept' || kind === 'newer-draft' || kind === 'replaced' || kind === 'fixed')
    return 'advice';
  return kind === 'storage-full' ? 'warning' : 'error';
}

function sentenceOf(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'bad-link': {
      const { problem } = notice;
      if (problem.kind === 'newer') return t('link.newer', { version: problem.version });
      if (problem.kind === 'too-large') return t('link.too-large', { limit: problem.limit });
      return t(`link.${problem.kind}`);
    }
    case 'file-too-large':
      return t('file.too-large', { limit: notice.limit });
    case 'file-binary':
    case 'file-picture':
    case 'draft-kept':
    case 'newer-draft':
    case 'replaced':
    case 'fixed':
    case 'storage-full':
    case 'engine-failed':
      return t(`notice.${notice.kind}`);
  }
}
