import type { TimelineText } from '#i18n/timelineMessages.ts';
import type { Step } from '#core/plan/types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { stepCaption } from '#core/drawing/stepCaption.ts';
import type { BuildTimes, TimeGap, StepTime } from '#core/timing/buildTimesTypes.ts';

/** What a step is called: its instruction, or in the reader's language what has none. */
export function stepWords(step: Step, t: TimelineText['t']): string {
  return step.kind === 'context' ? t('step.context') : stepCaption(step);
}

/** Everything a bar says, for those who do not see it. */
export function barSentence(
  {
    time: bar,
    stage,
    state,
  }: { readonly time: StepTime; readonly stage: string; readonly state: string | undefined },
  { t, time }: Pick<TimelineText, 't' | 'time'>,
): string {
  return t('bar.says', {
    step: stepWords(bar.step, t),
    stage,
    start: time(bar.startMs),
    end: time(bar.endMs),
    duration: bar.atLeast ? t('state.at-least', { time: time(bar.durationMs) }) : time(bar.durationMs),
    critical: bar.critical,
    state: state ?? '',
    line: firstOrigin(bar.step)?.line,
  });
}

/** What a gap is. */
export function gapWords({ cause, lock }: TimeGap, t: TimelineText['t']): string {
  return cause === 'lock' && lock !== undefined ? t('gap.lock-of', { id: lock }) : t(`gap.${cause}`);
}

/** Links of the chain of waiting that are told; more would not be read. */
const LINKS = 4;

/** Why a step starts when it does: the step it waits for, and what that one waits for in turn. */
export function whySentence({ steps, basis }: BuildTimes, id: number, t: TimelineText['t']): string {
  const chain: string[] = [];
  const seen = new Set([id]);
  let at = steps[id]?.after;
  for (; at !== undefined && at >= 0 && !seen.has(at) && chain.length < LINKS; at = steps[at]?.after) {
    seen.add(at);
    const step = steps[at]?.step;
    if (!step) break;
    const stage = basis.stages[firstOrigin(step)?.stage ?? -1]?.label;
    const words = stepWords(step, t);
    chain.push(stage === undefined ? words : `${words} (${stage})`);
  }
  return chain.length === 0 ? t('why.first') : t('why.waits', { chain, more: at !== undefined });
}
