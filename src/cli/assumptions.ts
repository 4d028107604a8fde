import type { Language } from '#i18n/format.ts';
import { timelineText, type TimelineKey } from '#i18n/timelineMessages.ts';
import type { TimedBuild } from './timedBuild.ts';

type Caveat = Extract<TimelineKey, `caveat.${string}`>;

/** What the times rest on, then what they leave out, one line each where it applies. */
export function assumptions(build: TimedBuild, name: string, language: Language): readonly string[] {
  const { timeline, schedule, logged, durations, maxParallelism } = build;
  const { t } = timelineText(language);
  const { isMeasured } = timeline;
  const wentThrough = isMeasured && logged?.ends.includes('canceled') === false;
  const isAsked = maxParallelism < Infinity || durations.byId.size > 0;
  const isGuess = !isMeasured && (logged !== undefined || isAsked);
  const pulls = timeline.steps.some(({ step }) => step.kind === 'image');
  const caveats: readonly Caveat[] = [
    ...(schedule.deadlock && !wentThrough ? (['caveat.deadlock'] as const) : []),
    ...(maxParallelism < Infinity ? (['caveat.limit'] as const) : []),
    ...(isGuess ? (['caveat.cpu'] as const) : []),
    ...(isGuess && pulls ? (['caveat.pull'] as const) : []),
    ...(logged ? (['caveat.noise'] as const) : []),
    ...(schedule.hasTies && !isMeasured ? (['caveat.ties'] as const) : []),
  ];
  return [basis(), ...caveats.map((key) => t(key))];

  function basis(): string {
    const count = durations.byId.size;
    if (!logged) return count === 0 ? t('assume.equal') : t('assume.edited', { count });
    if (logged.log.times === 'durations' && !isAsked) return t('assume.durations', { name });
    if (!isMeasured) return t('assume.simulated', { name, count });
    return t(logged.log.times === 'stamped' ? 'assume.stamped' : 'assume.measured', { name });
  }
}
