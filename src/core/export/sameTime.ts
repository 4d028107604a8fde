import { workBeside } from '#core/analysis/beside.ts';
import type { BuildPlan } from '#core/plan/types.ts';

/** Stages whose steps can run at the same time. */
export interface SameTime {
  /**
   * Groups of two sides or more: every step of a stage on one side can run beside every step of those on the
   * others. Stages of one side run one after the other. Each two stages that meet do so in some group.
   */
  readonly groups: readonly (readonly (readonly number[])[])[];
  /** Pairs of which some steps can run beside each other, with the lines of those steps. */
  readonly pairs: readonly (readonly [StageLines, StageLines])[];
}

export interface StageLines {
  readonly stage: number;
  /** Ascending, without duplicates. */
  readonly lines: readonly number[];
}

/**
 * What can run at the same time, as the graph shows it (see beside.ts); undefined where the target has too many steps to
 * compare each with each. Stages without a step of their own are left out.
 *
 *     deps ─> build ─┐
 *     docs ──────────┼─> final       groups: [deps, build │ docs │ lint]
 *     lint ──────────┘
 */
export function sameTime(plan: BuildPlan): SameTime | undefined {
  const work = workBeside(plan);
  if (work === undefined) return undefined;
  const stages = [...work.byStage.keys()];
  const together = new Map(stages.map((stage) => [stage, new Set<number>()]));
  const partly = new Map<string, StageLines>();
  // Each two stages are compared once: in a row of many nothing else costs as much.
  stages.forEach((stage, index) => {
    for (const other of stages.slice(index + 1)) {
      const theirs = work.stepsBeside(other, stage);
      if (theirs.length === 0) continue;
      if (work.isWhole(stage, other)) {
        together.get(stage)?.add(other);
        together.get(other)?.add(stage);
        continue;
      }
      const own = work.stepsBeside(stage, other);
      partly.set(`${stage} ${other}`, { stage: other, lines: linesOf(plan, other, theirs) });
      partly.set(`${other} ${stage}`, { stage, lines: linesOf(plan, stage, own) });
    }
  });
  return { groups: cliques(sidesOf(stages, together), together), pairs: pairsOf(stages, partly) };
}

/** Lines of steps of the stage. */
function linesOf({ steps }: BuildPlan, stage: number, ids: readonly number[]): readonly number[] {
  const lines = ids
    .flatMap((id) => steps[id]?.origins ?? [])
    .filter((origin) => origin.stage === stage)
    .map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** Stages that meet exactly the same others, taken as one. */
function sidesOf(
  stages: readonly number[],
  together: ReadonlyMap<number, ReadonlySet<number>>,
): readonly (readonly number[])[] {
  const sides = new Map<string, number[]>();
  for (const stage of stages) {
    const key = [...(together.get(stage) ?? [])].join(' ');
    const side = sides.get(key);
    if (side) side.push(stage);
    else sides.set(key, [stage]);
  }
  return [...sides.values()];
}

/** Groups of sides of which each two are `together`, so that each such two are in one; greedily, in file order. */
function cliques(
  sides: readonly (readonly number[])[],
  together: ReadonlyMap<number, ReadonlySet<number>>,
): SameTime['groups'] {
  const groups: number[][] = [];
  const covered = new Set<string>();
  const meet = (a: number, b: number): boolean =>
    together.get(sides[a]?.[0] ?? -1)?.has(sides[b]?.[0] ?? -1) ?? false;
  const all = sides.map((_, index) => index);
  for (const first of all) {
    for (const second of all.slice(first + 1)) {
      if (!meet(first, second) || covered.has(`${first} ${second}`)) continue;
      const group = [first, second];
      for (const other of all) {
        if (!group.includes(other) && group.every((member) => meet(member, other))) group.push(other);
      }
      for (const a of group) for (const b of group) covered.add(`${a} ${b}`);
      groups.push(group.toSorted((a, b) => a - b));
    }
  }
  return groups.map((group) => group.map((side) => sides[side] ?? []));
}

function pairsOf(stages: readonly number[], partly: ReadonlyMap<string, StageLines>): SameTime['pairs'] {
  return stages.flatMap((first, index) =>
    stages.slice(index + 1).flatMap((second) => {
      const ofSecond = partly.get(`${first} ${second}`);
      const ofFirst = partly.get(`${second} ${first}`);
      return ofFirst && ofSecond ? [[ofFirst, ofSecond] as const] : [];
    }),
  );
}
