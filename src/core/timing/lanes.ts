import { createEventQueue } from './eventQueue.ts';

/** A bar of a timeline. */
export interface Bar {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The lowest row for each bar in which no two bars overlap, in the order of their starts (greedy interval
 * partitioning: as many rows as bars overlap at most). Bars that touch may share a row.
 *
 *     a ████░░██ c      rows: a 0, b 1, c 0
 *     b ░░████░░
 */
export function assignLanes(bars: readonly Bar[]): readonly number[] {
  const lanes = Array.from(bars, () => 0);
  const byStart = bars
    .map((bar, index) => ({ bar, index }))
    .toSorted((a, b) => a.bar.startMs - b.bar.startMs || a.index - b.index);
  const running = createEventQueue();
  const free = createEventQueue();
  let count = 0;
  for (const { bar, index } of byStart) {
    while (running.nextTime() <= bar.startMs) {
      const lane = running.pop() ?? 0;
      free.push(lane, lane);
    }
    const lane = free.pop() ?? count++;
    lanes[index] = lane;
    running.push(Math.max(bar.endMs, bar.startMs), lane);
  }
  return lanes;
}
