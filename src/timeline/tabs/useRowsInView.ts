import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useState, type FocusEvent, type RefObject } from 'react';
import { spaced, withFocused, type Spaced } from '#ui/spaced.ts';

/** Height (CSS pixels) that a row is taken to have until it is drawn. */
const ROW = 30;
/** Rows drawn beyond either edge, so that a quick scroll meets no gap. */
const BEYOND = 10;

export interface RowsInView extends Spaced {
  /** To be given to each row that is drawn, with its place as `data-index`. */
  readonly measure: (row: Element | null) => void;
  /** To be given to what the rows stand in: the row with the focus stays, and with it what is typed there. */
  readonly onFocus: (event: FocusEvent) => void;
}

/** The rows of a table that are in view, whatever scrolls it. */
export function useRowsInView(table: RefObject<HTMLElement | null>, count: number): RowsInView {
  const [focused, setFocused] = useState(-1);
  const [scrollMargin, setMargin] = useState(0);
  const rows = useVirtualizer<HTMLElement, Element>({
    count,
    scrollMargin,
    getScrollElement: () => scrollerOf(table.current),
    estimateSize: () => ROW,
    overscan: BEYOND,
    rangeExtractor: withFocused(focused < count ? focused : -1),
  });
  useLayoutEffect(() => {
    const scroller = scrollerOf(table.current);
    if (table.current === null || scroller === null) return;
    const above = table.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setMargin(Math.max(0, above + scroller.scrollTop));
  }, [table]);
  // Drawn between other things: all of them are others after a quick scroll.
  const items = useDeferredValue(rows.getVirtualItems());
  return {
    ...spaced(
      items.filter(({ index }) => index < count),
      scrollMargin,
      scrollMargin + rows.getTotalSize(),
    ),
    measure: rows.measureElement,
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>('[data-index]');
      if (row !== null) setFocused(Number(row.dataset['index']));
    },
  };
}

/** What scrolls an element: the panel, or on a phone what the panel stands in. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  const scroller = element?.parentElement ?? null;
  for (let at = scroller; at !== null; at = at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return scroller;
}
