import type { Column } from './crossings.ts';
import type { Graph } from './graph.ts';
import type { Tracks } from './tracks.ts';
import { gapWidth } from './spacing.ts';

/*
 * Columns: where each column stands along main. A gap is as wide as its tracks need:
 *
 *   ┌──────┐  20  │10│10│    26   ┌──────┐
 *   │      ├──────┤  │  ├────────▶│      │
 *   └──────┘      │  │  │         └──────┘
 *   start  end                    start
 *
 * Cards without sources stand at the end of their column, next to what is built on them.
 *
 * With a remembered picture columns stay where they were while there is room and not too much of it,
 * and the picture as a whole is moved so that most cards keep their place.
 */

export interface Bands {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Spare room that a remembered column may keep before it. */
const SPARE = 60;

/** Main coordinates of the columns. `remembered` gives the start of a card's column in the last picture. */
export function placeColumns(
  graph: Graph,
  columns: readonly Column[],
  tracks: readonly Tracks[],
  remembered: ((card: number) => number | undefined) | undefined,
): Bands {
  const starts: number[] = [];
  const ends: number[] = [];
  const moves: number[] = [];
  let before: number | undefined;
  let next = 0;
  columns.forEach((column, layer) => {
    const cards = column.filter((item) => item.lane === 0).map((item) => item.card);
    const known = cards.flatMap((card) => remembered?.(card) ?? []);
    const last = middle(known);
    let start = next;
    if (last !== undefined) {
      before ??= last - next;
      const kept = last - before;
      if (kept > next && kept <= next + SPARE) start = kept;
      for (const at of known) moves.push(at - start);
    }
    const depth = cards.reduce((most, card) => Math.max(most, graph.cards[card]!.depth), 0);
    starts.push(start);
    ends.push(start + Math.ceil(depth));
    next = start + Math.ceil(depth) + gapWidth(tracks[layer]?.count ?? 0);
  });
  const shift = middle(moves) ?? 0;
  return { starts: starts.map((at) => at + shift), ends: ends.map((at) => at + shift) };
}

/** The lower median. */
export function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}
