import { createPlaces, countCrossings, settle, type Column, type Places } from './crossings.ts';
import type { Grid, Item } from './lanes.ts';
import { warmColumns } from './warmOrder.ts';
import { switchColumn } from './switching.ts';

/*
 * Ordering: who stands above whom in each column, with few crossings.
 *
 *   column 0   column 1                    column 0   column 1
 *      a ──┐ ┌── c         swap a, b          b ───────── c
 *          ╳            ────────────▶
 *      b ──┘ └── d                            a ───────── d
 *
 * Layer by layer sweeps, forward and back: each item goes to the mean (barycentre; Sugiyama et al.
 * 1981) or the median (Eades and Wormald 1994) of its neighbours; then single items are switched while
 * that helps, and the best order seen is kept. Several starts, since a sweep only finds the nearest
 * valley. Decisions use positions and port ordinals, never pixels: a card that grows or collapses
 * cannot reorder anything.
 */

/** What share of extra crossings, and how many on top, a remembered order may have. */
const TOLERANCE = 0.15;
const ALLOWANCE = 2;

/** Sweeps without a gain after which a start is given up. */
const PATIENCE = 4;

export interface Order {
  readonly columns: readonly Column[];
  readonly crossings: number;
  /** Whether the remembered order was kept. */
  readonly kept: boolean;
}

/** Effort by size: small pictures are cheap to try again and looked at closely. */
function effort(items: number): { starts: number; sweeps: number } {
  if (items <= 400) return { starts: 8, sweeps: 16 };
  if (items <= 1500) return { starts: 3, sweeps: 12 };
  return { starts: 1, sweeps: 6 };
}

/** Orders the columns. `remembered` gives an item's cross coordinate in the picture to stay close to. */
export function orderColumns(
  grid: Grid,
  remembered: ((item: Item) => number | undefined) | undefined,
): Order {
  const places = createPlaces(grid.items);
  const cold = coldColumns(grid, places);
  if (!remembered) return { ...cold, kept: false };
  const columns = warmColumns(grid, places, remembered);
  const crossings = settleAll(columns, places);
  if (crossings > cold.crossings * (1 + TOLERANCE) + ALLOWANCE) return { ...cold, kept: false };
  return { columns, crossings, kept: true };
}

function settleAll(columns: readonly Column[], places: Places): number {
  for (const column of columns) settle(column, places);
  let crossings = 0;
  for (let l = 0; l + 1 < columns.length; l++)
    crossings += countCrossings(columns[l]!, columns[l + 1]!, places);
  return crossings;
}

function coldColumns(grid: Grid, places: Places): { columns: Column[]; crossings: number } {
  const { starts, sweeps } = effort(grid.items.length);
  let best: Column[] = [];
  let fewest = Infinity;
  const random = generator(grid.items.length);
  for (let start = 0; start < starts && fewest > 0; start++) {
    const columns = start < 4 ? startingColumns(grid, start % 2 === 1) : shaken(best, random);
    const median = start % 4 >= 2;
    let crossings = settleAll(columns, places);
    let local = Infinity;
    let stale = 0;
    for (let sweep = 0; sweep <= sweeps && stale < PATIENCE; sweep++) {
      stale = crossings < local ? 0 : stale + 1;
      local = Math.min(local, crossings);
      if (crossings < fewest) {
        fewest = crossings;
        best = columns.map((column) => [...column]);
      }
      if (crossings === 0 || sweep === sweeps) break;
      sweepColumns(columns, places, sweep % 2 === 0, median);
      for (const column of columns) switchColumn(column, places);
      crossings = settleAll(columns, places);
    }
  }
  return { columns: best, crossings: fewest };
}

/** The order of the file, lanes after their card; or the order of a depth-first walk along the links. */
function startingColumns(grid: Grid, walk: boolean): Column[] {
  const columns: Column[] = Array.from({ length: grid.layerCount }, () => []);
  const rank = new Float64Array(grid.items.length);
  if (walk) {
    let next = 0;
    const seen = new Uint8Array(grid.items.length);
    const stack: Item[] = grid.items.filter((item) => item.ins.length === 0).toReversed();
    for (let item = stack.pop(); item; item = stack.pop()) {
      if (seen[item.index]) continue;
      seen[item.index] = 1;
      rank[item.index] = next++;
      for (let i = item.outs.length - 1; i >= 0; i--) stack.push(item.outs[i]!.to);
    }
  } else {
    for (const item of grid.items) rank[item.index] = item.card + (item.lane > 0 ? 0.5 : 0);
  }
  for (const item of grid.items) columns[item.layer]?.push(item);
  for (const column of columns) column.sort((a, b) => rank[a.index]! - rank[b.index]!);
  return columns;
}

function sweepColumns(columns: readonly Column[], places: Places, forward: boolean, median: boolean): void {
  const wish = new Float64Array(places.position.length);
  const last = columns.length - 1;
  for (let step = 1; step <= last; step++) {
    const column = columns[forward ? step : last - step]!;
    for (const item of column) wish[item.index] = wishedPosition(item, places, forward, median);
    column.sort((a, b) => wish[a.index]! - wish[b.index]!);
    settle(column, places);
  }
}

/** Mean or median position of an item's neighbours in the column before (forward) or after it. */
function wishedPosition(item: Item, places: Places, forward: boolean, median: boolean): number {
  const links = forward ? item.ins : item.outs;
  if (links.length === 0) return places.position[item.index]! + 0.5;
  const ends = links.map((link) =>
    forward ? places.position[link.from.index]! + 0.5 : places.position[link.to.index]! + link.fraction,
  );
  if (!median) return ends.reduce((sum, end) => sum + end, 0) / ends.length;
  ends.sort((a, b) => a - b);
  return (ends[(ends.length - 1) >> 1]! + ends[ends.length >> 1]!) / 2;
}

/** A copy with about a third of the items moved a few places: the start of another try. */
function shaken(columns: readonly Column[], random: () => number): Column[] {
  return columns.map((column) => {
    const copy = [...column];
    for (let moves = Math.ceil(copy.length / 3); moves > 0; moves--) {
      const [item] = copy.splice(Math.floor(random() * copy.length), 1);
      if (item) copy.splice(Math.floor(random() * (copy.length + 1)), 0, item);
    }
    return copy;
  });
}

/** Same numbers every time: the engine is a pure function. Linear congruential, Numerical Recipes. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
