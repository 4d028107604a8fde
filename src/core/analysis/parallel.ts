import type { BuildPlan } from '#core/plan/types.ts';
import { stagesAtOnce } from './atOnce.ts';
import { workBeside, type WorkBeside } from './beside.ts';
import { longestChain } from './longestChain.ts';
import type { Beside, Parallel, ParallelStage, StageWait } from './parallelTypes.ts';
import { partOf } from './part.ts';
import { chainCover } from './tracks.ts';
import { doesWork } from './working.ts';

/**
 * What can run at the same time in the build of one target (see beside.ts); undefined where the target has too many
 * steps to compare each with each.
 *
 *     deps ─> build ─┐        tracks   [deps, build] [docs]; final is in none
 *     docs ──────────┴> final atOnce   2        longest  deps, build, final
 */
export function parallelOf(plan: BuildPlan): Parallel | undefined {
  const work = workBeside(plan);
  if (work === undefined) return undefined;
  const { byStage, needs, canOverlap } = work;
  const stages = [...byStage.keys()];
  const stepsOf = (stage: number): readonly number[] => byStage.get(stage) ?? [];

  const beside = new Map(stages.map((stage) => [stage, besideOf(stage, work)]));
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

function besideOf(stage: number, { byStage, stepsBeside }: WorkBeside): readonly Beside[] {
  return [...byStage].flatMap(([other, theirs]) => {
    const ofTheirs = new Set(other === stage ? [] : stepsBeside(other, stage));
    if (ofTheirs.size === 0) return [];
    const ofOwn = new Set(stepsBeside(stage, other));
    return [
      {
        stage: other,
        theirs: partOf(theirs, (step) => ofTheirs.has(step)),
        own: partOf(byStage.get(stage) ?? [], (step) => ofOwn.has(step)),
      },
    ];
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
