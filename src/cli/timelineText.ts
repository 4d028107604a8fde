import type { StyledLine } from '#core/export/styled.ts';
import { textTimeline } from '#core/export/textTimeline.ts';
import type { Language } from '#i18n/format.ts';
import { assumptionOf } from '#core/timing/assumptions.ts';
import { summaryLines } from '#i18n/buildSummaryText.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { fitLines, logWarnings, unmatched } from './logNotes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { timelineWords } from './timelineWords.ts';

/** What a timeline is drawn with. */
export interface TimelineSetting {
  /** The first line: what the times are of; "" where that is a log alone. */
  readonly title: string;
  /** Name of the log, and how many builds it holds. */
  readonly logName: string;
  readonly logBuilds: number;
  readonly columns: number;
  readonly language: Language;
}

/** A build in time as text for a terminal, with all that has to be known of its log. */
export function timelineLines(times: BuildTimes, setting: TimelineSetting): readonly StyledLine[] {
  const { title, logName, logBuilds, columns, language } = setting;
  const { log, basis } = times;
  return textTimeline(times, {
    words: timelineWords(language),
    columns,
    title: [
      ...(title === '' ? [] : [title]),
      ...(log ? fitLines(log, basis, logName, logBuilds, language) : []),
      ...(log ? logWarnings(log, basis.kind, language) : []),
    ],
    summary: summaryLines(times, timelineText(language)).map(({ label, text }) => `${label}: ${text}`),
    notes: [...(log ? unmatched(log, basis, language) : []), ...assumptions(times, logName, language)],
  });
}

/** What the times rest on, then what they leave out, a line each. That the build failed stands above. */
function assumptions(times: BuildTimes, name: string, language: Language): readonly string[] {
  const { t } = timelineText(language);
  const { basis, caveats } = assumptionOf(times);
  const values = { name, count: times.editedCount };
  const first = basis === 'equal' ? t('assume.equal') : t(`assume.${basis}`, values);
  return [first, ...caveats.flatMap((caveat) => (caveat === 'failed' ? [] : t(`caveat.${caveat}`)))];
}
