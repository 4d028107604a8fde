import type { TimelineKey } from '#i18n/timelineMessages.ts';
import type { BuildTimes } from './times.ts';

/** What the times on screen rest on, and what they leave out. */
export interface Assumption {
  readonly key: Extract<TimelineKey, `assume.${string}`>;
  readonly caveats: readonly Extract<TimelineKey, `caveat.${string}`>[];
}

/** Every screen with times says where they come from; each caveat stands where it applies (sections 10 and 11). */
export function assumptionOf(times: BuildTimes): Assumption {
  const { source, measured, editedCount, maxParallelism, hasTies, deadlock, log, steps } = times;
  const isGuess = !measured && (source === 'log' || editedCount > 0 || maxParallelism > 0);
  const pulls = steps.some(({ step }) => step.kind === 'image');
  return {
    key: keyOf(times),
    caveats: [
      ...(deadlock ? (['caveat.deadlock'] as const) : []),
      ...(log?.log.failure ? (['caveat.failed'] as const) : []),
      ...(maxParallelism > 0 ? (['caveat.limit'] as const) : []),
      ...(isGuess ? (['caveat.cpu'] as const) : []),
      ...(isGuess && pulls ? (['caveat.pull'] as const) : []),
      ...(source === 'log' ? (['caveat.noise'] as const) : []),
      ...(hasTies ? (['caveat.ties'] as const) : []),
    ],
  };
}

function keyOf({ measured, log, editedCount }: BuildTimes): Assumption['key'] {
  if (log === undefined) return editedCount === 0 ? 'assume.equal' : 'assume.edited';
  if (!measured) return 'assume.simulated';
  const sources = {
    exact: 'assume.measured',
    stamped: 'assume.stamped',
    durations: 'assume.durations',
  } as const;
  return sources[log.log.times];
}
