import type { BuildPlan, Step, StepKind } from '#core/plan/types.ts';

/** Steps that do work of their own; fetching an image or sending the context is none. */
const WORK: ReadonlySet<StepKind> = new Set(['run', 'copy', 'workdir', 'merge']);

export function doesWork({ kind, origins }: Step): boolean {
  return WORK.has(kind) && origins.length > 0;
}

/** Ids of the working steps of each stage that has some, by stage in file order; a merged step is in each of its stages. */
export function workByStage({ steps }: BuildPlan): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const step of steps) {
    if (!doesWork(step)) continue;
    for (const stage of new Set(step.origins.map((origin) => origin.stage))) {
      const group = groups.get(stage);
      if (group) group.push(step.id);
      else groups.set(stage, [step.id]);
    }
  }
  return new Map([...groups].toSorted(([a], [b]) => a - b));
}
