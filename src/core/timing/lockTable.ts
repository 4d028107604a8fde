import type { CacheLock } from '#core/plan/types.ts';
import { createEventQueue, type EventQueue } from './eventQueue.ts';

/** Who holds which cache mount, and who waits for one. */
export interface LockTable {
  /** Takes the next cache mount of `step`. It keeps what it has while it waits for the next one (R3.17). */
  take(step: number, locks: readonly CacheLock[]): Taking;
  /** Gives all mounts of `step` back. The steps it names may go on taking theirs. */
  release(step: number, locks: readonly CacheLock[]): readonly Grant[];
  /** A step that holds `id`, other than `step`. */
  holder(id: string, step: number): number | undefined;
}

/** `more`: it took one and wants another. `waits`: for the mount `id`. */
export type Taking =
  { readonly state: 'all' } | { readonly state: 'more' } | { readonly state: 'waits'; readonly id: string };

/** A waiting step that is next at a mount; `contested` where others wait for it too. */
export interface Grant {
  readonly step: number;
  readonly contested: boolean;
}

/**
 * R3.12, R3.13, R3.15: `locked` waits until nobody else holds the id; `shared` and `private` never wait,
 * but are waited for. Among those that wait the smallest `rank` is next.
 */
export function createLockTable(rank: (step: number) => number): LockTable {
  const holders = new Map<string, Set<number>>();
  const queues = new Map<string, EventQueue>();
  /** How many of its mounts a step has that still wants some, and the id it waits for. */
  const taken = new Map<number, number>();
  const waiting = new Map<number, string>();

  const holder = (id: string, step: number): number | undefined => {
    for (const other of holders.get(id) ?? []) if (other !== step) return other;
    return undefined;
  };
  const wait = (step: number, id: string): void => {
    waiting.set(step, id);
    const queue = queues.get(id) ?? createEventQueue();
    queues.set(id, queue);
    queue.push(rank(step), step);
  };
  const nextInLine = (id: string): number | undefined => {
    const queue = queues.get(id);
    for (let step = queue?.pop(); step !== undefined; step = queue?.pop()) {
      if (waiting.get(step) === id) return step;
    }
    return undefined;
  };
  return {
    take(step, locks) {
      waiting.delete(step);
      const at = taken.get(step) ?? 0;
      const lock = locks[at];
      if (!lock) return { state: 'all' };
      if (lock.sharing === 'locked' && holder(lock.id, step) !== undefined) {
        wait(step, lock.id);
        return { state: 'waits', id: lock.id };
      }
      const known = holders.get(lock.id);
      if (known) known.add(step);
      else holders.set(lock.id, new Set([step]));
      taken.set(step, at + 1);
      return { state: at + 1 < locks.length ? 'more' : 'all' };
    },
    release(step, locks) {
      const grants: Grant[] = [];
      for (const { id } of locks) {
        const left = holders.get(id);
        left?.delete(step);
        // A step may hold an id by one mount and wait for it with another.
        const [only] = left ?? [];
        const self = left?.size === 1 && only !== undefined && waiting.get(only) === id ? only : undefined;
        if (self === undefined && (left?.size ?? 0) > 0) continue;
        const next = self ?? nextInLine(id);
        if (next === undefined) continue;
        grants.push({ step: next, contested: (queues.get(id)?.nextTime() ?? Infinity) < Infinity });
      }
      return grants;
    },
    holder,
  };
}
