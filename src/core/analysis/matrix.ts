import type { Reference } from '#core/plan/types.ts';
import type { TargetView } from './overview-types.ts';
import { groupByStage, reachedFrom, rolesFor } from './roles.ts';
import type { Role } from './types.ts';

/** What one stage is to every target. */
export interface MatrixRow {
  readonly stage: number;
  /** Its role for each target, in the order of the targets given. */
  readonly roles: readonly Role[];
  /** How many of the targets build it. */
  readonly builtBy: number;
}

/**
 * The role of every stage for every target, from the references alone: no target is planned.
 *
 *              final   test
 *     base     layers  layers
 *     build    files   -
 *     test     -       target
 *
 * Costs as much as the targets times the references.
 */
export function rolesMatrix(
  references: readonly Reference[],
  stageCount: number,
  targets: readonly Pick<TargetView, 'stage'>[],
): readonly MatrixRow[] {
  const outgoing = groupByStage(references, stageCount);
  const columns = targets.map(({ stage }) => rolesFor(stage, outgoing, reachedFrom(stage, outgoing)));
  return outgoing.map((_, stage) => {
    const roles = columns.map((column) => column[stage] ?? 'not-built');
    return { stage, roles, builtBy: roles.filter((role) => role !== 'not-built').length };
  });
}

/** What a matrix can be sorted by: place in the file, weight of the roles, number of targets. */
export type MatrixOrder = 'file' | 'role' | 'targets';

const weight: Readonly<Record<Role, number>> = {
  target: 0,
  layers: 1,
  files: 2,
  'build-only': 3,
  'not-built': 4,
};

/** The rows in another order; equal ones stay in file order. `column` is the target whose roles count. */
export function sortedMatrix(
  rows: readonly MatrixRow[],
  order: MatrixOrder,
  column: number,
): readonly MatrixRow[] {
  if (order === 'file') return rows;
  if (order === 'targets') return rows.toSorted((a, b) => b.builtBy - a.builtBy || a.stage - b.stage);
  const heaviness = ({ roles }: MatrixRow): number => weight[roles[column] ?? 'not-built'];
  return rows.toSorted((a, b) => heaviness(a) - heaviness(b) || a.stage - b.stage);
}
