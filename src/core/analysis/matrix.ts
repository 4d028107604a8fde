import type { Reference } from '#core/plan/types.ts';
import type { TargetView } from './overview-types.ts';
import { groupByStage, reachedFrom, rolesFor } from './roles.ts';
import type { Role } from './types.ts';

/** What every stage is to every target. */
export interface RoleMatrix {
  /** The role of every stage, in file order, for a target by its place among those given; worked out once. */
  readonly rolesFor: (column: number) => readonly Role[];
  /** How many of the targets build each stage. */
  readonly builtBy: readonly number[];
}

/**
 * The role of every stage for every target, from the references alone: no target is planned.
 *
 *              final   test
 *     base     layers  layers
 *     build    files   -
 *     test     -       target
 *
 * All of it costs as much as the targets times the references; what a target's roles cost is paid when they
 * are asked for.
 */
export function rolesMatrix(
  references: readonly Reference[],
  stageCount: number,
  targets: readonly Pick<TargetView, 'stage'>[],
): RoleMatrix {
  const outgoing = groupByStage(references, stageCount);
  const builtBy = Array.from({ length: stageCount }, () => 0);
  const reached = targets.map(({ stage }) => reachedFrom(stage, outgoing));
  for (const stages of reached) for (const stage of stages) builtBy[stage] = (builtBy[stage] ?? 0) + 1;
  const known = new Map<number, readonly Role[]>();
  return {
    rolesFor(column) {
      const built = reached[column];
      const target = targets[column];
      if (built === undefined || target === undefined) return outgoing.map(() => 'not-built');
      const roles = known.get(column) ?? rolesFor(target.stage, outgoing, built);
      known.set(column, roles);
      return roles;
    },
    builtBy,
  };
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

/** The stages in an order; equal ones stay in file order. `column` is the target whose roles count. */
export function sortedStages(
  { rolesFor: rolesOf, builtBy }: RoleMatrix,
  order: MatrixOrder,
  column: number,
): readonly number[] {
  const stages = [...builtBy.keys()];
  if (order === 'file') return stages;
  if (order === 'targets') return stages.toSorted((a, b) => (builtBy[b] ?? 0) - (builtBy[a] ?? 0) || a - b);
  const roles = rolesOf(column);
  const heaviness = (stage: number): number => weight[roles[stage] ?? 'not-built'];
  return stages.toSorted((a, b) => heaviness(a) - heaviness(b) || a - b);
}
