import type { CacheLock } from '#core/graph/types.ts';
import { createEventQueue, type EventQueue } from './eventQueue.ts';

/** Who holds which cache mount, and who waits for one. */
export interface LockTable {
  /**
   * Takes the cache mounts of `step` one after the other, and keeps what it has while the next one is
   * taken (R3.17). Gives the id it has to wait for, or undefined where it has them all.
   */
  take(step: number, locks: readonly CacheLock[]): string | undefined;
  /** Gives all mounts of `step` back. The steps it names may go on taking theirs. */
  release(step: number, locks: readonly CacheLock[]): readonly Grant[];
  /** A step that holds `id`, other than `step`. */
  holder(id: string, step: number): number | undefined;
}

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
  /** Where a waiting step stands: the id it waits for, and how many of its mounts it has. */
  const waiting = new Map<number, { readonly id: string; readonly taken: number }>();

  const holder = (id: string, step: number): number | undefined => {
    for (const other of holders.get(id) ?? []) if (other !== step) return other;
    return undefined;
  };
  const wait = (step: number, id: string, taken: number): void => {
    waiting.set(step, { id, taken });
    const queue = queues.get(id) ?? createEventQueue();
    queues.set(id, queue);
    queue.push(rank(step), step);
  };
  const nextInLine = (id: string): number | undefined => {
    const queue = queues.get(id);
    for (let step = queue?.pop(); step !== undefined; step = queue?.pop()) {
      if (waiting.get(step)?.id === id) return step;
    }
    return undefined;
  };
  return {
    take(step, locks) {
      const first = waiting.get(step)?.taken ?? 0;
      waiting.delete(step);
      for (const [at, { id, sharing }] of locks.entries()) {
        if (at < first) continue;
        if (sharing === 'locked' && holder(id, step) !== undefined) {
          wait(step, id, at);
          return id;
        }
        const known = holders.get(id);
        if (known) known.add(step);
        else holders.set(id, new Set([step]));
      }
      return undefined;
    },
    release(step, locks) {
      const grants: Grant[] = [];
      for (const { id } of locks) {
        const left = holders.get(id);
        left?.delete(step);
        // A step may hold an id by one mount and wait for it with another.
        const [only] = left ?? [];
        const self =
          left?.size === 1 && only !== undefined && waiting.get(only)?.id === id ? only : undefined;
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
