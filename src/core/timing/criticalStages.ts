import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Basis } from './basis.ts';
import type { CriticalStage } from './buildTimesTypes.ts';

/**
 * The stage in which the critical path passes through each step of it; undefined for a step of no stage. A merged
 * step is in several stages: there the path goes through the one that goes on, so that what is marked is one way
 * and not a jump from one stage to another that takes nothing of it.
 *
 *     a: FROM x, RUN same           path: x, same, more       stages: b (not a, b)
 *     b: FROM x, RUN same, RUN more
 */
export function stagesOnPath(
  { steps, references }: Basis,
  path: readonly number[],
): readonly (number | undefined)[] {
  const stages: (number | undefined)[] = [];
  let next: number | undefined;
  for (const id of path.toReversed()) {
    const step = steps[id];
    const own = new Set(step?.origins.map(({ stage }) => stage));
    const goesOn = next !== undefined && own.has(next) ? next : undefined;
    const taken = references.find(
      ({ stage, source }) => stage === next && source.kind === 'stage' && own.has(source.stage),
    );
    const from = taken?.source.kind === 'stage' ? taken.source.stage : undefined;
    const stage = goesOn ?? from ?? (step && firstOrigin(step)?.stage);
    stages.push(stage);
    next = stage ?? next;
  }
  return stages.toReversed();
}

/** The stages the critical path goes through, in its order; one that follows itself once. */
export function criticalStagesOf(basis: Basis, path: readonly number[]): readonly CriticalStage[] {
  const found: { stage: number; shared: boolean }[] = [];
  for (const [at, stage] of stagesOnPath(basis, path).entries()) {
    if (stage === undefined) continue;
    const step = basis.steps[path[at] ?? -1];
    // Its bar stands in the lane of its first line.
    const shared = step !== undefined && firstOrigin(step)?.stage !== stage;
    const last = found.at(-1);
    if (last?.stage === stage) last.shared ||= shared;
    else found.push({ stage, shared });
  }
  return found;
}
