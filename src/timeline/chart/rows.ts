import type { Lane } from './lanes.ts';

/** Height (px) of a row of bars, with the space above and below them, and the least at which words are read. */
const atADesk = { roomy: 22, tight: 18 };
const inAHall = { roomy: 30, tight: 27 };
/** Height (px) of the axis above the lanes. */
export const AXIS_HEIGHT = 24;

/**
 * Height (px) of a row in a chart of this height: a little less where all rows fit in then, so that the last
 * lane is not cut; otherwise the chart scrolls.
 */
export function rowHeight(rows: number, chartHeight: number, isLarge = false): number {
  const { roomy, tight } = isLarge ? inAHall : atADesk;
  const fitting = (chartHeight - AXIS_HEIGHT) / Math.max(1, rows);
  return fitting >= tight ? Math.min(roomy, fitting) : roomy;
}

/** How many rows lie above a lane, and above each step's own bar. */
export interface RowsAbove {
  readonly lanes: readonly number[];
  /** By id of the step. */
  readonly steps: ReadonlyMap<number, number>;
  readonly total: number;
}

export function rowsAbove(lanes: readonly Lane[]): RowsAbove {
  let total = 0;
  const steps = new Map<number, number>();
  const above = lanes.map((lane) => {
    const here = total;
    for (const { time, row, shadow } of lane.bars) if (!shadow) steps.set(time.step.id, here + row);
    total += lane.rows;
    return here;
  });
  return { lanes: above, steps, total };
}
