import type { BuildPlan, Step } from '#core/plan/types.ts';
import { relate, type Relation } from './relation.ts';
import type { OverlapKind, StageOverlap } from './types.ts';

/**
 * How the other stages lie in time to `stage`, from the step graph alone (R3.1, R3.2): two steps can
 * overlap if neither needs the other. Sources (images, downloads) count for the stage whose line they
 * stand at; merged steps count for every stage they stand for.
 *
 *     base: a ─> b            selected: deps = {c}: base is before
 *     deps:       └> c ─┐     selected: web = {d, e}: deps is partly beside it, for d can overlap
 *     web:    d ────────┴> e  with c, and e waits for it
 */
export function overlapOf(plan: BuildPlan, stage: number): readonly StageOverlap[] {
  const own = stepsOfStage(plan.steps, stage);
  const relation = relate(plan.steps, own);
  const others = plan.built.filter((other) => other !== stage);
  const byStage = groupSteps(plan);
  return others.map((other) =>
    overlapWith(other, byStage.get(other) ?? [], own.length === 0 ? undefined : relation),
  );
}

/** Steps that stand for a line of `stage`, in build order. */
export function stepsOfStage(steps: readonly Step[], stage: number): readonly Step[] {
  return steps.filter(({ origins }) => origins.some((origin) => origin.stage === stage));
}

function groupSteps({ steps }: BuildPlan): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const { id, origins } of steps) {
    for (const stage of new Set(origins.map((origin) => origin.stage))) {
      const group = groups.get(stage);
      if (group) group.push(id);
      else groups.set(stage, [id]);
    }
  }
  return groups;
}

function overlapWith(stage: number, steps: readonly number[], relation: Relation | undefined): StageOverlap {
  if (!relation) return { stage, kind: 'none', overlapping: [], steps };
  const overlapping = steps.filter((id) => relation.overlapsSome[id] === 1);
  return { stage, kind: kindOf(steps, overlapping, relation), overlapping, steps };
}

function kindOf(steps: readonly number[], overlapping: readonly number[], relation: Relation): OverlapKind {
  if (steps.length === 0) return 'none';
  if (overlapping.length > 0)
    return steps.every((id) => relation.overlapsAll[id] === 1) ? 'together' : 'partly';
  // A step merged into the selected stage is neither before nor after it.
  const apart = steps.filter((id) => relation.before[id] === 1 || relation.after[id] === 1);
  if (apart.length === 0) return 'none';
  if (apart.every((id) => relation.before[id] === 1)) return 'before';
  return apart.every((id) => relation.after[id] === 1) ? 'after' : 'none';
}
