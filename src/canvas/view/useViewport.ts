import { useReactFlow, useStore, useStoreApi, type Rect } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { fitting, MAX_ZOOM, MIN_ZOOM, opening, revealing } from './viewport.ts';

const GLIDE = 200;

/** What there is to see, and the part that it is about. */
export interface Sight {
  readonly bounds: Rect;
  readonly about: Rect;
}

export interface ViewportControl {
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

/**
 * What may move the view, and when: a picture laid out afresh is fitted, and follows the size of
 * the canvas until the reader moves the view; after that only their own wishes move it.
 */
export function useViewport(sight: Sight | undefined, fresh: number): ViewportControl {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const latest = useRef(sight);
  const byHand = useRef(false);
  useLayoutEffect(() => {
    latest.current = sight;
  });

  const open = useCallback(() => {
    const size = store.getState();
    const { current: seen } = latest;
    if (seen === undefined || size.width === 0 || size.height === 0) return;
    void flow.setViewport(opening(seen.bounds, seen.about, size), { duration: 0 });
  }, [flow, store]);

  useEffect(() => {
    byHand.current = false;
    open();
  }, [fresh, open]);
  useEffect(() => {
    if (!byHand.current) open();
  }, [width, height, open]);

  return useMemo(
    () => ({
      fit: () => {
        byHand.current = true;
        const { current: seen } = latest;
        if (seen !== undefined) void flow.setViewport(fitting(seen.bounds, store.getState()), glide());
      },
      zoomBy: (factor) => {
        byHand.current = true;
        const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, flow.getZoom() * factor));
        void flow.zoomTo(zoom, glide());
      },
      reveal: (rect, gliding) => {
        const viewport = revealing(rect, flow.getViewport(), store.getState());
        if (viewport === undefined) return;
        byHand.current = true;
        void flow.setViewport(viewport, gliding ? glide() : { duration: 0 });
      },
      onMoveByHand: () => {
        byHand.current = true;
      },
    }),
    [flow, store],
  );
}
