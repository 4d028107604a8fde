import type { Lane } from './lanes.ts';

/** Height (px) of a row of bars, and of the space above and below the rows of a lane; chart.css has the same. */
export const ROW_HEIGHT = 22;

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
