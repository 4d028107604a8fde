import { useReactFlow, useStore, useStoreApi, type Rect } from '@xyflow/react';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { FrameContext } from '#canvas/frame.ts';
import type { Hold } from './useHold.ts';
import { fitsWhole, heightOf, opening, wholeOf, type Sight } from './opening.ts';
import { ReadingContext } from '#canvas/picture/reading.ts';
import { MAX_ZOOM, MIN_ZOOM, revealing, type Size } from './viewport.ts';

const GLIDE = 200;

export interface ViewportControl {
  readonly fit: () => void;
  /** Whether all of the picture can be read at once. */
  readonly fitsWhole: () => boolean;
  readonly zoomBy: (factor: number) => void;
  /** Brings a rectangle into view; the shorter way is at once. */
  readonly reveal: (rect: Rect, gliding: boolean) => void;
  /** To be called when the reader moves the view. */
  readonly onMoveByHand: () => void;
}

function glide(): { readonly duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE };
}

/** What decides where the view goes by itself. */
export interface ViewportUse {
  readonly sight: Sight | undefined;
  /** Counts pictures made afresh. */
  readonly fresh: number;
  /** The card that is opened in place. */
  readonly opened: string | undefined;
  /** The target's card, which a picture too large for the canvas follows. */
  readonly target: string | undefined;
  /** Whether the reader has moved the view. */
  readonly hold: Hold;
  /** Step of a lesson that is shown; "" where none is, or its file is still being read. */
  readonly step: string;
}

/**
 * What may move the view, and when: a picture made afresh is brought into view, and follows the size of the canvas
 * until the reader moves the view; after that only their own wishes move it. In a lesson, what changes the picture in
 * place has it brought into view again, and the next step in any case.
 */
export function useViewport({ sight, fresh, opened, target, hold, step }: ViewportUse): ViewportControl {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { heightFor, onHeight } = useContext(FrameContext);
  const { largest } = useContext(ReadingContext);
  const sizeNow = useCallback((): Size => {
    const { width: across, height: down } = store.getState();
    return { width: across, height: down, largest };
  }, [store, largest]);
  const latest = useRef(sight);
  /** Whether the reader asked for the whole picture, however small. */
  const whole = useRef(false);
  /** Whether the view was last moved to something in the picture. */
  const revealed = useRef(false);
  useLayoutEffect(() => {
    latest.current = sight;
  });

  useEffect(() => {
    if (sight === undefined || heightFor === undefined || width === 0) return;
    onHeight?.(heightOf(sight, { width, height: heightFor(width), largest }));
  }, [sight, width, heightFor, onHeight, largest]);

  const look = useCallback(
    (gliding: boolean) => {
      const size = sizeNow();
      const { current: seen } = latest;
      if (seen === undefined || size.width === 0 || size.height === 0) return;
      const view = whole.current ? wholeOf(seen, size) : opening(seen, size);
      revealed.current = false;
      void flow.setViewport(view, gliding ? glide() : { duration: 0 });
    },
    [flow, sizeNow],
  );

  useEffect(() => {
    hold.hold(false);
    whole.current = false;
    look(false);
  }, [fresh, look, hold]);
  useEffect(() => {
    if (!hold.isHeld()) look(false);
  }, [width, height, look, hold]);

  const shown = useRef({ step, sight });
  useEffect(() => {
    const { current: last } = shown;
    if (step === '' || sight === undefined || last.sight === sight) return;
    shown.current = { step, sight };
    if (last.step !== step) hold.hold(false);
    if (!hold.isHeld() && (last.step !== step || !revealed.current)) look(true);
  }, [step, sight, look, hold]);

  const before = useRef({ opened, target });
  useEffect(() => {
    const last = before.current;
    before.current = { opened, target };
    const { current: seen } = latest;
    if (seen === undefined) return;
    const isWhole = fitsWhole(seen, sizeNow());
    const opens = last.opened !== opened && opened !== undefined && isWhole && !hold.isHeld();
    const closed = last.opened !== undefined && opened === undefined && !hold.isHeld();
    const follows = last.target !== target && !isWhole;
    if (opens || closed || follows) look(true);
  }, [opened, target, look, sizeNow, hold]);

  return useMemo<ViewportControl>(
    () => ({
      fit: () => {
        hold.hold(false);
        whole.current = true;
        look(true);
      },
      fitsWhole: () => latest.current === undefined || fitsWhole(latest.current, sizeNow()),
      zoomBy: (factor) => {
        hold.hold(true);
        const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, flow.getZoom() * factor));
        void flow.zoomTo(zoom, glide());
      },
      reveal: (rect, gliding) => {
        const size = sizeNow();
        const { current: seen } = latest;
        if (!hold.isHeld() && seen !== undefined && fitsWhole(seen, size)) {
          look(gliding);
          return;
        }
        const viewport = revealing(rect, flow.getViewport(), size);
        if (viewport === undefined) return;
        revealed.current = true;
        void flow.setViewport(viewport, gliding ? glide() : { duration: 0 });
      },
      onMoveByHand: () => {
        hold.hold(true);
      },
    }),
    [flow, sizeNow, hold, look],
  );
}
