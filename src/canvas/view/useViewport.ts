import { useReactFlow, useStore, useStoreApi, type Rect } from '@xyflow/react';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FrameContext } from '#canvas/frame.ts';
import type { Hold } from './useHold.ts';
import { fitsWhole, heightOf, opening, type Opening, type Sight } from './opening.ts';
import { ReadingContext } from '#canvas/picture/reading.ts';
import { fitting, MAX_ZOOM, MIN_ZOOM, revealing, type Size } from './viewport.ts';

const GLIDE = 200;

export interface ViewportControl {
  /** Where above the picture there is room for what leads to the rest of it. */
  readonly way: Opening['way'];
  readonly fit: () => void;
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
}

/**
 * What may move the view, and when: a picture made afresh is brought into view, and follows the size of the canvas
 * until the reader moves the view; after that only their own wishes move it.
 */
export function useViewport({ sight, fresh, opened, target, hold }: ViewportUse): ViewportControl {
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
  const [way, setWay] = useState<Opening['way']>('right');
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
      const { way: freest, ...view } = whole.current
        ? { ...fitting(seen.bounds, size, seen.barred), way: 'right' as const }
        : opening(seen, size);
      setWay(freest);
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

  const moves = useMemo<Omit<ViewportControl, 'way'>>(
    () => ({
      fit: () => {
        hold.hold(false);
        whole.current = true;
        look(true);
      },
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
        if (viewport !== undefined) void flow.setViewport(viewport, gliding ? glide() : { duration: 0 });
      },
      onMoveByHand: () => {
        hold.hold(true);
      },
    }),
    [flow, sizeNow, hold, look],
  );
  return useMemo(() => ({ ...moves, way }), [moves, way]);
}
