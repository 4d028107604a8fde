import { durationText } from './durationText.ts';
import type { timeline } from './en/timeline.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

export type TimelineMessages = typeof timeline;
export type TimelineKey = keyof TimelineMessages;

/** What the timeline says, once its sentences have come. */
export interface TimelineText {
  readonly language: Language;
  readonly t: TranslateOf<TimelineMessages>;
  /** A duration (ms) in words: `1.2 s`. */
  readonly time: (ms: number) => string;
}

/** What the timeline says in a language. */
export const timelineText = byLanguage((language): TimelineText => ({
  language,
  t: translatorOf<TimelineMessages>((key) => sentencesOf('timeline', language)?.[key]),
  time: (ms) => durationText(ms, language),
}));
