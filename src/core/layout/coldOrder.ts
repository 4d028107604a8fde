import { countCrossings, createPlaces, settle, type Column, type Places } from './crossings.ts';
import type { Grid, Item } from './lanes.ts';
import { exchangeNeighbours, insertAnywhere } from './switching.ts';

/*
 * Cold ordering: who stands above whom in each column, from nothing.
 *
 *   column 0   column 1                    column 0   column 1
 *      a ──┐ ┌── c         swap a, b          b ───────── c
 *          ╳            ────────────▶
 *      b ──┘ └── d                            a ───────── d
 *
 * Layer by layer sweeps, forward and back: each item goes to the mean (barycentre; Sugiyama et al.
 * 1981) or the median (Eades and Wormald 1994) of its neighbours; then single items are switched while
 * that helps, and the best order seen is kept. Several starts, since a sweep only finds the nearest
 * valley: the order of the file, the order of a walk along the edges, then shaken copies of the best.
 */

/** Sweeps without a gain after which a start is given up. */
const PATIENCE = 4;

/** Rounds of switching after the sweeps. */
const POLISH = 6;

/** An order with that many times the crossings of another one is not judged. */
const HOPELESS = 1.4;

/** Starts in a row that bring nothing better, after which no more are tried. */
const FRUITLESS = 10;

export interface Effort {
  /** How many orders to start from. */
  readonly starts: number;
  /** How many sweeps from each, at most. */
  readonly sweeps: number;
}

export interface Found {
  readonly columns: readonly Column[];
  readonly crossings: number;
}

/** The order that `judge` likes best (least) among those that can be found with this effort. */
export function searchOrders(
  grid: Grid,
  { starts, sweeps }: Effort,
  judge: (found: Found) => number,
): Found & { readonly value: number } {
  const places = createPlaces(grid.items);
  const random = generator(grid.items.length);
  let best = { columns: [] as readonly Column[], crossings: Infinity, value: Infinity };
  let fewest = Infinity;
  let fruitless = 0;
  for (let start = 0; start < starts && best.value > 0 && fruitless < FRUITLESS; start++) {
    const columns = start < 4 ? startingColumns(grid, start % 2 === 1) : shaken(best.columns, random);
    const found = descend(columns, places, sweeps, start % 4 >= 2);
    fewest = Math.min(fewest, found.crossings);
    if (found.crossings > HOPELESS * fewest) {
      fruitless++;
      continue;
    }
    const value = judge(found);
    fruitless = value < best.value ? 0 : fruitless + 1;
    if (value < best.value || (value === best.value && found.crossings < best.crossings)) {
      best = { ...found, value };
    }
  }
  return best;
}

/** Moves single items of the columns while that saves crossings. */
export function polish(columns: readonly Column[], places: Places): Found {
  let crossings = settleAll(columns, places);
  for (let round = 0; round < POLISH && crossings > 0; round++) {
    let saved = 0;
    const turn = round % 2 === 0 ? columns : columns.toReversed();
    for (const column of turn) saved += insertAnywhere(column, places);
    if (saved === 0) break;
    crossings -= saved;
  }
  return { columns, crossings };
}

/** Sweeps while that helps, then polishes the best order met. */
function descend(columns: Column[], places: Places, sweeps: number, median: boolean): Found {
  let best: Found = {
    columns: columns.map((column) => [...column]),
    crossings: settleAll(columns, places),
  };
  for (let sweep = 0, stale = 0; sweep < sweeps && stale < PATIENCE && best.crossings > 0; sweep++) {
    sweepColumns(columns, places, sweep % 2 === 0, median);
    for (const column of columns) exchangeNeighbours(column, places);
    const crossings = settleAll(columns, places);
    stale = crossings < best.crossings ? 0 : stale + 1;
    if (stale === 0) best = { columns: columns.map((column) => [...column]), crossings };
  }
  return best.crossings > 0 ? polish(best.columns, places) : best;
}

function settleAll(columns: readonly Column[], places: Places): number {
  for (const column of columns) settle(column, places);
  let crossings = 0;
  for (let l = 0; l + 1 < columns.length; l++) {
    crossings += countCrossings(columns[l]!, columns[l + 1]!, places);
  }
  return crossings;
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

/** A copy with about a third of the items moved elsewhere: the start of another try. */
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
