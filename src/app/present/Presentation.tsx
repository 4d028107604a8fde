import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { atADesk, ReadingContext } from '#canvas/picture/reading.ts';
import { talkText } from '#i18n/talkMessages.ts';
import { createAppStore } from '#state/store.ts';
import { sharedState } from '#state/shared.ts';
import { StoreContext, useActions, useApp, useAppStore } from '#state/useApp.ts';
import { announce, LiveRegion } from '#ui/live.tsx';
import { Help } from '#app/engine/dialogs.ts';
import { Canvas, Comparing, Matrix, Outline, Timeline } from '#app/engine/lazyParts.ts';
import { connectEngine } from '#app/engine/engine.ts';
import { linkWithout } from '#app/opening/link.ts';
import { credentialNames } from '#panels/share/credentials.ts';
import { leavesNothingOut } from '#panels/share/linkWish.ts';
import { usePhone } from '#app/shell/appearance.ts';
import { useHall } from '#app/shell/useHall.ts';
import { listenForShortcuts } from '#app/shell/shortcuts.ts';
import { fillScreen, leaveScreen, onScreenLeft } from './fullScreen.ts';
import { NotesWindow } from './NotesWindow.tsx';
import { actionOf, type PresentAction } from './presentKeys.ts';
import './presentation.css';
import { QrDialog } from './QrDialog.tsx';
import { showing, shownSteps } from './steps.ts';
import { TalkBar } from './TalkBar.tsx';
import { useRestingPointer } from './useRestingPointer.ts';

const alreadyDrawn = Promise.resolve();

/**
 * A talk, one step at a time, over the whole window. It has a store of its own: whatever is tried out on the way, the
 * reader's work behind it stays as it was.
 */
export function Presentation(): ReactElement {
  const own = useAppStore();
  const { present } = useActions();
  const [steps] = useState(() => shownSteps(own.getState().talk, sharedState(own.getState())));
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const [store] = useState(() => {
    const { language, theme, panels } = own.getState();
    const start = createAppStore({ language, theme, panels });
    start.actions.restore(showing(steps[0].state, start.getState()));
    return start;
  });
  const language = useApp((state) => state.language);
  const t = talkText(language);
  const [isBlank, setBlank] = useState(false);
  const [link, setLink] = useState<string>();
  const [helps, setHelps] = useState(false);
  const [notes, setNotes] = useState<'closed' | 'open' | 'blocked'>('closed');
  const root = useRef<HTMLDivElement>(null);
  const isResting = useRestingPointer(at);
  const inAHall = useHall();
  // A phone is held in the hand.
  const reading = usePhone() ? atADesk : inAHall;

  useEffect(() => connectEngine(store, alreadyDrawn), [store]);
  const end = useCallback(() => {
    leaveScreen();
    present(false);
  }, [present]);
  // A second window takes the full screen away; that is no end, and the next key takes it back.
  const hasNotes = notes === 'open';
  useEffect(() => (hasNotes ? undefined : onScreenLeft(end)), [end, hasNotes]);

  const go = useCallback(
    (to: number) => {
      const next = steps[to];
      if (next === undefined) return;
      setAt(to);
      store.actions.restore(showing(next.state, store.getState()));
      announce(t('show.said', { number: to + 1, of: steps.length, note: next.note }));
      root.current?.focus();
    },
    [steps, store, t],
  );

  const act = useMemo((): Readonly<Record<PresentAction, () => void>> => {
    return {
      next: () => go(at + 1),
      previous: () => go(at - 1),
      first: () => go(0),
      last: () => go(steps.length - 1),
      blank: () => setBlank(true),
      // A room full of phones is no place for credentials.
      qr: () => void linkWithout(store.getState(), { ...leavesNothingOut, blanked: true }).then(setLink),
      notes: () => setNotes('open'),
      end,
    };
  }, [at, go, steps, store, end]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (link !== undefined || helps) return;
      const action = isBlank ? 'blank' : actionOf(event);
      if (action === undefined && event.key !== 'Escape') return;
      // Escape first lets go of what is selected; with nothing selected it ends.
      if (event.key === 'Escape' && !isBlank && store.getState().selection !== null) return;
      event.preventDefault();
      event.stopPropagation();
      if (hasNotes && action !== undefined) fillScreen();
      if (isBlank) setBlank(false);
      else act[action ?? 'end']();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [act, hasNotes, isBlank, link, helps, store]);

  useEffect(() => {
    const nothing = (): void => undefined;
    return listenForShortcuts(store, {
      drafts: nothing,
      help: () => setHelps(true),
      pickTarget: nothing,
      search: nothing,
      present: nothing,
    });
  }, [store]);
  useEffect(() => root.current?.focus(), []);

  return createPortal(
    <StoreContext value={store}>
      <ReadingContext value={reading}>
        <div
          ref={root}
          className={`sg-show ${isResting ? 'sg-show-resting' : ''}`}
          role="dialog"
          aria-modal="true"
          aria-label={t('show.label')}
          tabIndex={-1}
        >
          <main className="sg-show-stage">
            <Shown />
          </main>
          <TalkBar
            t={t}
            step={step}
            number={at + 1}
            of={steps.length}
            act={act}
            message={notes === 'blocked' ? t('show.blocked') : ''}
          />
          {isBlank && (
            <button
              type="button"
              className="sg-show-blank"
              aria-label={t('show.unblank')}
              autoFocus
              onClick={() => setBlank(false)}
            />
          )}
          {link !== undefined && (
            <QrDialog
              t={t}
              link={link}
              isBlanked={credentialNames([store.getState()]).length > 0}
              onClose={() => setLink(undefined)}
            />
          )}
          {helps && <Help onClose={() => setHelps(false)} />}
          {hasNotes && (
            <NotesWindow
              t={t}
              steps={steps}
              at={at}
              onKeyDown={(event) => {
                const action = actionOf(event);
                if (action !== undefined) act[action]();
              }}
              onClosed={() => setNotes('closed')}
              onBlocked={() => setNotes('blocked')}
            />
          )}
          <LiveRegion />
        </div>
      </ReadingContext>
    </StoreContext>,
    document.body,
  );
}

const onAStage = { isReadOnly: true, isLarge: true };
const onAPhone = { isReadOnly: true };

/** What the step is about: a view, and the timeline where it tells of time. */
function Shown(): ReactElement {
  const view = useApp((state) => state.view);
  const isTimed = useApp((state) => state.panels.timeline);
  const { closeTimeline } = useActions();
  const isInHand = usePhone();
  return (
    <>
      <div className="sg-show-view">
        {view === 'matrix' && <Matrix />}
        {view === 'outline' && <Outline />}
        {(view === 'compare' || view === 'changes') && <Comparing />}
        {(view === 'graph' || view === 'compare') && (
          <div className="sg-show-canvas">
            <Canvas />
          </div>
        )}
      </div>
      {isTimed && (
        <div className="sg-show-timeline">
          <Timeline onClose={closeTimeline} place={isInHand ? onAPhone : onAStage} />
        </div>
      )}
    </>
  );
}
