import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { talkText } from '#i18n/talkMessages.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import { hasOverlay } from '#ui/overlays.ts';
import { leaveScreen, onScreenLeft } from '#app/present/fullScreen.ts';
import { actionOf, type PresentAction } from '#app/present/presentKeys.ts';
import '#app/present/presentation.css';
import { QrDialog } from '#app/present/QrDialog.tsx';
import './hall.css';
import { placeWithoutSecrets } from './own/secrets.ts';
import { addressOfPlace } from './place.ts';

export interface HallProps {
  /** The step, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onGo: (to: number) => void;
  readonly onEnd: () => void;
}

/** A lesson in front of an audience: the keys of a presenter's remote, a blank screen, a code for their phones. */
export function Hall({ at, of, onGo, onEnd }: HallProps): ReactElement {
  const store = useAppStore();
  const t = talkText(useApp((state) => state.language));
  const [isBlank, setBlank] = useState(false);
  /** The place in the lesson that a code for the room leads to. */
  const [place, setPlace] = useState<string>();

  // The Dockerfile is a press away where it is edited; until then the graph has the room.
  useEffect(() => {
    const { panels } = store.getState();
    store.actions.setPanels({ source: false, details: false });
    return () => store.actions.setPanels({ source: panels.source, details: panels.details });
  }, [store]);
  const end = useCallback(() => {
    leaveScreen();
    onEnd();
  }, [onEnd]);
  useEffect(() => onScreenLeft(end), [end]);

  const act = useMemo((): Readonly<Record<PresentAction, () => void>> => {
    return {
      next: () => onGo(at + 1),
      previous: () => onGo(at - 1),
      first: () => onGo(0),
      last: () => onGo(of - 1),
      blank: () => setBlank((before) => !before),
      // A room full of phones is no place for credentials.
      qr: () => void placeWithoutSecrets(store.getState().lesson).then(setPlace),
      // The lesson itself has what is said.
      notes: () => undefined,
      end,
    };
  }, [at, of, onGo, store, end, setPlace, setBlank]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (hasOverlay()) return;
      const isEscape = event.key === 'Escape';
      // Escape first lets go of what is selected; with nothing selected it ends.
      if (isEscape && !isBlank && store.getState().selection !== null) return;
      const action = isBlank ? 'blank' : isEscape ? 'end' : actionOf(event);
      if (action === undefined || action === 'notes') return;
      event.preventDefault();
      event.stopPropagation();
      act[action]();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [act, isBlank, store]);

  return (
    <>
      <div className="sg-hall-tools">
        <IconButton icon="qr" label={t('show.qr')} onClick={act.qr} />
        <IconButton icon="blank" label={t('show.blank')} onClick={act.blank} />
        <IconButton icon="close" label={t('show.end')} onClick={end} />
      </div>
      {isBlank && (
        <button
          ref={(cover) => cover?.focus()}
          type="button"
          className="sg-show-blank sg-hall-blank"
          aria-label={t('show.unblank')}
          onClick={() => setBlank(false)}
        />
      )}
      {place !== undefined && (
        <QrDialog
          t={t}
          link={addressOfPlace(place)}
          isBlanked={place !== store.getState().lesson}
          onClose={() => setPlace(undefined)}
        />
      )}
    </>
  );
}
