import { useLayoutEffect, useState, type RefObject } from 'react';

/** A run of equally large things in a row, of which some are in view. */
export interface Window {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Things drawn beyond either edge, so that a quick scroll meets no gap. */
const BEYOND = 8;

/** Which of `count` things of `size` pixels are in view, with some to spare. */
export function windowOf(scroll: number, room: number, size: number, count: number): Window {
  const first = Math.max(0, Math.min(count, Math.floor(scroll / size) - BEYOND));
  const end = Math.min(count, Math.ceil((scroll + room) / size) + BEYOND);
  return { first, end: Math.max(first, end) };
}

/** Where a scrolling element stands and how large it is. */
export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows the scrolling and the size of an element. */
export function useScrolled(element: RefObject<HTMLElement | null>): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, left: 0, width: 1200, height: 900 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const read = (): void =>
      setScrolled({
        top: current.scrollTop,
        left: current.scrollLeft,
        width: current.clientWidth,
        height: current.clientHeight,
      });
    read();
    const sized = new ResizeObserver(read);
    sized.observe(current);
    current.addEventListener('scroll', read, { passive: true });
    return () => {
      sized.disconnect();
      current.removeEventListener('scroll', read);
    };
  }, [element]);
  return scrolled;
}
