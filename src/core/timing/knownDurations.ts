import type { AssumedTiming, BuildTimes } from './buildTimesTypes.ts';

/**
 * The durations (ms) that are known of a build, by the name of the step: those that were typed, and those of a log; what is
 * only assumed is left out.
 */
export function knownDurations({ steps, source }: BuildTimes): AssumedTiming['durations'] {
  const known = steps.filter(({ edited, outcome }) => edited || (source === 'log' && outcome !== 'missing'));
  return Object.fromEntries(known.map(({ name, durationMs }) => [name, durationMs]));
}
