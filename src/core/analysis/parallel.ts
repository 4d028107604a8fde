import type { BuildPlan } from '#core/plan/types.ts';
import { stagesAtOnce } from './atOnce.ts';
import { longestChain } from './longestChain.ts';
import type { Beside, Parallel, ParallelStage, StageWait } from './parallelTypes.ts';
import { partOf } from './part.ts';
import { reachability } from './reachability.ts';
import { chainCover } from './tracks.ts';
import { doesWork, workByStage } from './working.ts';

/** Steps and stages up to which all pairs are compared. */
const STEP_LIMIT = 1000;
const STAGE_LIMIT = 300;

/**
 * What can run at the same time in the build of one target, by the step graph alone (R3.2: two steps can
 * overlap if neither needs the other; how long they take is not asked). Undefined where the target has too
 * many steps to compare each with each.
 *
 *     deps ─> build ─┐        tracks   [deps, build] [docs]; final is in none
 *     docs ──────────┴> final atOnce   2        longest  deps, build, final
 */
export function parallelOf(plan: BuildPlan): Parallel | undefined {
  const byStage = workByStage(plan);
  if (plan.steps.length > STEP_LIMIT || byStage.size > STAGE_LIMIT) return undefined;
  const { needs } = reachability(plan.steps);
  const canOverlap = (a: number, b: number): boolean => a !== b && !needs(a, b) && !needs(b, a);
  const stages = [...byStage.keys()];
  const stepsOf = (stage: number): readonly number[] => byStage.get(stage) ?? [];

  const beside = new Map(stages.map((stage) => [stage, besideOf(stage, byStage, canOverlap)]));
  const meets = new Map(stages.map((stage) => [stage, new Set(beside.get(stage)?.map((one) => one.stage))]));
  const follows = (before: number, after: number): boolean => {
    if (meets.get(before)?.has(after)) return false;
    const needed = stepsOf(after).some((later) => stepsOf(before).some((step) => needs(later, step)));
    const needing = stepsOf(before).some((later) => stepsOf(after).some((step) => needs(later, step)));
    return needed && !needing;
  };
  const waits = new Map(stages.map((stage) => [stage, waitsOf(plan, stage, stepsOf(stage))]));
  const tracks = chainCover(
    stages.filter((stage) => meets.get(stage)?.size !== 0),
    follows,
    (stage) => stages.filter((other) => waits.get(other)?.some((wait) => isFor(wait, stage))),
  );
  const trackOf = new Map(tracks.flatMap((track, index) => track.map((stage) => [stage, index])));
  return {
    stages: stages.map((stage): ParallelStage => ({
      stage,
      steps: stepsOf(stage),
      track: trackOf.get(stage),
      beside: beside.get(stage) ?? [],
      share: partOf(stepsOf(stage), (step) =>
        [...(meets.get(stage) ?? [])].some((other) =>
          stepsOf(other).some((theirs) => canOverlap(step, theirs)),
        ),
      ),
      waits: waits.get(stage) ?? [],
    })),
    tracks,
    atOnce: stagesAtOnce(byStage, (before, after) => needs(after, before)),
    longest: longestChain(plan),
  };
}

function besideOf(
  stage: number,
  byStage: ReadonlyMap<number, readonly number[]>,
  canOverlap: (a: number, b: number) => boolean,
): readonly Beside[] {
  const own = byStage.get(stage) ?? [];
  return [...byStage].flatMap(([other, theirs]) => {
    if (other === stage) return [];
    const ofTheirs = partOf(theirs, (step) => own.some((mine) => canOverlap(mine, step)));
    if (ofTheirs.kind === 'none') return [];
    const ofOwn = partOf(own, (mine) => theirs.some((step) => canOverlap(mine, step)));
    return [{ stage: other, theirs: ofTheirs, own: ofOwn }];
  });
}

/** What the steps of a stage need of other stages, and the step before in the stage does not need already. */
function waitsOf({ steps }: BuildPlan, stage: number, own: readonly number[]): readonly StageWait[] {
  const waited = new Set<number>();
  return own.flatMap((id) => {
    const on = (steps[id]?.inputs ?? []).flatMap(({ step }) => {
      const input = steps[step];
      if (input === undefined || !doesWork(input) || waited.has(step)) return [];
      if (input.origins.some((origin) => origin.stage === stage)) return [];
      waited.add(step);
      return [{ stage: input.origins[0]?.stage ?? -1, step }];
    });
    return on.length === 0 ? [] : [{ step: id, on }];
  });
}

function isFor({ on }: StageWait, stage: number): boolean {
  return on.some((one) => one.stage === stage);
}
