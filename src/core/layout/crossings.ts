import type { Item } from './lanes.ts';

/*
 * Crossings between neighbouring columns, known from the orders alone.
 *
 * Two links cross when their ends stand in opposite order on the two sides. The ends on the far side
 * are told apart by port, so two links into the same card can cross as well:
 *
 *   a ───┐ ┌──▶ ┌─────┐       a ends at the second row of c, b at the first: 1 crossing
 *        ╳      │  c  │
 *   b ───┘ └──▶ └─────┘
 *
 * Walking the near side in order and counting, for each end, the larger ends met before it, with a
 * Fenwick tree: Barth, Jünger, Mutzel, "Simple and efficient bilayer cross counting" (JGAA 2004).
 */

/** Where items stand, by item index. */
export interface Places {
  /** Index within the column. */
  readonly position: Int32Array;
  /** Number of the item's first port, counting the ports of the column in order. */
  readonly firstPort: Int32Array;
  /** How many ports the item has. */
  readonly ports: Int32Array;
}

export type Column = Item[];

export function createPlaces(items: readonly Item[]): Places {
  const ports = Int32Array.from(items, (item) =>
    item.ins.reduce((most, link) => Math.max(most, link.rank + 1), 1),
  );
  return { position: new Int32Array(items.length), firstPort: new Int32Array(items.length), ports };
}

/** Brings `places` up to date after a column was reordered. */
export function settle(column: readonly Item[], places: Places): void {
  let port = 0;
  column.forEach((item, position) => {
    places.position[item.index] = position;
    places.firstPort[item.index] = port;
    port += places.ports[item.index]!;
  });
}

/** Where the links out of an item end, as port numbers of the next column, ascending. */
export function endsOf(item: Item, places: Places): number[] {
  const ends = item.outs.map((link) => places.firstPort[link.to.index]! + link.rank);
  return ends.length > 1 ? ends.sort((a, b) => a - b) : ends;
}

/** Where the links into an item start, as positions in the column before, ascending. */
export function startsOf(item: Item, places: Places): number[] {
  const starts = item.ins.map((link) => places.position[link.from.index]!);
  return starts.length > 1 ? starts.sort((a, b) => a - b) : starts;
}

/** Number of pairs (x of `first`, y of `second`) with x > y; both ascending. */
export function inversions(first: readonly number[], second: readonly number[]): number {
  let count = 0;
  let smaller = 0;
  for (const x of first) {
    while (smaller < second.length && second[smaller]! < x) smaller++;
    count += smaller;
  }
  return count;
}

/** Crossings between a column and the next one. */
export function countCrossings(column: readonly Item[], next: readonly Item[], places: Places): number {
  const last = next.at(-1);
  if (!last) return 0;
  const size = places.firstPort[last.index]! + places.ports[last.index]!;
  const tree = new Int32Array(size + 1);
  let met = 0;
  let count = 0;
  for (const item of column) {
    const ends = endsOf(item, places);
    for (const end of ends) {
      let notLarger = 0;
      for (let i = end + 1; i > 0; i -= i & -i) notLarger += tree[i]!;
      count += met - notLarger;
    }
    for (const end of ends) for (let i = end + 1; i <= size; i += i & -i) tree[i]!++;
    met += ends.length;
  }
  return count;
}
