import type { BuildTimes, StepTime } from './buildTimesTypes.ts';

/** How far a step is at one moment of a build. `skipped`: this build does not run it. */
export type StepState = 'waiting' | 'running' | 'done' | 'cached' | 'canceled' | 'failed' | 'skipped';

/** Moments at which something changes, ascending, without duplicates; the start and the end are among them. */
export function eventsOf({ steps, makespanMs }: Pick<BuildTimes, 'steps' | 'makespanMs'>): readonly number[] {
  const times = new Set([0, makespanMs]);
  for (const { startMs, endMs } of steps) times.add(startMs).add(endMs);
  return [...times].toSorted((a, b) => a - b);
}

/** How many events lie at or before a moment: while it stays the same, so do all states. */
export function eventsBefore(events: readonly number[], moment: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The event after a moment, or before it; the last or first one where there is none. */
export function neighbour(events: readonly number[], moment: number, direction: 1 | -1): number {
  if (direction === 1) return events[eventsBefore(events, moment)] ?? events.at(-1) ?? 0;
  const at = eventsBefore(events, moment) - 1;
  const before = events[at] === moment ? at - 1 : at;
  return events[Math.max(0, before)] ?? 0;
}

const ended: Readonly<Record<StepTime['outcome'], StepState>> = {
  done: 'done',
  cached: 'cached',
  canceled: 'canceled',
  failed: 'failed',
  running: 'running',
  missing: 'skipped',
  hung: 'running',
  never: 'waiting',
};

/** What a step is at a moment: waiting before its start, running until its end. */
export function stateAt({ startMs, endMs, outcome }: StepTime, moment: number): StepState {
  if (outcome === 'missing') return 'skipped';
  if (moment < startMs || outcome === 'never') return 'waiting';
  return moment < endMs ? 'running' : ended[outcome];
}

/** Longest time (s) that playing takes at the speed chosen for the reader. */
const PATIENCE = 20;

export const speeds: readonly number[] = [0.5, 1, 2, 5, 10, 20, 60];

/** The slowest speed at which the whole build is seen within reason. */
export function suitableSpeed(makespanMs: number): number {
  return speeds.find((speed) => speed >= 1 && makespanMs / 1000 / speed <= PATIENCE) ?? speeds.at(-1) ?? 1;
}
