import type { BuildPlan, Reference, Step } from '#core/plan/types.ts';
import { stepsOfStage } from './overlap.ts';
import { groupByStage, type Outgoing } from './roles.ts';

/** Why two stages do not simply run side by side. */
export interface OverlapReason {
  /** The stage whose step comes first. */
  readonly first: number;
  /** The stage whose step needs it. */
  readonly next: number;
  /** Ids of steps, each of which needs the one before it; from a step of `first` to a step of `next`. */
  readonly steps: readonly number[];
}

/**
 * The shortest chain of steps that orders two stages; undefined where no step of one needs a step of the
 * other. Of several chains the one that says most wins: from the last step of one stage to the first of
 * the other, if there is one.
 *
 *     deps:  1 ─> 2                 between deps and build: 2, 3
 *     build:      └─> 3 ─> 4        between deps and final: 2, 3, 4, 5
 *     final:               └─> 5
 *
 * Steps that stand for both stages are left out, unless they are all that one of the stages has.
 */
export function overlapReason(plan: BuildPlan, a: number, b: number): OverlapReason | undefined {
  const { steps } = plan;
  const allOfA = stepsOfStage(steps, a);
  const allOfB = stepsOfStage(steps, b);
  const onlyA = allOfA.filter((step) => !standsFor(step, b));
  const onlyB = allOfB.filter((step) => !standsFor(step, a));
  if (onlyA.length === 0 && onlyB.length === 0) return undefined;
  const ofA = onlyA.length > 0 ? onlyA : allOfA;
  const ofB = onlyB.length > 0 ? onlyB : allOfB;
  const consumers = consumersOf(steps);
  const ordered = (
    first: number,
    next: number,
    from: readonly Step[],
    to: readonly Step[],
  ): OverlapReason | undefined => {
    const chain = shortestChain(consumers, from, to);
    return chain && { first, next, steps: chain };
  };
  return (
    ordered(a, b, ofA.slice(-1), ofB.slice(0, 1)) ??
    ordered(b, a, ofB.slice(-1), ofA.slice(0, 1)) ??
    ordered(a, b, ofA.slice(-1), ofB) ??
    ordered(b, a, ofB.slice(-1), ofA) ??
    ordered(a, b, ofA, ofB) ??
    ordered(b, a, ofB, ofA)
  );
}

function standsFor({ origins }: Step, stage: number): boolean {
  return origins.some((origin) => origin.stage === stage);
}

/** Steps that need each step. */
function consumersOf(steps: readonly Step[]): readonly (readonly number[])[] {
  const consumers: number[][] = steps.map(() => []);
  for (const { id, inputs } of steps) for (const { step } of inputs) consumers[step]?.push(id);
  return consumers;
}

/** Breadth-first from `from` along what needs it, until a step of `to` is met. */
function shortestChain(
  consumers: readonly (readonly number[])[],
  from: readonly Step[],
  to: readonly Step[],
): readonly number[] | undefined {
  const goals = new Set(to.map(({ id }) => id));
  const cameFrom = new Map<number, number | undefined>(from.map(({ id }) => [id, undefined]));
  for (const id of cameFrom.keys()) {
    if (goals.has(id)) return chainTo(id, cameFrom);
    for (const next of consumers[id] ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}

function chainTo(end: number, cameFrom: ReadonlyMap<number, number | undefined>): readonly number[] {
  const chain: number[] = [];
  for (let id: number | undefined = end; id !== undefined; id = cameFrom.get(id)) chain.push(id);
  return chain.toReversed();
}

/** A way through the references of a file: what the graph draws as a row of edges. */
export interface ReferencePath {
  /** Stages on the way, those at both ends included, what is needed first. */
  readonly stages: readonly number[];
  /** References between them, in the same order. */
  readonly references: readonly Reference[];
}

/**
 * The references along a chain of steps. A step that continues another stage's file system does so by
 * FROM, one that reads from it by the row it stands for; in between lie only stages without steps. Where
 * the first step is shared with a third stage (the image both start from), the way may begin there.
 */
export function referencesAlong(
  plan: BuildPlan,
  references: readonly Reference[],
  stageCount: number,
  { first, next, steps }: OverlapReason,
): ReferencePath {
  const outgoing = groupByStage(references, stageCount);
  const stages = [next];
  const path: Reference[] = [];
  let at = next;
  for (let index = steps.length - 1; index > 0; index -= 1) {
    const step = plan.steps[steps[index] ?? -1];
    const before = plan.steps[steps[index - 1] ?? -1];
    if (!step || !before || standsFor(before, at)) continue;
    const role = step.inputs.find((input) => input.step === before.id)?.role;
    const rows = new Set(step.origins.filter(({ stage }) => stage === at).map(({ row }) => row));
    const begins = ({ row, kind }: Reference): boolean =>
      role === 'content' ? rows.has(row) : kind === 'from';
    const goals = before.origins.map(({ stage }) => stage);
    const direct = index === 1 ? wayDown(outgoing, at, new Set([first]), begins) : [];
    const way = direct.length > 0 ? direct : wayDown(outgoing, at, new Set(goals), begins);
    for (const reference of way) {
      path.push(reference);
      if (reference.source.kind === 'stage') at = reference.source.stage;
      stages.push(at);
    }
  }
  return { stages: stages.toReversed(), references: path.toReversed() };
}

/** The shortest way by references from one stage to another, whether a target builds them or not. */
export function referencePath(
  references: readonly Reference[],
  stageCount: number,
  a: number,
  b: number,
): ReferencePath | undefined {
  const outgoing = groupByStage(references, stageCount);
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const way = wayDown(outgoing, from, new Set([to]), () => true);
    if (way.length === 0) continue;
    const stages = [from, ...way.flatMap(({ source }) => (source.kind === 'stage' ? [source.stage] : []))];
    return { stages: stages.toReversed(), references: way.toReversed() };
  }
  return undefined;
}

/** Breadth-first along references to one of `goals`; `begins` says which may be the first. */
function wayDown(
  outgoing: Outgoing,
  start: number,
  goals: ReadonlySet<number>,
  begins: (reference: Reference) => boolean,
): readonly Reference[] {
  const cameBy = new Map<number, Reference | undefined>([[start, undefined]]);
  for (const stage of cameBy.keys()) {
    if (stage !== start && goals.has(stage)) return wayTo(stage, cameBy);
    for (const reference of outgoing[stage] ?? []) {
      const { source } = reference;
      if (source.kind !== 'stage' || cameBy.has(source.stage)) continue;
      if (stage !== start || begins(reference)) cameBy.set(source.stage, reference);
    }
  }
  return [];
}

function wayTo(end: number, cameBy: ReadonlyMap<number, Reference | undefined>): readonly Reference[] {
  const way: Reference[] = [];
  for (let by = cameBy.get(end); by !== undefined; by = cameBy.get(by.stage)) way.push(by);
  return way.toReversed();
}
