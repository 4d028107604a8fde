import type { BuildTimes } from './buildTimesTypes.ts';

/** What times rest on. */
export type TimesBasis = 'equal' | 'edited' | 'measured' | 'stamped' | 'durations' | 'simulated';

/** What times leave out, or what is odd about them. */
export type TimesCaveat = 'deadlock' | 'failed' | 'limit' | 'cpu' | 'pull' | 'noise' | 'ties';

/** What the times of a build rest on, and what they leave out. The sentences are made elsewhere. */
export interface TimesAssumption {
  readonly basis: TimesBasis;
  readonly caveats: readonly TimesCaveat[];
}

/** Whatever shows times says where they come from; each caveat stands where it applies (sections 10 and 11). */
export function assumptionOf(times: BuildTimes): TimesAssumption {
  const { kind, source, editedCount, maxParallelism, hasTies, deadlock, log, steps } = times;
  const isLimited = maxParallelism < Infinity;
  const isGuess = kind === 'simulated' && (source === 'log' || editedCount > 0 || isLimited);
  const pulls = steps.some(({ step }) => step.kind === 'image');
  const applies: readonly (readonly [TimesCaveat, boolean])[] = [
    ['deadlock', deadlock !== undefined],
    ['failed', log?.log.failure !== undefined],
    ['limit', isLimited],
    ['cpu', isGuess],
    ['pull', isGuess && pulls],
    ['noise', source === 'log'],
    ['ties', hasTies],
  ];
  return { basis: basisOf(times), caveats: applies.flatMap(([caveat, does]) => (does ? caveat : [])) };
}

function basisOf({ kind, log, editedCount }: BuildTimes): TimesBasis {
  if (log === undefined) return editedCount === 0 ? 'equal' : 'edited';
  if (kind === 'simulated') return 'simulated';
  if (kind === 'reconstructed') return 'durations';
  return log.log.times === 'stamped' ? 'stamped' : 'measured';
}
