import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/react-virtual';

/** A row or a column that is drawn. */
export interface Drawn {
  /** Among all of them. */
  readonly index: number;
  /** Room (CSS pixels) of those before it that are not drawn, since the last one that is. */
  readonly before: number;
}

/** What is drawn of equally many rows or columns, and the room after the last. */
export interface Spaced {
  readonly drawn: readonly Drawn[];
  readonly after: number;
}

/** Where what is not drawn leaves room. `start` and `end` are where the first begins and the last ends. */
export function spaced(items: readonly VirtualItem[], start: number, end: number): Spaced {
  let reached = start;
  const drawn = items.map((item) => {
    const before = item.start - reached;
    reached = item.end;
    return { index: item.index, before };
  });
  return { drawn, after: end - reached };
}

/** What is in view, and the one with the focus wherever it is: a cell that is left alone must not lose it. */
export function withFocused(focused: number): (range: Range) => number[] {
  return (range) => {
    const inView = defaultRangeExtractor(range);
    if (inView.length === 0 || focused < 0 || inView.includes(focused)) return inView;
    return [...inView, focused].toSorted((a, b) => a - b);
  };
}
