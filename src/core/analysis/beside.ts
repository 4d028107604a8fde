import type { BuildPlan } from '#core/plan/types.ts';
import { reachability } from './reachability.ts';
import { workByStage } from './working.ts';

/** Steps and stages up to which all pairs are compared. */
const STEP_LIMIT = 1000;
const STAGE_LIMIT = 300;

/** Which working steps of a build can run at the same time. Steps by id, stages by index. */
export interface WorkBeside {
  /** Working steps of each stage that has some, in build order; stages in file order. */
  readonly byStage: ReadonlyMap<number, readonly number[]>;
  /** Whether `later` needs `earlier`, directly or not. */
  readonly needs: (later: number, earlier: number) => boolean;
  /** Whether two steps can run at the same time. */
  readonly canOverlap: (one: number, other: number) => boolean;
  /** Steps of `stage` that can run beside some step of `other`, in build order. */
  readonly stepsBeside: (stage: number, other: number) => readonly number[];
  /** Whether every step of the one can run beside every step of the other. */
  readonly isWhole: (stage: number, other: number) => boolean;
}

/**
 * What graph, text and exports say of steps that run at the same time, from the step graph alone (R3.2: two steps can
 * overlap if neither needs the other; how long they take is not asked). Images that are fetched and contexts that are
 * sent are no work of a stage. Undefined where there are too many steps to compare each with each.
 */
export function workBeside(plan: BuildPlan): WorkBeside | undefined {
  const byStage = workByStage(plan);
  if (plan.steps.length > STEP_LIMIT || byStage.size > STAGE_LIMIT) return undefined;
  const { needs } = reachability(plan.steps);
  const canOverlap = (one: number, other: number): boolean =>
    one !== other && !needs(one, other) && !needs(other, one);
  const stepsOf = (stage: number): readonly number[] => byStage.get(stage) ?? [];
  return {
    byStage,
    needs,
    canOverlap,
    stepsBeside: (stage, other) =>
      stepsOf(stage).filter((own) => stepsOf(other).some((step) => canOverlap(own, step))),
    isWhole: (stage, other) =>
      stepsOf(stage).every((own) => stepsOf(other).every((step) => canOverlap(own, step))),
  };
}
