import type { Step } from '#core/plan/types.ts';

/** For every step by id, how it lies to the own steps of a stage. */
export interface Relation {
  /** It needs none of some own step, nor is needed by it: the two can overlap. */
  readonly overlapsSome: Uint8Array;
  readonly overlapsAll: Uint8Array;
  /** Every own step needs it. */
  readonly before: Uint8Array;
  /** It needs every own step. */
  readonly after: Uint8Array;
}

/**
 * How every step lies to the steps of a stage. The chain of steps a stage consists of is taken in one pair of passes:
 * along a chain, the steps that need `x` are a tail of it and the steps `x` needs are a head, so two numbers say all.
 * Beside it stand downloads and linked copies, of which a stage may have thousands:
 *
 *     a ──► c1 ──► c2 ──► c3        what leads only into the chain (at c2) is needed by all that needs c2,
 *          http ───►┘               so the same two numbers tell it; only what it needs itself is looked for
 *
 * Those that need the same are one class. Classes, and the few steps that also lead elsewhere, are looked at 32 at a
 * time, a bit each.
 */
export function relate(steps: readonly Step[], own: readonly Step[]): Relation {
  const fill = (value: number): Uint8Array => new Uint8Array(steps.length).fill(value);
  const relation: Relation = { overlapsSome: fill(0), overlapsAll: fill(1), before: fill(1), after: fill(1) };
  const chain = longestChain(own);
  const position = new Map(chain.map(({ id }, index) => [id, index]));
  const needsUpTo = relateChain(steps, chain, position, relation);
  const beside = own.filter(({ id }) => !position.has(id));
  if (beside.length > 0) relateBeside(steps, beside, { position, needsUpTo }, relation);
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

/** Relates all steps to a chain; returns the last step of the chain that each needs or is, -1 where none. */
function relateChain(
  steps: readonly Step[],
  chain: readonly Step[],
  position: ReadonlyMap<number, number>,
  relation: Relation,
): Int32Array {
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
      standIn(relation, id);
      continue;
    }
    const free = (neededFrom[id] ?? 0) - (needsUpTo[id] ?? 0) - 1;
    if (free > 0) relation.overlapsSome[id] = 1;
    if (free < chain.length) relation.overlapsAll[id] = 0;
    if (neededFrom[id] !== 0) relation.before[id] = 0;
    if (needsUpTo[id] !== chain.length - 1) relation.after[id] = 0;
  }
  for (const [id, at] of position) needsUpTo[id] = at;
  return needsUpTo;
}

/** An own step is beside none of all own steps, nor before or after all of them. */
function standIn(relation: Relation, id: number): void {
  relation.overlapsAll[id] = 0;
  relation.before[id] = 0;
  relation.after[id] = 0;
}

interface Chain {
  readonly position: ReadonlyMap<number, number>;
  /** Last step of the chain that a step needs or is. */
  readonly needsUpTo: Int32Array;
}

/** Steps beside the chain that need the same: what they need, and where in the chain they are needed, from first to last. */
interface Class {
  readonly members: readonly number[];
  readonly inputs: readonly number[];
  readonly first: number;
  readonly last: number;
}

function relateBeside(
  steps: readonly Step[],
  beside: readonly Step[],
  chain: Chain,
  relation: Relation,
): void {
  const joins = joinsOf(steps, beside, chain.position);
  const pending = new Map<string, { members: number[]; inputs: number[]; first: number; last: number }>();
  const others: Step[] = [];
  for (const step of beside) {
    const at = joins.get(step.id);
    if (at === undefined) {
      others.push(step);
      continue;
    }
    const inputs = step.inputs.map((input) => input.step);
    const key = inputs.join(' ');
    const known = pending.get(key);
    if (known) {
      known.members.push(step.id);
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
    } else pending.set(key, { members: [step.id], inputs, first: at, last: at });
  }
  const classes = [...pending.values()];
  for (let at = 0; at < classes.length; at += 32) {
    relateClasses(steps, classes.slice(at, at + 32), chain.needsUpTo, relation);
  }
  for (let at = 0; at < others.length; at += 32) relateSome(steps, others.slice(at, at + 32), relation);
}

/** Where each step beside the chain first leads into it; undefined where it leads elsewhere too, or not at all. */
function joinsOf(
  steps: readonly Step[],
  beside: readonly Step[],
  position: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const wanted = new Set(beside.map(({ id }) => id));
  const joins = new Map<number, number>();
  const elsewhere = new Set<number>();
  for (const { id, inputs } of steps) {
    for (const { step } of inputs) {
      if (!wanted.has(step)) continue;
      const at = position.get(id);
      if (at === undefined) elsewhere.add(step);
      else joins.set(step, Math.min(joins.get(step) ?? at, at));
    }
  }
  for (const step of elsewhere) joins.delete(step);
  return joins;
}

function relateClasses(
  steps: readonly Step[],
  classes: readonly Class[],
  needsUpTo: Int32Array,
  relation: Relation,
): void {
  /** Which classes need the step. */
  const needed = new Int32Array(steps.length);
  /** Members of the classes, with the bit of a class that they are alone in. */
  const own = new Map<number, number>();
  for (const [bit, { inputs, members }] of classes.entries()) {
    for (const input of inputs) needed[input] = (needed[input] ?? 0) | (1 << bit);
    for (const member of members) own.set(member, members.length === 1 ? 1 << bit : 0);
  }
  for (let id = steps.length - 1; id >= 0; id--) {
    const mask = needed[id] ?? 0;
    if (mask !== 0) for (const { step } of steps[id]?.inputs ?? []) needed[step] = (needed[step] ?? 0) | mask;
  }
  const all = maskOf(classes.length);
  const joinedUpTo = thresholds(classes.map(({ last }) => last));
  const begunUpTo = thresholds(classes.map(({ first }) => first));
  for (const { id } of steps) {
    const mask = needed[id] ?? 0;
    const upTo = needsUpTo[id] ?? -1;
    const afterAll = joinedUpTo(upTo);
    const itself = own.get(id);
    if ((mask | afterAll | (itself ?? 0)) !== all) relation.overlapsSome[id] = 1;
    if (itself !== undefined) standIn(relation, id);
    if ((mask | begunUpTo(upTo)) !== 0) relation.overlapsAll[id] = 0;
    if (mask !== all) relation.before[id] = 0;
    if (afterAll !== all) relation.after[id] = 0;
  }
}

/** The bits of all whose number is at most the one asked for. */
function thresholds(numbers: readonly number[]): (upTo: number) => number {
  const sorted = numbers.map((number, bit) => ({ number, bit })).toSorted((a, b) => a.number - b.number);
  const masks = [0];
  for (const { bit } of sorted) masks.push((masks.at(-1) ?? 0) | (1 << bit));
  return (upTo) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.number ?? 0) <= upTo) low = middle + 1;
      else high = middle;
    }
    return masks[low] ?? 0;
  };
}

function maskOf(count: number): number {
  return count >= 32 ? -1 : (1 << count) - 1;
}

/** Relates all steps to up to 32 single ones. */
function relateSome(steps: readonly Step[], some: readonly Step[], relation: Relation): void {
  const needed = new Int32Array(steps.length);
  const needs = new Int32Array(steps.length);
  const bits = new Map(some.map(({ id }, bit) => [id, 1 << bit]));
  for (let id = steps.length - 1; id >= 0; id--) {
    const mask = (needed[id] ?? 0) | (bits.get(id) ?? 0);
    if (mask !== 0) for (const { step } of steps[id]?.inputs ?? []) needed[step] = (needed[step] ?? 0) | mask;
  }
  const all = maskOf(some.length);
  for (const { id, inputs } of steps) {
    let mask = 0;
    for (const { step } of inputs) mask |= (needs[step] ?? 0) | (bits.get(step) ?? 0);
    needs[id] = mask;
    const before = needed[id] ?? 0;
    const itself = bits.get(id) ?? 0;
    if ((before | mask | itself) !== all) relation.overlapsSome[id] = 1;
    if ((before | mask | itself) !== 0) relation.overlapsAll[id] = 0;
    if (before !== all) relation.before[id] = 0;
    if (mask !== all) relation.after[id] = 0;
  }
}
