import type { StyledLine } from '#core/export/styled.ts';
import { textTimeline } from '#core/export/textTimeline.ts';
import type { Language } from '#i18n/format.ts';
import { assumptions } from './assumptions.ts';
import { fitOf, logWarnings, unmatched } from './logNotes.ts';
import type { TimedBuild } from './timedBuild.ts';
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
export function timelineLines(build: TimedBuild, setting: TimelineSetting): readonly StyledLine[] {
  const { title, logName, logBuilds, columns, language } = setting;
  const { logged } = build;
  return textTimeline(build.timeline, {
    words: timelineWords(language),
    columns,
    title: [
      ...(title === '' ? [] : [title]),
      ...(logged ? fitOf(logged, logName, logBuilds, language) : []),
      ...(logged ? logWarnings(logged, language) : []),
    ],
    notes: [...(logged ? unmatched(logged, language) : []), ...assumptions(build, logName, language)],
  });
}
