import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { acrossIn } from './across.ts';

/** Room (px) right of the last bar, so that its end can be taken hold of. */
export const MARGIN = 56;
const MAX_ZOOM = 2000;

export interface Zoom {
  /** Width of a millisecond (px). */
  readonly pxPerMs: number;
  readonly factor: number;
  /** Zooms around a point of the window (x), or the middle. */
  readonly by: (factor: number, clientX?: number) => void;
  readonly fit: () => void;
  /** Width of the area of the bars (px). */
  readonly width: number;
  readonly height: number;
}

/**
 * How far the chart is zoomed in: 1 shows the whole build. What lies under the pointer stays there.
 * `labels` is the width (px) of the column of names that stays in view.
 */
export function useZoom(
  scroller: RefObject<HTMLDivElement | null>,
  makespanMs: number,
  labels: number,
): Zoom {
  const [{ width, height }, setSize] = useState({ width: 600, height: 300 });
  const [factor, setFactor] = useState(1);
  const anchor = useRef<{ readonly ms: number; readonly x: number }>(undefined);
  const fitting = Math.max(1, width - labels - MARGIN) / Math.max(1, makespanMs);
  const pxPerMs = fitting * factor;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const by = (change: number, clientX?: number): void => {
    const element = scroller.current;
    if (element === null) return;
    const x = clientX === undefined ? (element.clientWidth + labels) / 2 : acrossIn(element, clientX);
    anchor.current = { ms: (element.scrollLeft + x - labels) / pxPerMs, x };
    setFactor((now) => Math.min(MAX_ZOOM, Math.max(1, now * change)));
  };

  useLayoutEffect(() => {
    const held = anchor.current;
    anchor.current = undefined;
    if (held !== undefined) scroller.current?.scrollTo({ left: held.ms * pxPerMs + labels - held.x });
  }, [scroller, labels, pxPerMs]);

  const onWheel = useRef<(event: WheelEvent) => void>(undefined);
  useEffect(() => {
    onWheel.current = (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      by(Math.exp(-event.deltaY / 300), event.clientX);
    };
  });
  useEffect(() => {
    const element = scroller.current;
    // React's own wheel listeners are passive: the browser would zoom the page.
    const listen = (event: WheelEvent): void => onWheel.current?.(event);
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [scroller]);

  return { pxPerMs, factor, by, fit: () => setFactor(1), width, height };
}
