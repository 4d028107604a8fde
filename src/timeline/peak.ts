import type { PlacedStep } from './times.ts';

/** Most steps that worked at the same moment; waiting for a cache mount is no work. */
export function peakOf(steps: readonly PlacedStep[]): number {
  const ran = steps.filter(({ workMs, endMs }) => endMs > workMs);
  const ends = ran.map(({ endMs }) => endMs).toSorted((a, b) => a - b);
  let over = 0;
  let peak = 0;
  for (const [begun, { workMs }] of ran.toSorted((a, b) => a.workMs - b.workMs).entries()) {
    while ((ends[over] ?? Infinity) <= workMs) over += 1;
    peak = Math.max(peak, begun + 1 - over);
  }
  return peak;
}
