import { useCallback, useState, type RefObject } from 'react';

/** A stretch of time (ms) and of height (px) that is drawn: what is in view, and some on every side. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height (px) after which more lanes are drawn. */
const BAND = 110;

/**
 * Which part of a chart is drawn. It changes only when the view has moved by half its width or by a few lanes,
 * so that panning itself draws nothing.
 */
export function useStretch(
  scroller: RefObject<HTMLDivElement | null>,
  { width, height }: { readonly width: number; readonly height: number },
  pxPerMs: number,
): { readonly stretch: Stretch; readonly onScroll: () => void } {
  const half = Math.max(100, width / 2);
  const [page, setPage] = useState(0);
  const [band, setBand] = useState(0);
  const onScroll = useCallback(() => {
    setPage(Math.floor((scroller.current?.scrollLeft ?? 0) / half));
    setBand(Math.floor((scroller.current?.scrollTop ?? 0) / BAND));
  }, [scroller, half]);
  return {
    stretch: {
      fromMs: ((page - 1) * half) / pxPerMs,
      untilMs: ((page + 4) * half) / pxPerMs,
      top: (band - 1) * BAND,
      bottom: (band + 2) * BAND + height,
    },
    onScroll,
  };
}
