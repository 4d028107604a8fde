import { useCallback, useState, type RefObject } from 'react';

/** A stretch of time (ms) that is drawn: what is in view, and as much again on either side. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * Which part of a zoomed chart is drawn. It changes only when the view has moved by half its width, so that
 * panning itself draws nothing.
 */
export function useStretch(
  scroller: RefObject<HTMLDivElement | null>,
  width: number,
  pxPerMs: number,
): { readonly stretch: Stretch; readonly onScroll: () => void } {
  const half = Math.max(100, width / 2);
  const [page, setPage] = useState(0);
  const onScroll = useCallback(() => {
    setPage(Math.floor((scroller.current?.scrollLeft ?? 0) / half));
  }, [scroller, half]);
  return {
    stretch: { fromMs: ((page - 2) * half) / pxPerMs, untilMs: ((page + 5) * half) / pxPerMs },
    onScroll,
  };
}
