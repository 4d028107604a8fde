import type { Bands } from './columns.ts';
import type { Grid, Item } from './lanes.ts';
import { BEFORE_TRACKS, AFTER_TRACKS, trackStep } from './spacing.ts';

/*
 * Strips: a picture that is too long for its room is folded like a line of text.
 *
 *   a ─▶ b ─▶ c ─▶ d         a ─▶ b ──┐       strip 0
 *                            ┌────────┘       the channel between them
 *                            └▶ c ─▶ d        strip 1
 *
 * The picture is laid out as if there were room, then cut in the gaps between columns. What crosses a cut goes out at
 * the end of its strip, back through the channel, and in at the start of the next strip. The lines of a cut are nested,
 * the first at the outside where they go out and at the inside where they come in, so that they keep their order and
 * cross no more than they did. Strips hold whole columns and a channel holds no card, so no edge runs under one.
 */

/** How the columns fold. */
export interface Strips {
  /** Strip of a column. */
  readonly of: (layer: number) => number;
  /** How far everything in a strip is moved from where it stands unfolded. */
  readonly moves: readonly Move[];
  /** Lines through the channel after a strip, by item whose links cross the cut. */
  readonly lines: readonly ReadonlyMap<number, Line>[];
}

interface Move {
  readonly main: number;
  readonly cross: number;
}

/** Main coordinates of the turns of a line that crosses a cut, and the cross coordinate at which it goes back. */
export interface Line {
  readonly out: number;
  readonly channel: number;
  readonly back: number;
}

/** From the cards of a strip to the channel below it, and from the channel to the next strip. */
const CHANNEL_MARGIN = 22;

/** Folds columns so that no strip has more than `along` of them; one strip where that is no bound. */
export function foldColumns(
  grid: Grid,
  columns: readonly (readonly Item[])[],
  bands: Bands,
  along: number | undefined,
): Strips {
  const stops = stopsOf(columns, Math.max(2, Math.floor(along ?? Infinity)));
  const isStop = new Set(stops);
  let strip = 0;
  const strips = columns.map((_, layer) => (strip += isStop.has(layer) ? 1 : 0));
  const of = (layer: number): number => strips[layer] ?? strip;
  const extents = extentsOf(grid, of, stops.length + 1);
  const start = bands.starts[0] ?? 0;
  const moves: Move[] = [{ main: 0, cross: 0 }];
  const lines: ReadonlyMap<number, Line>[] = [];
  let { bottom } = extents[0]!;
  stops.forEach((first, index) => {
    const next = extents[index + 1]!;
    const end = bands.ends[first - 1]! + moves[index]!.main;
    const crossing = columns[first - 1]!.filter(({ outs }) => outs.length > 0).toSorted(
      (a, b) => outOf(a) - outOf(b),
    );
    const step = trackStep(crossing.length);
    const inner = Math.max(0, crossing.length - 1);
    const through = new Map<number, Line>();
    crossing.forEach((item, i) => {
      through.set(item.index, {
        out: end + BEFORE_TRACKS + step * (inner - i),
        channel: bottom + CHANNEL_MARGIN + step * (inner - i),
        back: start - AFTER_TRACKS - step * i,
      });
    });
    lines.push(through);
    const top = bottom + 2 * CHANNEL_MARGIN + step * inner;
    const move = { main: start - bands.starts[first]!, cross: top - next.top };
    moves.push(move);
    bottom = next.bottom + move.cross;
  });
  return { of, moves, lines };
}

/** First columns of the strips after the first: evenly spread, where few links cross. */
function stopsOf(columns: readonly (readonly Item[])[], bound: number): number[] {
  const count = Math.ceil(columns.length / bound);
  const crossing = (layer: number): number =>
    columns[layer - 1]!.reduce((sum, { outs }) => sum + Math.min(1, outs.length), 0);
  const stops: number[] = [];
  let from = 0;
  for (let strip = 1; strip < count; strip++) {
    const even = from + Math.ceil((columns.length - from) / (count - strip + 1));
    const least = columns.length - bound * (count - strip);
    let best = even;
    for (const other of [even - 1, even + 1]) {
      if (other <= from || other - from > bound || other < least || other >= columns.length) continue;
      if (crossing(other) < crossing(best)) best = other;
    }
    stops.push(best);
    from = best;
  }
  return stops;
}

function outOf(item: Item): number {
  return item.cross + (item.outs[0]?.fromOffset ?? 0);
}

/** What the items of each strip cover across. */
function extentsOf(grid: Grid, of: Strips['of'], count: number): { top: number; bottom: number }[] {
  const extents = Array.from({ length: count }, () => ({ top: Infinity, bottom: -Infinity }));
  for (const { layer, cross, size } of grid.items) {
    const extent = extents[of(layer)]!;
    extent.top = Math.min(extent.top, cross);
    extent.bottom = Math.max(extent.bottom, cross + size);
  }
  return extents;
}
