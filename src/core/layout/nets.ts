import type { Item } from './lanes.ts';

/*
 * Nets: what shares one line across a gap.
 *
 * All links of one item form a net, and items whose links end at the very same ports join theirs. The
 * drawing stays true: whatever comes into a net goes out at every end of it.
 *
 *   a ──┬──▶ p          a and b both end at p and q: one net, one line
 *   b ──┴──▶ q          were b tied to q only, it would need a line of its own
 *
 * Source: the hyperedges of Sander, "Layout of directed hypergraphs with orthogonal hyperedges"
 * (GD 2003).
 */

/** Coordinates are along cross, in ascending lists. */
export interface Net {
  readonly items: readonly Item[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What the line covers; the same number twice if the net is straight. */
  readonly low: number;
  readonly high: number;
}

/** Lines closer than this look like one. */
const CLOSE = 5;

/** Price of two nets running on top of each other, in crossings. */
const ON_TOP = 20;

/** The nets between a column and the next one, bent and straight. */
export function readNets(column: readonly Item[]): Net[] {
  const groups = new Map<string, { items: Item[]; starts: number[]; ends: number[] }>();
  for (const item of column) {
    const out = item.outs[0];
    if (!out) continue;
    const start = item.cross + out.fromOffset;
    const ends = endsOf(item);
    const key = ends.join();
    const group = groups.get(key);
    if (group) {
      group.items.push(item);
      group.starts.push(start);
    } else groups.set(key, { items: [item], starts: [start], ends });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    low: Math.min(group.starts[0]!, group.ends[0]!),
    high: Math.max(group.starts.at(-1)!, group.ends.at(-1)!),
  }));
}

/** Where the links of an item end, ascending, each once. */
function endsOf(item: Item): number[] {
  const ends = item.outs.map((link) => link.to.cross + link.toOffset);
  return ends.length === 1 ? ends : [...new Set(ends)].toSorted((a, b) => a - b);
}

export function isStraight(net: Net): boolean {
  return net.high - net.low < 1;
}

/** Whether two nets could touch if their lines were the same. */
export function overlap(a: Net, b: Net): boolean {
  return a.low - CLOSE < b.high && b.low - CLOSE < a.high;
}

/** Places where two nets cross if the line of `first` is closer to the column they leave. */
export function crossingPlaces(first: Net, second: Net): number {
  let places = 0;
  for (const start of second.starts) if (inside(start, first)) places++;
  for (const end of first.ends) if (inside(end, second)) places++;
  return places;
}

/** What it costs to put the line of `first` before that of `second`. */
export function price(first: Net, second: Net): number {
  if (!overlap(first, second)) return 0;
  let sum = crossingPlaces(first, second);
  for (const end of first.ends) {
    for (const start of second.starts) if (Math.abs(end - start) < CLOSE) sum += ON_TOP;
  }
  return sum;
}

function inside(at: number, net: Net): boolean {
  return at > net.low + 0.5 && at < net.high - 0.5;
}
