import type { Stage, StageRow } from '#core/plan/types.ts';

/** An instruction by its row; undefined where there is none. Rows of a huge stage may be left out of it. */
export function rowOf(stage: Stage | undefined, row: number | undefined): StageRow | undefined {
  if (stage === undefined || row === undefined) return undefined;
  const at = stage.rows[row];
  return at?.row === row ? at : stage.rows.find((one) => one.row === row);
}
