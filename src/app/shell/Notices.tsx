import { useEffect, type ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import type { TalkStep } from '#state/talkTypes.ts';
import type { Notice } from '#state/types.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { updatePage } from '#app/offline/updates.ts';
import { fillScreen } from '#app/present/fullScreen.ts';

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
        ) : notice.kind === 'talk-opened' ? (
          <TalkActions before={notice.before} onDone={close} />
        ) : isOutdated(notice) ? (
          <Button onClick={() => void updatePage()}>{t('notice.update')}</Button>
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

/** What can be done about a talk that was opened: show it, or have the one before back. */
function TalkActions({
  before,
  onDone,
}: {
  readonly before: readonly TalkStep[];
  readonly onDone: () => void;
}): ReactElement {
  const { present, setTalk } = useActions();
  const t = useText();
  return (
    <>
      <Button
        icon="present"
        onClick={() => {
          onDone();
          fillScreen();
          present(true);
        }}
      >
        {t('present.title')}
      </Button>
      {before.length > 0 && (
        <Button
          icon="undo"
          onClick={() => {
            setTalk(before);
            onDone();
          }}
        >
          {t('notice.undo')}
        </Button>
      )}
    </>
  );
}

/** Whether a newer page is what helps. */
function isOutdated(notice: Notice): boolean {
  return notice.kind === 'newer-page' || (notice.kind === 'bad-link' && notice.problem.kind === 'newer');
}

const good: ReadonlySet<Notice['kind']> = new Set([
  'draft-kept',
  'newer-draft',
  'newer-page',
  'replaced',
  'fixed',
  'talk-opened',
]);

function toneOf({ kind }: Notice): 'error' | 'warning' | 'advice' {
  if (good.has(kind)) return 'advice';
  return kind === 'storage-full' ? 'warning' : 'error';
}

/** Longest address (characters) that is told whole. */
const LONGEST = 300;

function shortened(address: string): string {
  return address.length > LONGEST ? `${address.slice(0, LONGEST)}…` : address;
}

function sentenceOf(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'bad-link': {
      const { problem } = notice;
      if (problem.kind === 'newer') return t('link.newer', { version: problem.version });
      if (problem.kind === 'too-large') return t('link.too-large', { limit: problem.limit });
      if (problem.kind === 'elsewhere') return t('link.elsewhere', { address: shortened(problem.address) });
      return t(`link.${problem.kind}`);
    }
    case 'file-too-large':
      return t('file.too-large', { limit: notice.limit });
    case 'file-binary':
    case 'file-picture':
    case 'draft-kept':
    case 'newer-draft':
    case 'newer-page':
    case 'replaced':
    case 'fixed':
    case 'talk-opened':
    case 'talk-damaged':
    case 'storage-full':
    case 'engine-failed':
      return t(`notice.${notice.kind}`);
  }
}
