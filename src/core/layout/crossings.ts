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

/** A column from top to bottom. */
export type Column = Item[];

/** Where items stand, by item index. */
export interface Places {
  /** Index within the column. */
  readonly position: Int32Array;
  /** Number of the item's first port, counting the ports of the column in order. */
  readonly firstPort: Int32Array;
  /** How many ports the item has. */
  readonly ports: Int32Array;
}

export function createPlaces(items: readonly Item[]): Places {
  const ports = Int32Array.from(items, (item) =>
    item.ins.reduce((most, link) => Math.max(most, link.rank + 1), 1),
  );
  return { position: new Int32Array(items.length), firstPort: new Int32Array(items.length), ports };
}

/** Brings `places` up to date after a column was reordered. */
export function settle(column: readonly Item[], places: Places): void {
  let port = 0;
  for (let position = 0; position < column.length; position++) {
    const { index } = column[position]!;
    places.position[index] = position;
    places.firstPort[index] = port;
    port += places.ports[index]!;
  }
}

/**
 * Far ends of the links of a column's items: those of the item at position p are
 * `ends[first[p]] .. ends[first[p + 1] - 1]`, ascending.
 */
export interface FarEnds {
  readonly first: Int32Array;
  readonly ends: Int32Array;
}

/** Where the links out of a column end, as port numbers of the next column. */
export function endsAfter(column: readonly Item[], places: Places): FarEnds {
  const list = empty(
    column.reduce((sum, item) => sum + item.outs.length, 0),
    column.length,
  );
  let next = 0;
  column.forEach((item, position) => {
    for (const { to, rank } of item.outs)
      insertEnd(list, position, next++, places.firstPort[to.index]! + rank);
    list.first[position + 1] = next;
  });
  return list;
}

/** Where the links into a column start, as positions in the column before. */
export function endsBefore(column: readonly Item[], places: Places): FarEnds {
  const list = empty(
    column.reduce((sum, item) => sum + item.ins.length, 0),
    column.length,
  );
  let next = 0;
  column.forEach((item, position) => {
    for (const { from } of item.ins) insertEnd(list, position, next++, places.position[from.index]!);
    list.first[position + 1] = next;
  });
  return list;
}

function empty(links: number, items: number): FarEnds {
  return { first: new Int32Array(items + 1), ends: new Int32Array(links) };
}

function insertEnd({ first, ends }: FarEnds, position: number, next: number, end: number): void {
  let at = next;
  for (; at > first[position]! && ends[at - 1]! > end; at--) ends[at] = ends[at - 1]!;
  ends[at] = end;
}

/** Crossings among the links of the items at positions a and b if a stands before b. */
export function crossingsOfPair({ first, ends }: FarEnds, a: number, b: number): number {
  const aStart = first[a]!;
  const aEnd = first[a + 1]!;
  const bStart = first[b]!;
  const bEnd = first[b + 1]!;
  if (aStart === aEnd || bStart === bEnd || ends[aEnd - 1]! <= ends[bStart]!) return 0;
  let count = 0;
  let smaller = bStart;
  for (let i = aStart; i < aEnd; i++) {
    while (smaller < bEnd && ends[smaller]! < ends[i]!) smaller++;
    count += smaller - bStart;
  }
  return count;
}

/** Crossings between a column and the next one. */
export function countCrossings(column: readonly Item[], next: readonly Item[], places: Places): number {
  const last = next.at(-1);
  if (!last) return 0;
  const size = places.firstPort[last.index]! + places.ports[last.index]!;
  const tree = new Int32Array(size + 1);
  const { first, ends } = endsAfter(column, places);
  let count = 0;
  for (let position = 0; position < column.length; position++) {
    const met = first[position]!;
    for (let k = met; k < first[position + 1]!; k++) {
      count += met;
      for (let i = ends[k]! + 1; i > 0; i -= i & -i) count -= tree[i]!;
    }
    for (let k = met; k < first[position + 1]!; k++) {
      for (let i = ends[k]! + 1; i <= size; i += i & -i) tree[i]!++;
    }
  }
  return count;
}
