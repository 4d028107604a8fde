import type { Item } from './lanes.ts';
import { improveRow } from './linearOrdering.ts';

/*
 * Tracks: in the gap between two columns every item with a bent link gets a line across the gap, its
 * track, from which its links branch off. Links of one item share it, so they cross others in one
 * place instead of many.
 *
 *   column       gap        column          a before b:  b comes in across a's track   1 place
 *     a ──────┬──────────▶                  b before a:  a comes in across b's track,
 *             │                                          b goes out across a's         2 places
 *     b ──────┼──┬───────▶
 *             └──┼───────▶                  a gets the first track
 *                └───────▶
 *
 * The order of the tracks is a linear ordering problem on the pairwise counts; then each takes the
 * first place behind all it overlaps. Source: Sander, "Layout of directed hypergraphs with orthogonal
 * hyperedges" (GD 2003), which breaks cycles of preferences where we search for the cheapest row.
 */

/** Everything that leaves one item into one gap. */
interface Net {
  readonly item: Item;
  /** Cross coordinates: where it comes in, where its links go out (ascending), and what it covers. */
  readonly start: number;
  readonly ends: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** The track of every item that needs one, by item index, counted from the column on. */
export interface Tracks {
  readonly count: number;
  readonly of: ReadonlyMap<number, number>;
}

/** Lines closer than this look like one. */
const CLOSE = 5;

/** Price of two nets running on top of each other, in crossings. */
const OVERLAP = 20;

/** Up to this many nets the cheapest row is searched for; above, the first guess stays. */
const SEARCHED = 150;

/** Distributes the links between a column and the next one. */
export function assignTracks(column: readonly Item[]): Tracks {
  const nets = firstGuess(column.flatMap(readNet));
  const row = Int32Array.from(nets.keys());
  if (nets.length > 1 && nets.length <= SEARCHED) {
    const costs = new Float64Array(nets.length ** 2);
    nets.forEach((first, a) =>
      nets.forEach((second, b) => (costs[a * nets.length + b] = price(first, second))),
    );
    improveRow(row, costs);
  }
  const of = new Map<number, number>();
  const placed: { net: Net; track: number }[] = [];
  let count = 0;
  for (const index of row) {
    const net = nets[index]!;
    let track = 0;
    for (const other of placed) {
      if (other.track >= track && overlap(net, other.net)) track = other.track + 1;
    }
    placed.push({ net, track });
    of.set(net.item.index, track);
    count = Math.max(count, track + 1);
  }
  return { count, of };
}

function readNet(item: Item): Net[] {
  const out = item.outs[0];
  if (!out) return [];
  const start = item.cross + out.fromOffset;
  const ends = [...new Set(item.outs.map((link) => link.to.cross + link.toOffset))].sort((a, b) => a - b);
  const low = Math.min(start, ends[0]!);
  const high = Math.max(start, ends.at(-1)!);
  return high - low < 1 ? [] : [{ item, start, ends, low, high }];
}

/** What is right if each net had one link: upward ones from the top, downward ones from the bottom. */
function firstGuess(nets: Net[]): Net[] {
  const upward = nets.filter((net) => net.low + net.high < 2 * net.start);
  const downward = nets.filter((net) => net.low + net.high >= 2 * net.start);
  return [...upward.sort((a, b) => a.start - b.start), ...downward.sort((a, b) => b.start - a.start)];
}

/** Places where two nets cross if `first` has the track closer to the column. */
function price(first: Net, second: Net): number {
  if (first === second || !overlap(first, second)) return 0;
  let sum = second.start > first.low + 0.5 && second.start < first.high - 0.5 ? 1 : 0;
  for (const end of first.ends) {
    if (end > second.low + 0.5 && end < second.high - 0.5) sum++;
    if (Math.abs(end - second.start) < CLOSE) sum += OVERLAP;
  }
  return sum;
}

function overlap(a: Net, b: Net): boolean {
  return a.low - CLOSE < b.high && b.low - CLOSE < a.high;
}
