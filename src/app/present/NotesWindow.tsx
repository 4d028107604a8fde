import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { TranslateTalk } from '#i18n/talkMessages.ts';
import { optionsOf } from '#state/options.ts';
import { useApp } from '#state/useApp.ts';
import { writeFile, type Written } from '#panels/export/exportJob.ts';
import type { ShownStep } from './steps.ts';

export interface NotesWindowProps {
  readonly t: TranslateTalk;
  readonly steps: readonly ShownStep[];
  readonly at: number;
  /** Keys that are pressed in the second window. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClosed: () => void;
  /** The browser did not open the window. */
  readonly onBlocked: () => void;
}

/** A window for the presenter alone: what to say now, what comes next, and how long it has been. */
export function NotesWindow(props: NotesWindowProps): ReactElement | null {
  const { t, steps, at } = props;
  const [body, setBody] = useState<HTMLElement>();
  const onKeyDown = useEffectEvent(props.onKeyDown);
  const onClosed = useEffectEvent(props.onClosed);
  const onBlocked = useEffectEvent(props.onBlocked);
  const title = t('show.notes-title');

  useEffect(() => {
    const opened = window.open('', 'stagegraph-notes', 'popup,width=760,height=560');
    if (opened === null) {
      onBlocked();
      return undefined;
    }
    dress(opened.document, title);
    const keys = (event: KeyboardEvent): void => onKeyDown(event);
    const closed = (): void => onClosed();
    opened.addEventListener('keydown', keys);
    opened.addEventListener('pagehide', closed);
    setBody(opened.document.body);
    return () => {
      opened.removeEventListener('pagehide', closed);
      opened.close();
    };
  }, [title]);

  if (body === undefined) return null;
  const now = steps[at];
  const then = steps[at + 1];
  return createPortal(
    <main className="sg-notes">
      <p className="sg-notes-head">
        <span>{t('show.position', { number: at + 1, of: steps.length })}</span>
        <Elapsed t={t} />
      </p>
      <section>
        <h1>{t('show.now')}</h1>
        <p className="sg-notes-now">{now === undefined || now.note === '' ? t('show.no-note') : now.note}</p>
      </section>
      <section>
        <h2>{t('show.then')}</h2>
        {then === undefined ? (
          <p>{t('show.last')}</p>
        ) : (
          <>
            <p>{then.note === '' ? t('show.no-note') : then.note}</p>
            <NextPicture label={t('show.next-picture')} step={then} />
          </>
        )}
      </section>
    </main>,
    body,
  );
}

/** The page's styles, language and theme for a document that has none. */
function dress(target: Document, title: string): void {
  target.title = title;
  const { lang, dataset } = document.documentElement;
  target.documentElement.lang = lang;
  if (dataset['theme'] !== undefined) target.documentElement.dataset['theme'] = dataset['theme'];
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    target.head.append(target.importNode(sheet, true));
  }
}

function Elapsed({ t }: { readonly t: TranslateTalk }): ReactElement {
  const [since] = useState(() => Date.now());
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - since) / 1000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return <span role="timer">{t('show.elapsed', { time })}</span>;
}

/** The next step's file as the exported picture shows it. */
function NextPicture({
  label,
  step,
}: {
  readonly label: string;
  readonly step: ShownStep;
}): ReactElement | null {
  const language = useApp((state) => state.language);
  const [picture, setPicture] = useState<string>();
  const { state } = step;
  useEffect(() => {
    let url: string | undefined;
    const show = (written: Written): void => {
      if (typeof written === 'string') return;
      url = URL.createObjectURL(new Blob([written.text], { type: 'image/svg+xml' }));
      setPicture(url);
    };
    const { text, target } = state;
    const options = optionsOf(state);
    const stop = writeFile(
      { text, options, target, format: 'svg', theme: 'light', language, link: '' },
      show,
    );
    return () => {
      stop();
      setPicture(undefined);
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [state, language]);
  return picture === undefined ? null : <img className="sg-notes-next" src={picture} alt={label} />;
}
