import type { Column } from './crossings.ts';
import type { Wish } from './isotonic.ts';
import type { Grid } from './lanes.ts';
import { networkSimplex, type Constraints } from './networkSimplex.ts';
import { separation } from './spacing.ts';

/*
 * Exact coordinates: the order kept, Σ weight · |bend of a link| is as small as it can be.
 *
 * Gansner et al. 1993, section 4.2: every link gets a vertex of its own before its two ends, whose
 * distances to them add up to the bend plus a constant; neighbours in a column are tied by an edge of
 * weight 0 and their separation. Network simplex then finds the best integer coordinates.
 *
 *        link                 link ──(weight, length)──▶ a
 *   a ─────────▶ b              └────(weight, length)──▶ b
 */

/** Moves the items to an optimum, starting from where they stand. `springs` pull to remembered places. */
export function exactCoordinates(
  grid: Grid,
  columns: readonly Column[],
  springs: readonly (Wish | undefined)[] | undefined,
): void {
  const start: number[] = grid.items.map((item) => Math.round(item.cross));
  const constraints: Constraints = { tails: [], heads: [], lengths: [], weights: [] };
  const constrain = (tail: number, head: number, length: number, weight: number) => {
    constraints.tails.push(tail);
    constraints.heads.push(head);
    constraints.lengths.push(length);
    constraints.weights.push(weight);
  };
  /** Pulls `start[a] + shift` and `start[b]` together. */
  const pull = (a: number, b: number, shift: number, weight: number) => {
    const toA = Math.max(0, -shift);
    const toB = Math.max(0, shift);
    const vertex = start.push(Math.min(start[a]! - toA, start[b]! - toB)) - 1;
    constrain(vertex, a, toA, weight);
    constrain(vertex, b, toB, weight);
  };

  for (const column of columns) {
    column.forEach((item, i) => {
      const above = column[i - 1];
      if (!above) return;
      const distance = separation(above, item);
      start[item.index] = Math.max(start[item.index]!, start[above.index]! + distance);
      constrain(above.index, item.index, distance, 0);
    });
  }
  for (const item of grid.items) {
    for (const link of item.outs) {
      pull(item.index, link.to.index, Math.round(link.fromOffset) - Math.round(link.toOffset), link.weight);
    }
  }
  const origin = springs ? start.push(0) - 1 : -1;
  springs?.forEach((spring, item) => {
    if (spring) pull(origin, item, spring.at, spring.weight);
  });

  const position = Float64Array.from(start);
  networkSimplex(position, constraints, 10 * start.length);
  const zero = position[origin] ?? 0;
  for (const item of grid.items) item.cross = position[item.index]! - zero;
}
