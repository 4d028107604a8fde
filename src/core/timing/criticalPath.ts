import type { Schedule, Wait } from './scheduleTypes.ts';

/**
 * The steps that decide the total of a simulated build, in the order of time: from the step that ended
 * last back to what it waited for last. Without a limit and without locks it is the longest path.
 */
export function criticalPathOf(
  ends: ArrayLike<number>,
  waits: readonly (readonly Wait[])[],
): readonly number[] {
  const path: number[] = [];
  const seen = new Set<number>();
  for (let step = lastToEnd(ends); step >= 0 && !seen.has(step); step = waits[step]?.at(-1)?.step ?? -1) {
    seen.add(step);
    path.push(step);
  }
  return path.toReversed();
}

/** Where several end together, the one that stands last (the target's own last step). */
export function lastToEnd(ends: ArrayLike<number>): number {
  let last = -1;
  for (let step = 0; step < ends.length; step++) {
    if (last < 0 || (ends[step] ?? 0) >= (ends[last] ?? 0)) last = step;
  }
  return last;
}

/** One link of the proof why a step starts when it does. */
export interface WhyLink {
  readonly step: number;
  readonly startMs: number;
  /** What it waited for last; undefined where it starts with the build. */
  readonly wait: Wait | undefined;
}

/**
 * "It waits for X, which waits for …": from `step` back to a step that starts with the build.
 *
 * @internal For tests and measurements.
 */
export function whyStarts({ steps }: Schedule, step: number): readonly WhyLink[] {
  const chain: WhyLink[] = [];
  const seen = new Set<number>();
  for (let at = step; steps[at] && !seen.has(at);) {
    seen.add(at);
    const wait = steps[at]?.waits.at(-1);
    chain.push({ step: at, startMs: steps[at]?.workMs ?? 0, wait });
    at = wait?.step ?? -1;
  }
  return chain;
}
