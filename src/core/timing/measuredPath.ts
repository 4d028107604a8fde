import { lastToEnd } from './criticalPath.ts';
import type { Schedulable } from './scheduleTypes.ts';
import { takesSlot } from './simulation.ts';

/** When a step of a real build ran, in ms; from `workMs` on it had its cache mounts. */
export interface MeasuredTime {
  readonly startMs: number;
  readonly workMs: number;
  readonly endMs: number;
  readonly cached?: boolean;
}

/**
 * Why a step of a real build did not begin when the link before it ended. `scheduling`: BuildKit itself
 * (R3.7). `pull`: an image is unpacked. `hashing`: checksums of files before a copy or a bind mount (R3.8).
 * `unsaid`: behind an image that was cached, which may still have to be fetched when its files are first needed;
 * no log says. `slot`: `max-parallelism` was reached. `lock`: it polled for a cache mount (R3.16).
 */
export type Gap = 'none' | 'scheduling' | 'pull' | 'unsaid' | 'hashing' | 'slot' | 'lock';

/** What a step of a real build waited for last. */
export interface MeasuredLink {
  readonly step: number;
  /** The step before: an input, or the step whose slot or cache mount it took over. */
  readonly before: number | undefined;
  readonly by: 'start' | 'input' | 'slot' | 'lock';
  /** Time from the end of the step before until it began to work, which belongs to no step. */
  readonly gapMs: number;
  readonly gap: Gap;
}

/** Gaps up to this long are the scheduler's own (p95 of 594 measured edges, R3.7). */
export const schedulingMs = 20;
/** A mount is taken up to this long after the holder gave it back (R3.16: it polls every 100 ms). */
const pollMs = 120;

/**
 * What each step of a real build waited for last, by step id; undefined where it has no time. Waiting for a
 * cache mount lies inside the bar of a step (from `startMs` to `workMs`), all other waiting before it.
 */
export function measuredLinks(
  steps: readonly Schedulable[],
  time: (step: number) => MeasuredTime | undefined,
  maxParallelism = Infinity,
): readonly (MeasuredLink | undefined)[] {
  const byEnd = steps
    .flatMap((step) => {
      const own = time(step.id);
      return own ? [{ step, endMs: own.endMs }] : [];
    })
    .toSorted((a, b) => a.endMs - b.endMs);
  const latest = latestInputs(steps, time);
  return steps.map((step) => {
    const own = time(step.id);
    if (!own) return undefined;
    const input = latest[step.id];
    const holder = lockHolder(step, own, byEnd);
    const inputEnd = input === undefined ? 0 : (time(input)?.endMs ?? 0);
    const limited = maxParallelism < Infinity && own.startMs - inputEnd > schedulingMs && takesSlot(step);
    const giver = limited ? slotGiver(own.startMs, byEnd) : undefined;
    const before = holder ?? giver ?? input;
    if (before === undefined) return { step: step.id, before, by: 'start', gapMs: 0, gap: 'none' };
    const by = holder === undefined ? (giver === undefined ? 'input' : 'slot') : 'lock';
    const begin = by === 'lock' ? own.workMs : own.startMs;
    const gapMs = Math.max(0, begin - (time(before)?.endMs ?? 0));
    return {
      step: step.id,
      before,
      by,
      gapMs,
      gap: gapKind(step, steps[before], by, gapMs, time(before)?.cached === true),
    };
  });
}

/**
 * The critical path of a real build (section 9), in the order of time: from the step that ended last to the
 * input that ended last, or to the step whose cache mount or slot it took over. `last` is where it ends; by
 * default the step that ended last.
 */
export function measuredCriticalPath(
  steps: readonly Schedulable[],
  time: (step: number) => MeasuredTime | undefined,
  maxParallelism = Infinity,
  last = lastToEnd(steps.map(({ id }) => time(id)?.endMs ?? -Infinity)),
): readonly MeasuredLink[] {
  const links = measuredLinks(steps, time, maxParallelism);
  const path: MeasuredLink[] = [];
  const seen = new Set<number>();
  let link = links[last];
  while (link && !seen.has(link.step)) {
    seen.add(link.step);
    path.push(link);
    link = links[link.before ?? -1];
  }
  return path.toReversed();
}

interface Ended {
  readonly step: Schedulable;
  readonly endMs: number;
}

/** The input of each step that ended last; behind a step that the log does not have, what that one waited for. */
function latestInputs(
  steps: readonly Schedulable[],
  time: (step: number) => MeasuredTime | undefined,
): readonly (number | undefined)[] {
  const latest: (number | undefined)[] = [];
  for (const { id, inputs } of steps) {
    let found: number | undefined;
    for (const { step } of inputs) {
      if (step >= id) continue;
      const input = time(step) ? step : latest[step];
      const end = input === undefined ? undefined : time(input)?.endMs;
      if (end !== undefined && (found === undefined || end > (time(found)?.endMs ?? 0))) found = input;
    }
    latest.push(found);
  }
  return latest;
}

/** The step whose cache mount it waited for: a user of the same id that ended just before it began to work. */
function lockHolder(
  step: Schedulable,
  { startMs, workMs }: MeasuredTime,
  byEnd: readonly Ended[],
): number | undefined {
  const locked = step.locks.filter(({ sharing }) => sharing === 'locked').map(({ id }) => id);
  if (locked.length === 0 || workMs - startMs <= schedulingMs) return undefined;
  for (let at = lastEndedBy(workMs + 1, byEnd); at >= 0; at--) {
    const holder = byEnd[at];
    if (!holder || holder.endMs < workMs - pollMs) return undefined;
    const uses = holder.step.id !== step.id && holder.step.locks.some(({ id }) => locked.includes(id));
    if (uses) return holder.step.id;
  }
  return undefined;
}

function slotGiver(startMs: number, byEnd: readonly Ended[]): number | undefined {
  for (let at = lastEndedBy(startMs, byEnd); at >= 0; at--) {
    const step = byEnd[at]?.step;
    if (step && takesSlot(step)) return step.id;
  }
  return undefined;
}

/** Place of the last that ended by `ms`; -1 where there is none. */
function lastEndedBy(ms: number, byEnd: readonly Ended[]): number {
  let low = -1;
  let high = byEnd.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((byEnd[middle]?.endMs ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

function gapKind(
  step: Schedulable,
  before: Schedulable | undefined,
  by: MeasuredLink['by'],
  gapMs: number,
  isCached: boolean,
): Gap {
  if (gapMs <= 0) return 'none';
  if (by === 'lock') return 'lock';
  if (gapMs <= schedulingMs) return 'scheduling';
  if (by === 'slot') return 'slot';
  if (before?.kind === 'image') return isCached ? 'unsaid' : 'pull';
  return step.inputs.some(({ role }) => role === 'content') ? 'hashing' : 'scheduling';
}
