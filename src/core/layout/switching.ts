import { endsOf, inversions, settle, startsOf, type Column, type Places } from './crossings.ts';
import type { Item } from './lanes.ts';
import { improveRow } from './linearOrdering.ts';

/*
 * Switching: moves single items of one column while both neighbouring columns stand still.
 *
 * For two items a and b of a column the crossings among their links depend only on which of them
 * stands first. In a small column all pairs are counted and any item may move anywhere; in a large one
 * only neighbours are exchanged (the "transpose" of Gansner et al. 1993).
 *
 *   before       after        links of a and b: 2 crossings if a stands first, none if b does
 *     a            b
 *     b            a
 */

/** Up to this many items all pairs are counted. */
const SMALL = 90;

/** Exchanges of neighbours are repeated at most this often. */
const ROUNDS = 4;

/** Improves the order of a column in place. `movable` limits which items may be taken out. */
export function switchColumn(column: Column, places: Places, movable?: (item: Item) => boolean): void {
  if (column.length < 2) return;
  const saved =
    column.length <= SMALL ? insert(column, places, movable) : movable ? 0 : exchange(column, places);
  if (saved > 0) settle(column, places);
}

function insert(column: Column, places: Places, movable: ((item: Item) => boolean) | undefined): number {
  const count = column.length;
  const starts = column.map((item) => startsOf(item, places));
  const ends = column.map((item) => endsOf(item, places));
  const costs = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a !== b) costs[a * count + b] = inversions(starts[a]!, starts[b]!) + inversions(ends[a]!, ends[b]!);
    }
  }
  const items = [...column];
  const row = Int32Array.from(items.keys());
  const saved = improveRow(row, costs, movable && ((thing) => movable(items[thing]!)));
  row.forEach((thing, position) => (column[position] = items[thing]!));
  return saved;
}

function exchange(column: Column, places: Places): number {
  const starts = column.map((item) => startsOf(item, places));
  const ends = column.map((item) => endsOf(item, places));
  let saved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let gained = 0;
    for (let i = 0; i + 1 < column.length; i++) {
      const now = inversions(starts[i]!, starts[i + 1]!) + inversions(ends[i]!, ends[i + 1]!);
      if (now === 0) continue;
      const then = inversions(starts[i + 1]!, starts[i]!) + inversions(ends[i + 1]!, ends[i]!);
      if (then >= now) continue;
      gained += now - then;
      for (const list of [column, starts, ends]) swapNext(list, i);
    }
    saved += gained;
    if (gained === 0) break;
  }
  return saved;
}

function swapNext(list: unknown[], i: number): void {
  [list[i], list[i + 1]] = [list[i + 1], list[i]];
}
