import type { Item } from './lanes.ts';
import { improveRow } from './linearOrdering.ts';
import { crossingPlaces, isStraight, overlap, price, readNets, type Net } from './nets.ts';

/*
 * Tracks: in the gap between two columns every bent net gets a line across the gap, its track, from
 * which its links branch off. Links that share a track cross others in one place instead of many.
 *
 *   column       gap        column
 *     a ─────────┬───────▶                  b before a:  b goes out across a's track     1 place
 *                │                          a before b:  b comes in across a's track,
 *     b ──────┬──┼───────▶                               a goes out across b's           2 places
 *             │  └───────▶
 *             └──────────▶                  b gets the first track
 *
 * The order of the tracks is a linear ordering problem on the pairwise prices; then each net takes the
 * first track behind all it overlaps. Sander 2003 breaks cycles of preferences where we search for the
 * cheapest row.
 */

/** The tracks of a gap, counted from the column on. */
export interface Tracks {
  readonly count: number;
  /** By item index; missing where the links of the item are straight. */
  readonly of: ReadonlyMap<number, number>;
  /** Places where nets cross in this gap. */
  readonly crossings: number;
}

/** Up to this many nets the cheapest row is searched for; above, the first guess stays. */
const SEARCHED = 150;

/** More nets in one gap no eye tells apart: each gets a track of its own, and nobody counts where they cross. */
const CROWDED = 1000;

/** Distributes the links between a column and the next one. */
export function assignTracks(column: readonly Item[]): Tracks {
  const all = readNets(column);
  const nets = firstGuess(all.filter((net) => !isStraight(net)));
  if (nets.length > CROWDED) {
    const own = new Map(
      nets.flatMap(({ items }, track) => items.map((item) => [item.index, track] as const)),
    );
    return { count: nets.length, of: own, crossings: 0 };
  }
  const row = Int32Array.from(nets.keys());
  if (nets.length > 1 && nets.length <= SEARCHED) {
    const costs = new Float64Array(nets.length ** 2);
    for (let a = 0; a < nets.length; a++) {
      for (let b = 0; b < nets.length; b++) {
        if (a !== b) costs[a * nets.length + b] = price(nets[a]!, nets[b]!);
      }
    }
    improveRow(row, costs);
  }

  const of = new Map<number, number>();
  const placed: { net: Net; track: number }[] = [];
  let count = 0;
  let crossings = 0;
  for (const index of row) {
    const net = nets[index]!;
    let track = 0;
    for (const other of placed) {
      if (!overlap(net, other.net)) continue;
      track = Math.max(track, other.track + 1);
      crossings += crossingPlaces(other.net, net);
    }
    placed.push({ net, track });
    for (const item of net.items) of.set(item.index, track);
    count = Math.max(count, track + 1);
  }
  for (const net of all) {
    if (isStraight(net)) for (const other of nets) crossings += crossingPlaces(other, net) > 0 ? 1 : 0;
  }
  return { count, of, crossings };
}

/** What is right if each net had one link: upward ones from the top, downward ones from the bottom. */
function firstGuess(nets: readonly Net[]): Net[] {
  const start = (net: Net) => net.starts[0]!;
  const upward = nets.filter((net) => net.low + net.high < 2 * start(net));
  const downward = nets.filter((net) => net.low + net.high >= 2 * start(net));
  return [
    ...upward.toSorted((a, b) => start(a) - start(b)),
    ...downward.toSorted((a, b) => start(b) - start(a)),
  ];
}
