import type { Step } from '#core/graph/types.ts';
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
function lastToEnd(ends: ArrayLike<number>): number {
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

/** "It waits for X, which waits for …": from `step` back to a step that starts with the build. */
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

/** When a step of a real build ran; undefined where the log does not say. */
export interface MeasuredTime {
  readonly startMs: number;
  readonly endMs: number;
}

/** A step of the way that decided a real build, and the time before it that belongs to no step. */
export interface MeasuredLink {
  readonly step: number;
  /** From the end of the link before to its start. */
  readonly gapMs: number;
  /**
   * What the gap is: `hashing` files before a copy or a bind mount (R3.8), a `slot` the log shows all taken,
   * or the `scheduling` of BuildKit itself (R3.7).
   */
  readonly gap: 'none' | 'scheduling' | 'hashing' | 'slot';
}

/** Gaps up to this long are the scheduler's own (p95 of 594 measured edges, R3.7). */
const schedulingMs = 20;

/**
 * The critical path of a real build: from the step that ended last to the input that ended last, and so
 * on, with the gaps between them (section 9).
 */
export function measuredCriticalPath(
  steps: readonly Pick<Step, 'id' | 'kind' | 'inputs'>[],
  time: (step: number) => MeasuredTime | undefined,
  maxParallelism = Infinity,
): readonly MeasuredLink[] {
  const path: MeasuredLink[] = [];
  let step = lastToEnd(steps.map(({ id }) => time(id)?.endMs ?? -Infinity));
  if (step < 0 || !time(step)) return [];
  for (let own = time(step); own;) {
    const before = latestInput(steps[step]?.inputs ?? [], time);
    const until = before === undefined ? own.startMs : (time(before)?.endMs ?? 0);
    const gapMs = Math.max(0, own.startMs - until);
    path.push({ step, gapMs, gap: gapKind(steps[step]?.inputs ?? [], gapMs, maxParallelism) });
    if (before === undefined || before >= step) break;
    step = before;
    own = time(step);
  }
  return path.toReversed();
}

function latestInput(
  inputs: Step['inputs'],
  time: (step: number) => MeasuredTime | undefined,
): number | undefined {
  let latest: number | undefined;
  for (const { step } of inputs) {
    const end = time(step)?.endMs;
    if (end === undefined) continue;
    if (latest === undefined || end > (time(latest)?.endMs ?? 0)) latest = step;
  }
  return latest;
}

function gapKind(inputs: Step['inputs'], gapMs: number, maxParallelism: number): MeasuredLink['gap'] {
  if (gapMs <= 0) return 'none';
  if (gapMs <= schedulingMs) return 'scheduling';
  if (maxParallelism < Infinity) return 'slot';
  return inputs.some(({ role }) => role === 'content') ? 'hashing' : 'scheduling';
}
