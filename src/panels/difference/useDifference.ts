import { useSyncExternalStore } from 'react';
import type { ComparedFiles } from '#core/difference/compareFiles.ts';
import { knownDurations } from '#core/timing/knownDurations.ts';
import { inTime } from '#state/buildInTime.ts';
import { derived, type Selector } from '#state/remember.ts';
import type { AppStore } from '#state/store.ts';
import { useAppStore } from '#state/useApp.ts';
import { compareElsewhere } from './compareElsewhere.ts';
import { compareNow, type DifferenceJob } from './compareNow.ts';

/** Both texts together up to this length (UTF-16 units) are compared at once, longer ones in a worker. */
const AT_ONCE = 20_000;

/** A comparison as it stands: the last one stays while a newer one is worked out. */
export interface FoundDifference {
  readonly status: 'none' | 'working' | 'ready' | 'failed';
  readonly compared: ComparedFiles | undefined;
}

const nothing: FoundDifference = { status: 'none', compared: undefined };

interface Followed {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => FoundDifference;
}

/** What the present state asks to compare; undefined where there is no Dockerfile before. */
function jobSelector(store: AppStore): Selector<DifferenceJob | undefined> {
  const { times } = inTime(store);
  // The times of a log that tells steps of its own say nothing about this file.
  const durations = derived([times], (build) => (build.basis.kind === 'file' ? knownDurations(build) : {}));
  return derived(
    [
      ({ before }) => before,
      ({ analysed }) => analysed,
      ({ overview }) => overview.target,
      ({ timing }) => timing?.maxParallelism ?? 0,
      durations,
      ({ rulesOff }) => rulesOff,
    ],
    (before, { text, options }, target, maxParallelism, known, off): DifferenceJob | undefined =>
      before === ''
        ? undefined
        : { before, text, options, target, timing: { maxParallelism, durations: known }, off },
  );
}

/** Follows the comparison of a store for as long as somebody looks at it. */
function follow(store: AppStore): Followed {
  const jobOf = jobSelector(store);
  const listeners = new Set<() => void>();
  let found = nothing;
  let done: DifferenceJob | undefined;
  let stopWorker = (): void => undefined;
  let stopFollowing = (): void => undefined;

  const settle = (next: FoundDifference): void => {
    found = next;
    for (const listener of listeners) listener();
  };
  const refresh = (): void => {
    const job = jobOf(store.getState());
    if (job === done) return;
    done = job;
    stopWorker();
    if (job === undefined) settle(nothing);
    else if (job.before.length + job.text.length <= AT_ONCE) {
      settle({ status: 'ready', compared: compareNow(job) });
    } else {
      settle({ status: 'working', compared: found.compared });
      stopWorker = compareElsewhere(job, (compared) =>
        settle({ status: compared ? 'ready' : 'failed', compared }),
      );
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
        stopWorker();
        done = undefined;
      };
    },
  };
}

const followed = new WeakMap<AppStore, Followed>();

/** How the present Dockerfile differs from the one before it: worked out once for all who ask. */
export function useDifference(): FoundDifference {
  const store = useAppStore();
  const source = followed.get(store) ?? follow(store);
  followed.set(store, source);
  return useSyncExternalStore(source.subscribe, source.get);
}
