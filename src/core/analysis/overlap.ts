import type { BuildPlan, Step } from '#core/plan/types.ts';
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

/** For every step by id, its relation to the selected stage's own steps. */
interface Relation {
  /** It needs none of some own step, nor is needed by it: the two can overlap. */
  readonly overlapsSome: Uint8Array;
  readonly overlapsAll: Uint8Array;
  /** Every own step needs it. */
  readonly before: Uint8Array;
  /** It needs every own step. */
  readonly after: Uint8Array;
}

/**
 * One pass down (ancestors) and one up (descendants) for each own step that no other own step continues;
 * the chain of steps a stage consists of is taken in a single pair of passes: along a chain, the steps
 * that need `o` are a tail of it and the steps `o` needs are a head, so two numbers say all.
 */
function relate(steps: readonly Step[], own: readonly Step[]): Relation {
  const fill = (value: number): Uint8Array => new Uint8Array(steps.length).fill(value);
  const relation: Relation = { overlapsSome: fill(0), overlapsAll: fill(1), before: fill(1), after: fill(1) };
  const chain = longestChain(own);
  const inChain = new Set(chain);
  const beside = own.filter((step) => !inChain.has(step));
  for (const part of [chain, ...beside.map((step) => [step])]) relateChain(steps, part, relation);
  return relation;
}

/** The last own step and what it continues, within the stage. */
function longestChain(own: readonly Step[]): readonly Step[] {
  const byId = new Map(own.map((step) => [step.id, step]));
  const chain: Step[] = [];
  for (let step = own.at(-1); step;) {
    chain.push(step);
    const below = step.inputs.find(({ role }) => role === 'rootfs')?.step;
    step = below === undefined ? undefined : byId.get(below);
  }
  return chain.toReversed();
}

function relateChain(steps: readonly Step[], chain: readonly Step[], relation: Relation): void {
  const position = new Map(chain.map(({ id }, index) => [id, index]));
  /** First step of the chain that needs the step; last step of the chain that it needs. */
  const neededFrom = new Int32Array(steps.length).fill(chain.length);
  const needsUpTo = new Int32Array(steps.length).fill(-1);
  for (let id = steps.length - 1; id >= 0; id--) {
    const first = Math.min(neededFrom[id] ?? 0, position.get(id) ?? chain.length);
    for (const { step } of steps[id]?.inputs ?? []) neededFrom[step] = Math.min(neededFrom[step] ?? 0, first);
  }
  for (const { id, inputs } of steps) {
    for (const { step } of inputs) {
      needsUpTo[id] = Math.max(needsUpTo[id] ?? 0, needsUpTo[step] ?? 0, position.get(step) ?? -1);
    }
  }
  for (const { id } of steps) {
    if (position.has(id)) {
      relation.overlapsAll[id] = 0;
      relation.before[id] = 0;
      relation.after[id] = 0;
      continue;
    }
    const free = (neededFrom[id] ?? 0) - (needsUpTo[id] ?? 0) - 1;
    if (free > 0) relation.overlapsSome[id] = 1;
    if (free < chain.length) relation.overlapsAll[id] = 0;
    if (neededFrom[id] !== 0) relation.before[id] = 0;
    if (needsUpTo[id] !== chain.length - 1) relation.after[id] = 0;
  }
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
