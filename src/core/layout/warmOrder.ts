import { settle, type Column, type Places } from './crossings.ts';
import type { Grid, Item } from './lanes.ts';
import { insertAnywhere } from './switching.ts';

/*
 * Warm start of the ordering: what was there keeps its order, newcomers find a place among it.
 *
 *   remembered   newcomer n, tied to b and c      result
 *   a 0          wish: half way, 90               a
 *   b 60                                          b
 *   c 120                                         n
 *                                                 c
 *
 * A new lane starts in a remembered lane of its card, if there is one in that column. Any other newcomer
 * starts at the mean of its neighbours' coordinates and may then move to wherever in its
 * column it crosses least; the others never move past each other.
 */

/** How far newcomers that hang on newcomers are resolved. */
const ROUNDS = 4;

/** Columns in the remembered order, newcomers inserted. */
export function warmColumns(
  grid: Grid,
  places: Places,
  remembered: readonly (number | undefined)[],
): Column[] {
  const cross = [...remembered];
  joinTrunks(grid, cross);
  const known = cross.map((value) => value !== undefined);
  for (let round = 0; round < ROUNDS; round++) {
    for (const item of grid.items) {
      if (known[item.index]) continue;
      let sum = 0;
      let count = 0;
      for (const link of item.ins) {
        const near = cross[link.from.index];
        if (near === undefined) continue;
        sum += near + link.fromOffset - link.toOffset;
        count++;
      }
      for (const link of item.outs) {
        const near = cross[link.to.index];
        if (near === undefined) continue;
        sum += near + link.toOffset - link.fromOffset;
        count++;
      }
      if (count > 0) cross[item.index] = sum / count;
    }
  }
  const columns: Column[] = Array.from({ length: grid.layerCount }, () => []);
  for (const item of grid.items) columns[item.layer]?.push(item);
  for (const column of columns) {
    column.sort((a, b) => (cross[a.index] ?? Infinity) - (cross[b.index] ?? Infinity) || 0);
    settle(column, places);
  }
  const newcomer = (item: Item) => !known[item.index];
  for (const column of columns) if (column.some(newcomer)) insertAnywhere(column, places, newcomer);
  for (const column of columns.toReversed())
    if (column.some(newcomer)) insertAnywhere(column, places, newcomer);
  return columns;
}

/** Lets new lanes start where a lane of the same card ran already. */
function joinTrunks(grid: Grid, cross: (number | undefined)[]): void {
  const trunks = new Map<string, number>();
  for (const item of grid.items) {
    const at = cross[item.index];
    const name = `${item.card}@${item.lane}`;
    if (item.lane > 0 && at !== undefined && !trunks.has(name)) trunks.set(name, at);
  }
  for (const item of grid.items) {
    if (item.lane > 0) cross[item.index] ??= trunks.get(`${item.card}@${item.lane}`);
  }
}
