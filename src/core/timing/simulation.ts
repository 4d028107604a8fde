import { createEventQueue } from './eventQueue.ts';
import { createLockTable } from './lockTable.ts';
import type { LockDeadlock, Schedulable, ScheduleOptions, Wait } from './scheduleTypes.ts';

/** What happened to each step, by id, as typed arrays. */
export interface Simulation {
  readonly ready: Float64Array;
  readonly start: Float64Array;
  readonly work: Float64Array;
  readonly end: Float64Array;
  readonly waits: readonly (readonly Wait[])[];
  readonly tie: Uint8Array;
  /** Ids in the order of their ends. */
  readonly finished: readonly number[];
  /** 0 done, 1 hung, 2 never started. */
  readonly outcome: Uint8Array;
  readonly deadlock: LockDeadlock | undefined;
}

/** Image look-ups and merges take no slot of `max-parallelism` (R3.18). */
export function takesSlot({ kind }: Schedulable): boolean {
  return kind !== 'image' && kind !== 'merge';
}

/**
 * Runs the events of a build (section 9 of the rules; R3.1, R3.12–R3.20): list scheduling with a FIFO
 * queue for slots and with cache mounts that are taken in target order and held while waiting.
 *
 *     ready ──(slot)──> start ──(cache mounts)──> work ──(duration)──> end ──> dependents may be ready
 *
 * Time O((steps + inputs) log steps). Steps that hang on each other's mounts are reported.
 */
export function runSimulation(
  steps: readonly Schedulable[],
  durations: Float64Array,
  { maxParallelism = Infinity, order = (step) => step, lockOrder = order }: ScheduleOptions,
): Simulation {
  const count = steps.length;
  const [ready, start, work, end] = [0, 0, 0, 0].map(() => new Float64Array(count).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const waits: Wait[][] = steps.map(() => []);
  const tie = new Uint8Array(count);
  const finished: number[] = [];
  const { missing, dependents } = dependentsOf(steps);

  const ends = createEventQueue();
  const locks = createLockTable(lockOrder);
  const queue: number[] = [];
  let head = 0;
  let free = Number.isNaN(maxParallelism) ? Infinity : Math.max(1, maxParallelism);
  /** The step that gave a slot back last, for those that waited for one. */
  let slotGiver = -1;

  const begunWork = (step: number, now: number): void => {
    work[step] = now;
    ends.push(now + (durations[step] ?? 0), step);
  };
  /** One mount a round each: steps that start together take theirs at the same time, not one after the other. */
  const takeLocks = (locking: readonly number[], now: number): void => {
    for (let round = locking; round.length > 0;) {
      const next: number[] = [];
      for (const step of round) {
        const taking = locks.take(step, steps[step]?.locks ?? []);
        if (taking.state === 'all') begunWork(step, now);
        else if (taking.state === 'more') next.push(step);
        else {
          const by = locks.holder(taking.id, step) ?? -1;
          waits[step]?.push({ cause: 'lock', step: by, lock: taking.id, fromMs: now, untilMs: now });
        }
      }
      round = next;
    }
  };
  const begin = (step: number, now: number): void => {
    start[step] = now;
    const readyAt = ready[step] ?? now;
    if (now > readyAt)
      waits[step]?.push({ cause: 'slot', step: slotGiver, lock: undefined, fromMs: readyAt, untilMs: now });
  };
  /**
   * Steps that became ready at this instant join the queue, all that have a slot begin; then those that may
   * have a cache mount now (`granted` waited for one) take theirs.
   */
  const startReady = (arrivals: number[], granted: readonly number[], now: number): void => {
    arrivals.sort((a, b) => order(a) - order(b) || a - b);
    const begun: number[] = [];
    for (const step of arrivals) {
      ready[step] = now;
      if (takesSlot(steps[step] as Schedulable)) queue.push(step);
      else begun.push(step);
    }
    for (; head < queue.length && free > 0; head++, free--) begun.push(queue[head] ?? 0);
    if (head < queue.length) markTies(queue, head, ready, tie);
    for (const step of begun) begin(step, now);
    const locking = [...granted, ...begun.filter((step) => (steps[step]?.locks.length ?? 0) > 0)];
    if (locking.length > 1) locking.sort((a, b) => lockOrder(a) - lockOrder(b) || a - b);
    for (const step of begun) if (steps[step]?.locks.length === 0) begunWork(step, now);
    takeLocks(locking, now);
  };
  const release = (by: number, now: number): readonly number[] =>
    locks.release(by, steps[by]?.locks ?? []).map(({ step, contested }) => {
      const wait = waits[step]?.pop();
      if (wait) waits[step]?.push({ ...wait, step: by, untilMs: now });
      if (contested) tie[step] = 1;
      return step;
    });

  startReady(
    steps.filter(({ id }) => missing[id] === 0).map(({ id }) => id),
    [],
    0,
  );
  for (let now = ends.nextTime(); now < Infinity; now = ends.nextTime()) {
    const arrivals: number[] = [];
    const granted: number[] = [];
    while (ends.nextTime() === now) {
      const step = ends.pop() ?? 0;
      end[step] = now;
      finished.push(step);
      if (takesSlot(steps[step] as Schedulable)) {
        free += 1;
        slotGiver = step;
      }
      for (const dependent of dependents[step] ?? []) {
        missing[dependent] = (missing[dependent] ?? 0) - 1;
        if (missing[dependent] !== 0) continue;
        if (now > 0)
          waits[dependent]?.push({ cause: 'input', step, lock: undefined, fromMs: 0, untilMs: now });
        arrivals.push(dependent);
      }
      if ((steps[step]?.locks.length ?? 0) > 0) for (const next of release(step, now)) granted.push(next);
    }
    startReady(arrivals, granted, now);
  }
  const times = { ready, start, work, end };
  return { ...times, waits, tie, finished, ...stopOf(times, durations, waits, finished) };
}

/** How many inputs each step waits for, and who waits for it. Inputs that are not in the list count as there. */
function dependentsOf(steps: readonly Schedulable[]): {
  missing: Int32Array;
  dependents: readonly (readonly number[])[];
} {
  const missing = new Int32Array(steps.length);
  const dependents: number[][] = steps.map(() => []);
  for (const { id, inputs } of steps) {
    for (const input of new Set(inputs.map(({ step }) => step))) {
      if (input < 0 || input >= steps.length) continue;
      dependents[input]?.push(id);
      missing[id] = (missing[id] ?? 0) + 1;
    }
  }
  return { missing, dependents };
}

/** The head of the queue and the last that got a slot became ready together: the order was a choice. */
function markTies(queue: readonly number[], head: number, ready: Float64Array, tie: Uint8Array): void {
  const first = queue[head] ?? 0;
  const last = queue[head - 1];
  if (last !== undefined && ready[last] === ready[first]) {
    tie[first] = 1;
    tie[last] = 1;
  }
}

/**
 * Steps that never ended: those that wait for a cache mount for ever, and those behind them. The duration of
 * a step that hangs is the time after which somebody gave up (that is what a log of such a build has).
 */
function stopOf(
  { ready, start, work, end }: Record<'ready' | 'start' | 'work' | 'end', Float64Array>,
  durations: Float64Array,
  waits: readonly (readonly Wait[])[],
  finished: readonly number[],
): Pick<Simulation, 'outcome' | 'deadlock'> {
  const outcome = new Uint8Array(ready.length);
  if (finished.length === ready.length) return { outcome, deadlock: undefined };
  const waiting: { step: number; lock: string; heldBy: number }[] = [];
  for (const [step, began] of start.entries()) {
    const wait = waits[step]?.at(-1);
    if (!Number.isNaN(end[step]) || Number.isNaN(began) || wait?.cause !== 'lock') continue;
    outcome[step] = 1;
    waiting.push({ step, lock: wait.lock ?? '', heldBy: wait.step });
    end[step] = began + (durations[step] ?? 0);
    work[step] = end[step] ?? 0;
  }
  const stop = end.reduce((latest, time) => (time > latest ? time : latest), 0);
  for (const [step, time] of end.entries()) {
    if (!Number.isNaN(time)) continue;
    outcome[step] = 2;
    for (const times of [ready, start, work, end]) if (Number.isNaN(times[step])) times[step] = stop;
  }
  return { outcome, deadlock: waiting.length > 0 ? { waiting } : undefined };
}
