import { knownDurations } from '#core/timing/knownDurations.ts';
import { followed } from '#panels/worker/follow.ts';
import { inTime } from '#state/buildInTime.ts';
import { derived, type Selector } from '#state/remember.ts';
import type { AppStore } from '#state/store.ts';
import { compareElsewhere } from './compareElsewhere.ts';
import { compareNow, type DifferenceJob } from './compareNow.ts';

/** Both texts together up to this length (UTF-16 units) are compared at once, longer ones in a worker. */
const AT_ONCE = 20_000;

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
      ({ ignore }) => ignore,
    ],
    (before, { text, options }, target, maxParallelism, known, off, ignore): DifferenceJob | undefined =>
      before === ''
        ? undefined
        : { before, text, options, ignore, target, timing: { maxParallelism, durations: known }, off },
  );
}

/** How the present Dockerfile differs from the one before it: worked out once for all who ask. */
export const useDifference = followed((store) => ({
  jobOf: jobSelector(store),
  now: (job: DifferenceJob) => (job.before.length + job.text.length <= AT_ONCE ? compareNow(job) : undefined),
  elsewhere: compareElsewhere,
}));
