import type { Column } from './crossings.ts';
import { exactCoordinates } from './exactCoordinates.ts';
import { isotonicMeans, isotonicMedians, weightedMedian, type Wish } from './isotonic.ts';
import type { Grid, Item } from './lanes.ts';
import { separation } from './spacing.ts';

/*
 * Coordinates: where in its column each item stands, the order given. Links pull their two ends level;
 * nothing overlaps.
 *
 *   ┌───┐          ┌───┐               ┌───┐
 *   │ a ├───┐      │   │               │   │      ┌───┐
 *   └───┘   └─────▶│ b │     ──▶       │ a ├─────▶│ b │
 *                  └───┘               └───┘      └───┘
 *
 * Columns are placed in turn, forward and back, by isotonic regression on what their neighbours wish:
 * means first, which spread errors, then medians, which make most links dead straight. Small pictures
 * get the exact optimum afterwards (`exactCoordinates.ts`). Brandes and Köpf, "Fast and simple
 * horizontal coordinate assignment" (GD 2001), was not taken: it aligns centres, while our links end at
 * rows, and it has no place for the remembered picture.
 *
 * With a remembered picture every known item is pulled to where it stood, as strongly as most of its
 * links together, so that it moves only when it must.
 */

const MEAN_ROUNDS = 12;
const MEDIAN_ROUNDS = 4;

/** Items and links up to which the exact optimum is affordable. */
const EXACT = 10000;

/** Weight of the remembered place, in units of the weight of all links of the item. */
const STAY = 0.8;
/** The same where only approximate placement follows: never less than the links together. */
const STAY_LARGE = 1.01;

/** Pull of a place to itself, which settles items that nothing else pulls. */
const INERTIA = 0.3;

/** Sets `cross` of all items. `remembered` is present if the remembered order was kept. */
export function assignCoordinates(
  grid: Grid,
  columns: readonly Column[],
  remembered: readonly (number | undefined)[] | undefined,
): void {
  const links = grid.items.reduce((sum, item) => sum + item.outs.length, 0);
  const exact = grid.items.length + links <= EXACT;
  const stay = exact ? STAY : STAY_LARGE;
  const springs = remembered && grid.items.map((item) => spring(item, remembered[item.index], stay));
  if (springs) startFromMemory(columns, springs);
  else roughCoordinates(columns, MEAN_ROUNDS);
  for (let round = 0; round < MEDIAN_ROUNDS; round++) {
    for (const column of inTurn(columns, round)) placeByMedians(column, springs);
  }
  if (exact) exactCoordinates(grid, columns, springs);
  else for (const item of grid.items) item.cross = Math.round(item.cross);
}

/** Means only: enough to see which links go up and which go down. */
export function roughCoordinates(columns: readonly Column[], rounds: number): void {
  startStacked(columns);
  for (let round = 0; round < rounds; round++) {
    for (const column of inTurn(columns, round)) placeByMeans(column);
  }
}

function spring(item: Item, at: number | undefined, stay: number): Wish | undefined {
  if (at === undefined) return undefined;
  const pull = (sum: number, link: { weight: number }) => sum + link.weight;
  return { at, weight: stay * item.ins.reduce(pull, item.outs.reduce(pull, 0)) + 1 };
}

function inTurn(columns: readonly Column[], round: number): readonly Column[] {
  return round % 2 === 0 ? columns : columns.toReversed();
}

function startStacked(columns: readonly Column[]): void {
  for (const column of columns) {
    const offsets = stackOffsets(column);
    const middle = ((offsets.at(-1) ?? 0) + (column.at(-1)?.size ?? 0)) / 2;
    column.forEach((item, i) => (item.cross = offsets[i]! - middle));
  }
}

function startFromMemory(columns: readonly Column[], springs: readonly (Wish | undefined)[]): void {
  const newcomers: Column = [];
  for (const item of columns.flat()) {
    const known = springs[item.index];
    item.cross = known?.at ?? NaN;
    if (!known) newcomers.push(item);
  }
  for (const item of [...newcomers, ...newcomers.toReversed()]) {
    if (!Number.isNaN(item.cross)) continue;
    const wishes = linkWishes(item).filter((wish) => !Number.isNaN(wish.at));
    if (wishes.length > 0) item.cross = weightedMedian(wishes);
  }
  for (const column of columns) {
    column.forEach((item, i) => {
      const above = column[i - 1];
      if (Number.isNaN(item.cross)) item.cross = above ? above.cross + separation(above, item) : 0;
    });
    const offsets = stackOffsets(column);
    const wishes = column.map((item, i) => {
      const weight = springs[item.index]?.weight ?? 0.1;
      return [{ at: item.cross - offsets[i]!, weight }];
    });
    isotonicMedians(wishes).forEach((at, i) => (column[i]!.cross = at + offsets[i]!));
  }
}

/** Tops of the items of a column if they stood as close as allowed, from 0. */
function stackOffsets(column: readonly Item[]): Float64Array {
  const offsets = new Float64Array(column.length);
  for (let i = 1; i < column.length; i++) {
    offsets[i] = offsets[i - 1]! + separation(column[i - 1]!, column[i]!);
  }
  return offsets;
}

/** Where the links of an item would have its top. */
function linkWishes(item: Item): Wish[] {
  const wishes: Wish[] = [];
  for (const { from, fromOffset, toOffset, weight } of item.ins) {
    wishes.push({ at: from.cross + fromOffset - toOffset, weight });
  }
  for (const { to, fromOffset, toOffset, weight } of item.outs) {
    wishes.push({ at: to.cross + toOffset - fromOffset, weight });
  }
  return wishes;
}

function placeByMeans(column: Column): void {
  const offsets = stackOffsets(column);
  const at = new Float64Array(column.length);
  const weight = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const item = column[i]!;
    let sum = 0;
    let all = 0;
    for (const link of item.ins) {
      sum += link.weight * (link.from.cross + link.fromOffset - link.toOffset);
      all += link.weight;
    }
    for (const link of item.outs) {
      sum += link.weight * (link.to.cross + link.toOffset - link.fromOffset);
      all += link.weight;
    }
    at[i] = (all > 0 ? sum / all : item.cross) - offsets[i]!;
    weight[i] = all || 0.01;
  }
  isotonicMeans(at, weight);
  for (let i = 0; i < column.length; i++) column[i]!.cross = at[i]! + offsets[i]!;
}

function placeByMedians(column: Column, springs: readonly (Wish | undefined)[] | undefined): void {
  const offsets = stackOffsets(column);
  const wishes = column.map((item, i) => {
    const all = [...linkWishes(item), { at: item.cross, weight: INERTIA }];
    const known = springs?.[item.index];
    if (known) all.push(known);
    return all.map(({ at, weight }) => ({ at: at - offsets[i]!, weight }));
  });
  isotonicMedians(wishes).forEach((at, i) => (column[i]!.cross = at + offsets[i]!));
}
