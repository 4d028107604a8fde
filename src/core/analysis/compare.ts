import type { BuildPlan, OutlineArg, OutlineMount, Step } from '#core/plan/types.ts';
import type { Role, StageRole } from './types.ts';

/** A target set beside the chosen one. */
export interface OtherTarget {
  /** What `--target` takes; "" is the default target. */
  readonly target: string;
  readonly plan: BuildPlan;
  readonly roles: readonly StageRole[];
}

/** Which of two targets something belongs to. */
export type Side = 'a' | 'b' | 'both' | 'neither';

/** One stage in two builds. */
export interface ComparedStage {
  readonly stage: number;
  readonly side: Side;
  readonly roleInA: Role;
  readonly roleInB: Role;
}

/** What is listed once and belongs to one of the targets or to both. */
export interface ComparedName {
  readonly name: string;
  readonly side: Exclude<Side, 'neither'>;
}

/** How the builds of two targets of one file differ. */
export interface Comparison {
  /** Every stage of the file, in file order. */
  readonly stages: readonly ComparedStage[];
  /** Numbers of steps; a step of both is the same work done once. */
  readonly steps: Readonly<Record<Exclude<Side, 'neither'>, number>>;
  readonly args: readonly ComparedName[];
  readonly secrets: readonly ComparedName[];
  readonly ssh: readonly ComparedName[];
}

/** Sets two targets of one file side by side; `a` and `b` must come from the same text and options. */
export function compareTargets(a: Omit<OtherTarget, 'target'>, b: Omit<OtherTarget, 'target'>): Comparison {
  const stages = a.roles.map(({ stage, role: roleInA }) => {
    const roleInB = b.roles[stage]?.role ?? 'not-built';
    return { stage, side: sideOf(roleInA !== 'not-built', roleInB !== 'not-built'), roleInA, roleInB };
  });
  return {
    stages,
    steps: compareSteps(a.plan.steps, b.plan.steps),
    args: compareNames(a.plan.args, b.plan.args),
    secrets: compareNames(a.plan.secrets, b.plan.secrets),
    ssh: compareNames(a.plan.ssh, b.plan.ssh),
  };
}

function sideOf(inA: boolean, inB: boolean): Side {
  if (inA) return inB ? 'both' : 'a';
  return inB ? 'b' : 'neither';
}

function compareNames(
  a: readonly (OutlineArg | OutlineMount)[],
  b: readonly (OutlineArg | OutlineMount)[],
): readonly ComparedName[] {
  const inA = new Set(a.map(({ name }) => name));
  const inB = new Set(b.map(({ name }) => name));
  const line = new Map([...b, ...a].map((each) => [each.name, each.line]));
  return [...line]
    .toSorted(([, one], [, other]) => one - other)
    .map(([name]) => ({ name, side: inA.has(name) ? (inB.has(name) ? 'both' : 'a') : 'b' }));
}

/** The plans number their steps apart; instructions that lead to one step lead to it in every plan. */
function compareSteps(a: readonly Step[], b: readonly Step[]): Comparison['steps'] {
  const known = new Set(places(a).flat());
  const both = places(b).filter((names) => names.some((name) => known.has(name))).length;
  return { a: a.length - both, b: b.length - both, both };
}

/** For every step, names of the places it stands for; images and the context are what they are called. */
function places(steps: readonly Step[]): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  const numbered = (name: string): string => {
    // Several triggers of one FROM stand at one place: they are counted.
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    return `${name} ${number}`;
  };
  return steps.map(({ kind, key, origins }) =>
    kind === 'image' || origins.length === 0
      ? [numbered(key)]
      : origins.map(({ stage, row }) => numbered(`${kind} ${stage} ${row}`)),
  );
}
