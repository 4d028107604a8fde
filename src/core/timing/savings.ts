import type { Saving } from './buildTimesTypes.ts';
import { simulate } from './schedule.ts';
import type { Schedulable, Schedule, ScheduleOptions } from './scheduleTypes.ts';

/** Steps that are simulated again one by one; more only where the answer has a closed form. */
const simulatedSteps = 200;

/**
 * How much earlier the build would end if a step took no time, for each step: what to shorten first.
 *
 * Without a limit and without locked cache mounts it is exact, from the longest path that avoids each
 * step. Otherwise the build is simulated again for each step on the critical path (200 at most) and the
 * others are 0: a different order of equals could still give them a small saving or loss.
 */
export function savingsOf(
  steps: readonly Schedulable[],
  schedule: Schedule,
  options: ScheduleOptions = {},
): readonly number[] {
  const limited = (options.maxParallelism ?? Infinity) < steps.length;
  const locked = steps.some(({ locks }) => locks.some(({ sharing }) => sharing === 'locked'));
  const length = (step: number): number => schedule.steps[step]?.durationMs ?? 0;
  if (!limited && !locked) return longestWithout(steps, length).map((left) => schedule.makespanMs - left);
  const savings = steps.map(() => 0);
  for (const step of schedule.criticalPath.slice(0, simulatedSteps)) {
    const free = simulate(steps, (id) => (id === step ? 0 : length(id)), options);
    savings[step] = schedule.makespanMs - free.makespanMs;
  }
  return savings;
}

/**
 * The longest path once a step is free, for each step: the longest that goes through it less its own
 * length, or the longest that avoids it. A path that avoids step i lies before i, after i, or takes an edge
 * that leaps over i in the order of ids:
 *
 *     … a ──── leap ────> b …       head(a) + tail(b), for every i between a and b
 *            i
 */
function longestWithout(steps: readonly Schedulable[], length: (step: number) => number): number[] {
  const count = steps.length;
  const head = new Float64Array(count);
  const tail = new Float64Array(count);
  for (const { id, inputs } of steps) {
    const before = inputs.reduce((longest, { step }) => Math.max(longest, head[step] ?? 0), 0);
    head[id] = before + length(id);
  }
  /** Longest path behind each step, its own length left out. */
  const behind = new Float64Array(count);
  for (let id = count - 1; id >= 0; id--) {
    tail[id] = (behind[id] ?? 0) + length(id);
    for (const { step } of steps[id]?.inputs ?? [])
      if (step >= 0 && step < count) behind[step] = Math.max(behind[step] ?? 0, tail[id] ?? 0);
  }
  const leaps = longestLeap(steps, head, tail);
  const after = new Float64Array(count + 1);
  for (let id = count - 1; id >= 0; id--) after[id] = Math.max(after[id + 1] ?? 0, tail[id] ?? 0);
  let before = 0;
  return steps.map(({ id }) => {
    const through = (head[id] ?? 0) + (tail[id] ?? 0) - 2 * length(id);
    const without = Math.max(before, after[id + 1] ?? 0, leaps[id] ?? 0);
    before = Math.max(before, head[id] ?? 0);
    return Math.max(through, without);
  });
}

/**
 * For each id, the longest path over an edge that leaps over it. Edges are painted from the longest down,
 * each id once (union-find over the ids not yet painted).
 */
function longestLeap(steps: readonly Schedulable[], head: Float64Array, tail: Float64Array): Float64Array {
  const leaps = new Float64Array(steps.length);
  const edges = steps
    .flatMap(({ id, inputs }) =>
      inputs
        .filter(({ step }) => step >= 0 && step < id - 1)
        .map(({ step }) => ({ from: step, to: id, path: (head[step] ?? 0) + (tail[id] ?? 0) })),
    )
    .toSorted((a, b) => b.path - a.path);
  const next = Int32Array.from({ length: steps.length + 1 }, (_, id) => id);
  const unpainted = (id: number): number => {
    let root = id;
    while (next[root] !== root) root = next[root] ?? root;
    for (let at = id; next[at] !== root;) {
      const above = next[at] ?? root;
      next[at] = root;
      at = above;
    }
    return root;
  };
  for (const { from, to, path } of edges) {
    for (let id = unpainted(from + 1); id < to; id = unpainted(id)) {
      leaps[id] = path;
      next[id] = id + 1;
    }
  }
  return leaps;
}

/** A saving of less than this part of the build, or this many ms, is none. */
const leastShare = 0.001;
const leastMs = 0.5;

/** The savings (ms, by step id) that are worth a line, the most first. */
export function worthSaving(savings: readonly number[], makespanMs: number): readonly Saving[] {
  return savings
    .map((savingMs, step) => ({ step, savingMs, leftMs: makespanMs - savingMs }))
    .filter(({ savingMs }) => savingMs > Math.max(leastMs, makespanMs * leastShare))
    .toSorted((a, b) => b.savingMs - a.savingMs || a.step - b.step);
}
