import { durationText } from './durationText.ts';
import { timeline as en } from './en/timeline.ts';
import type { Language } from './format.ts';
import { timeline as ko } from './ko/timeline.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

export type TimelineMessages = typeof en;
export type TimelineKey = keyof TimelineMessages;

/** The sentences of the timeline: an area of its own, loaded with it. */
export interface TimelineText {
  readonly language: Language;
  readonly t: TranslateOf<TimelineMessages>;
  /** A duration (ms) in words: `1.2 s`. */
  readonly time: (ms: number) => string;
}

function textOf(language: Language): TimelineText {
  const t = translatorOf<TimelineMessages>(language === 'ko' ? ko : en);
  return { language, t, time: (ms) => durationText(ms, language) };
}

const texts: Readonly<Record<Language, TimelineText>> = { en: textOf('en'), ko: textOf('ko') };

/** The same object for a language every time. */
export function timelineText(language: Language): TimelineText {
  return texts[language];
}
