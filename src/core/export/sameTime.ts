import { overlapOf } from '#core/analysis/overlap.ts';
import type { BuildPlan, Step } from '#core/graph/types.ts';

/** Stages whose steps can run at the same time. */
export interface SameTime {
  /** Every step of each can run beside every step of the others. Each pair is in some group. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of which some steps can run beside each other, with the lines of those steps. */
  readonly pairs: readonly (readonly [StageLines, StageLines])[];
}

export interface StageLines {
  readonly stage: number;
  /** Ascending, without duplicates. */
  readonly lines: readonly number[];
}

/** Stages up to which pairs are compared: the cost is quadratic in them. */
const STAGE_LIMIT = 300;

/** Steps that do work of their own; fetching an image or sending the context is none. */
const WORK: ReadonlySet<Step['kind']> = new Set(['run', 'copy', 'workdir', 'merge']);

/**
 * What can run at the same time, from the step graph alone (see overlap.ts); undefined where the target has
 * too many stages to compare each with each. Stages without a step of their own are left out.
 *
 *     lint ──────┐
 *     test ──────┼─> final       groups: [lint, test, docs]
 *     docs ──────┘
 */
export function sameTime(plan: BuildPlan): SameTime | undefined {
  if (plan.built.length > STAGE_LIMIT) return undefined;
  const working = new Set(
    plan.steps.flatMap(({ kind, origins }) => (WORK.has(kind) ? origins.map(({ stage }) => stage) : [])),
  );
  const stages = plan.built.filter((stage) => working.has(stage));
  const together = new Map<number, Set<number>>();
  const partly = new Map<string, StageLines>();
  for (const stage of stages) {
    const overlaps = overlapOf(plan, stage).filter((other) => working.has(other.stage));
    together.set(stage, new Set(overlaps.filter(({ kind }) => kind === 'together').map((o) => o.stage)));
    for (const other of overlaps) {
      if (other.kind !== 'partly') continue;
      const lines = linesOf(plan, other.stage, other.overlapping);
      if (lines.length === 0) continue;
      partly.set(`${stage} ${other.stage}`, { stage: other.stage, lines });
    }
  }
  return { groups: cliques(stages, together), pairs: pairsOf(stages, partly) };
}

/** Lines of those steps that do work of the stage. */
function linesOf({ steps }: BuildPlan, stage: number, ids: readonly number[]): readonly number[] {
  const lines = ids
    .flatMap((id) => steps[id] ?? [])
    .flatMap(({ kind, origins }) => (WORK.has(kind) ? origins : []))
    .filter((origin) => origin.stage === stage)
    .map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

/** Groups of which each two are `together`, so that each such two are in one; taken greedily in file order. */
function cliques(
  stages: readonly number[],
  together: ReadonlyMap<number, ReadonlySet<number>>,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const covered = new Set<string>();
  const meet = (a: number, b: number): boolean => together.get(a)?.has(b) ?? false;
  for (const [index, first] of stages.entries()) {
    for (const second of stages.slice(index + 1)) {
      if (!meet(first, second) || covered.has(`${first} ${second}`)) continue;
      const group = [first, second];
      for (const other of stages) {
        if (!group.includes(other) && group.every((member) => meet(member, other))) group.push(other);
      }
      group.sort((a, b) => a - b);
      for (const a of group) for (const b of group) covered.add(`${a} ${b}`);
      groups.push(group);
    }
  }
  return groups;
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
