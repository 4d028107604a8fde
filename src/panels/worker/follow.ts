import { useSyncExternalStore } from 'react';
import type { Selector } from '#state/remember.ts';
import type { AppStore } from '#state/store.ts';
import { useAppStore } from '#state/useApp.ts';

/** A result as it stands: the last one stays while a newer one is worked out. */
export interface Found<Result> {
  readonly status: 'none' | 'working' | 'ready' | 'failed';
  readonly result: Result | undefined;
}

/** How the jobs of a store are done. */
export interface Work<Job, Result> {
  /** What the present state asks for; undefined where it asks for nothing. */
  readonly jobOf: Selector<Job | undefined>;
  /** The result of what is short enough to be done at once; undefined: do it elsewhere. */
  readonly now: (job: Job) => Result | undefined;
  /** Does it off the main thread; tells undefined where that fails. Returns how to call it off. */
  readonly elsewhere: (job: Job, tell: (result: Result | undefined) => void) => () => void;
}

interface Followed<Result> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Found<Result>;
}

/** Follows the result of a store for as long as somebody looks at it. */
function follow<Job, Result>(
  store: AppStore,
  { jobOf, now, elsewhere }: Work<Job, Result>,
): Followed<Result> {
  const listeners = new Set<() => void>();
  let found: Found<Result> = { status: 'none', result: undefined };
  let done: Job | undefined;
  let stopWork = (): void => undefined;
  let stopFollowing = (): void => undefined;

  const settle = (next: Found<Result>): void => {
    found = next;
    for (const listener of listeners) listener();
  };
  const refresh = (): void => {
    const job = jobOf(store.getState());
    if (job === done) return;
    done = job;
    stopWork();
    if (job === undefined) {
      settle({ status: 'none', result: undefined });
      return;
    }
    const result = now(job);
    if (result !== undefined) settle({ status: 'ready', result });
    else {
      settle({ status: 'working', result: found.result });
      stopWork = elsewhere(job, (late) => settle({ status: late ? 'ready' : 'failed', result: late }));
    }
  };
  return {
    get: () => found,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopFollowing = store.subscribe(refresh);
        refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopFollowing();
        stopWork();
        done = undefined;
      };
    },
  };
}

/** A hook for the result of a store: worked out once for all who ask. */
export function followed<Job, Result>(work: (store: AppStore) => Work<Job, Result>): () => Found<Result> {
  const sources = new WeakMap<AppStore, Followed<Result>>();
  return function useFound() {
    const store = useAppStore();
    const source = sources.get(store) ?? follow(store, work(store));
    sources.set(store, source);
    return useSyncExternalStore(source.subscribe, source.get);
  };
}
