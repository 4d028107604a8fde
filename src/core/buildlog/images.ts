import type { Step } from '#core/plan/types.ts';
import type { LoggedStep } from './types.ts';

/** A step's time before anything is taken off. */
export interface Span {
  start: number;
  end: number;
  readonly cached: boolean;
}

/** Gaps up to this long are the scheduler's own (R3.7). */
const schedulingMs = 20;
/** A step that ends this shortly before another starts may have given it its slot. */
const slotMs = 5;

/**
 * Whether a step that runs needs the files of each step: what only merges use is pulled by an exporter (R3.5). A step that
 * the log does not have may have run: what the log says of its image is then taken as it is.
 */
export function needsFiles(
  steps: readonly Step[],
  logged: readonly (LoggedStep | undefined)[],
): readonly boolean[] {
  const used = new Set(steps.flatMap(({ inputs }) => inputs.map(({ step }) => step)));
  const needed = steps.map(({ id }) => !used.has(id));
  for (const { id, kind, inputs } of steps.toReversed()) {
    const state = logged[id]?.state;
    const runs = kind !== 'merge' && state !== 'cached' && state !== 'pending';
    if (runs || (needed[id] && used.has(id))) for (const { step } of inputs) needed[step] = true;
  }
  return needed;
}

/**
 * An image is done, for those that wait for it, when the first step that needs its files starts: pulls go
 * on and open again later (R3.9). Merges and cached steps need no files, so the steps behind them count; an
 * image that nobody needs the files of is done when it was resolved.
 */
export function clipImages(
  steps: readonly Step[],
  spans: readonly (Span | undefined)[],
  logged: readonly (LoggedStep | undefined)[],
): void {
  const needed = new Float64Array(steps.length).fill(Infinity);
  const first = new Float64Array(steps.length).fill(Infinity);
  for (const { id, kind, inputs } of steps.toReversed()) {
    const span = spans[id];
    if (!span) continue;
    const merged = logged[id]?.state === 'canceled' && span.end === span.start;
    const at = kind === 'merge' || span.cached || merged ? (needed[id] ?? Infinity) : span.start;
    for (const { step } of inputs) {
      needed[step] = Math.min(needed[step] ?? Infinity, at);
      first[step] = Math.min(first[step] ?? Infinity, span.start);
    }
  }
  for (const { id, kind } of steps) {
    const span = spans[id];
    if (kind !== 'image' || !span) continue;
    const clip = Math.min(needed[id] ?? Infinity, span.end);
    const resolved = needed[id] === Infinity ? endBefore(logged[id], first[id] ?? Infinity) : clip;
    span.end = Math.max(span.start, Math.min(clip, resolved));
  }
}

/** End of the last interval that ends by `ms`; `ms` where there is none. */
function endBefore(logged: LoggedStep | undefined, ms: number): number {
  let end = ms;
  for (const interval of logged?.intervals ?? []) {
    if (interval.endMs !== undefined && interval.endMs <= ms) end = interval.endMs;
  }
  return end;
}

/**
 * How much longer an image took until its files could be used: unpacked layers are put together in no
 * interval. It is the time until the first step that waited for nothing else started, where that is more than
 * the scheduler takes and no other step ended just then, whose slot it may have waited for.
 */
export function unpackTails(steps: readonly Step[], spans: readonly (Span | undefined)[]): Float64Array {
  const tails = new Float64Array(steps.length);
  const first = new Float64Array(steps.length).fill(Infinity);
  for (const { id, kind, inputs } of steps) {
    const span = spans[id];
    if (!span || span.cached || kind === 'merge') continue;
    for (const { step } of inputs) first[step] = Math.min(first[step] ?? Infinity, span.start);
  }
  const ends = Float64Array.from(steps, ({ id, kind }) =>
    kind === 'image' ? Infinity : (spans[id]?.end ?? Infinity),
  ).toSorted();
  for (const { id, kind, inputs } of steps) {
    const span = spans[id];
    if (!span || span.cached || kind === 'merge') continue;
    const latest = inputs.reduce((end, { step }) => Math.max(end, spans[step]?.end ?? 0), 0);
    for (const { step } of inputs) {
      const image = spans[step];
      if (steps[step]?.kind !== 'image' || image?.end !== latest || first[step] !== span.start) continue;
      const tail = span.start - latest;
      if (tail > schedulingMs && !hasEndIn(ends, span.start - slotMs, span.start)) tails[step] = tail;
    }
  }
  return tails;
}

/** Whether one of the sorted `ends` lies in [from, to]. */
function hasEndIn(ends: Float64Array, from: number, to: number): boolean {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return (ends[low] ?? Infinity) <= to;
}
