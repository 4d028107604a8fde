import { crossingsOfPair, endsAfter, endsBefore, settle, type Column, type Places } from './crossings.ts';
import type { Item } from './lanes.ts';
import { improveRow } from './linearOrdering.ts';

/*
 * Switching: moves single items of one column while both neighbouring columns stand still.
 *
 * For two items a and b of a column the crossings among their links depend only on which of them
 * stands first:
 *
 *   before       after        links of a and b: 2 crossings if a stands first, none if b does
 *     a            b
 *     b            a
 *
 * `exchangeNeighbours` is the quick "transpose" of Gansner et al. 1993; `insertAnywhere` counts all
 * pairs and searches further. Both return the number of crossings saved.
 */

/** Exchanges of neighbours are repeated at most this often. */
const ROUNDS = 4;

/** Columns longer than this are not searched: the pairs are too many. */
const LONGEST = 90;

/** Exchanges neighbours while that saves crossings. */
export function exchangeNeighbours(column: Column, places: Places): number {
  if (column.length < 2) return 0;
  const before = endsBefore(column, places);
  const after = endsAfter(column, places);
  const items = [...column];
  const row = Int32Array.from(items.keys());
  let saved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let gained = 0;
    for (let i = 0; i + 1 < row.length; i++) {
      const a = row[i]!;
      const b = row[i + 1]!;
      const now = crossingsOfPair(before, a, b) + crossingsOfPair(after, a, b);
      if (now === 0) continue;
      const then = crossingsOfPair(before, b, a) + crossingsOfPair(after, b, a);
      if (then >= now) continue;
      gained += now - then;
      row[i] = b;
      row[i + 1] = a;
    }
    saved += gained;
    if (gained === 0) break;
  }
  if (saved > 0) reorder(column, items, row, places);
  return saved;
}

/** Moves items to wherever in the column they cost least. `movable` limits which may be taken out. */
export function insertAnywhere(column: Column, places: Places, movable?: (item: Item) => boolean): number {
  const count = column.length;
  if (count < 2 || count > LONGEST) return 0;
  const before = endsBefore(column, places);
  const after = endsAfter(column, places);
  const costs = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a !== b) costs[a * count + b] = crossingsOfPair(before, a, b) + crossingsOfPair(after, a, b);
    }
  }
  const items = [...column];
  const row = Int32Array.from(items.keys());
  const saved = improveRow(row, costs, movable && ((thing) => movable(items[thing]!)));
  if (saved > 0) reorder(column, items, row, places);
  return saved;
}

function reorder(column: Column, items: readonly Item[], row: Int32Array, places: Places): void {
  row.forEach((thing, position) => (column[position] = items[thing]!));
  settle(column, places);
}
