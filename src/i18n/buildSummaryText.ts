import { stepCaption } from '#core/drawing/stepCaption.ts';
import type { BuildSummary, Exporting } from '#core/timing/buildSummaryTypes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import type { TimelineText } from './timelineMessages.ts';

/** One answer of the head of a log report. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** Stages, steps and exporters that are named. */
const NAMED = 4;
/** Parts with a smaller share of the total did not decide it. */
const DECIDES = 0.1;

/** The head of a log report in sentences, the same on the page and on the command line; empty without a log. */
export function summaryLines(
  times: BuildTimes,
  { t, time }: Pick<TimelineText, 't' | 'time'>,
): readonly SummaryLine[] {
  const { summary, basis, steps } = times;
  if (summary === undefined) return [];
  const { totalMs, parts, stages, stepCount, cachedCount, isCacheSure, isTotalKnown, slowest } = summary;
  const withShare = (name: string, ms: number, share: number): string =>
    t('summary.share', { name, time: time(ms), share });
  const total = {
    label: t(isTotalKnown ? 'summary.total' : 'summary.total-added'),
    text: `${time(totalMs)}: ${parts
      .map(({ part, durationMs, share }) => withShare(t(`summary.part.${part}`), durationMs, share))
      .join(', ')}`,
  };
  const byStage = stages
    .slice(0, NAMED)
    .map(({ stage, durationMs, share }) => withShare(basis.stages[stage]?.label ?? '', durationMs, share));
  const named = slowest.slice(0, NAMED).flatMap((id) => {
    const own = steps[id];
    return own ? `${stepCaption(own.step)} ${time(own.durationMs)}` : [];
  });
  const share = stepCount > 0 ? cachedCount / stepCount : 0;
  const cached = { cached: cachedCount, total: stepCount, share, sure: isCacheSure };
  return [
    total,
    { label: t('total.decided'), text: decidedBy(times, summary, { t, time }) },
    ...(byStage.length > 0 ? [{ label: t('summary.stages'), text: byStage.join(', ') }] : []),
    ...(stepCount > 0 ? [{ label: t('summary.cached'), text: t('summary.cached-share', cached) }] : []),
    ...(named.length > 0 ? [{ label: t('summary.slowest'), text: named.join('; ') }] : []),
  ];
}

/** The parts that took most of the time, the longest first; of the steps the stages on the critical path. */
function decidedBy(
  { basis, criticalStages }: BuildTimes,
  { parts, exports }: BuildSummary,
  { t, time }: Pick<TimelineText, 't' | 'time'>,
): string {
  const exported = ({ name, durationMs, share, parts: own }: Exporting): string => {
    const what = own.map((one) => `${one.name} ${time(one.durationMs)}`).join(', ');
    return t('summary.exporting', { name, time: time(durationMs), share, what });
  };
  const told = parts
    .toSorted((a, b) => b.durationMs - a.durationMs)
    .filter(({ share }, at) => at === 0 || share >= DECIDES)
    .map(({ part, durationMs, share }) => {
      const [longest] = exports;
      if (part === 'export' && longest) return exported(longest);
      const way = criticalStages.map(({ stage }) => basis.stages[stage]?.label ?? '').join(' → ');
      const name = part === 'steps' && way !== '' ? t('summary.way', { way }) : t(`summary.part.${part}`);
      return t('summary.share', { name, time: time(durationMs), share });
    });
  return told.length > 0 ? told.join('; ') : t('summary.nothing');
}
