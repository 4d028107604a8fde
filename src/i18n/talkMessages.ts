import type { talk } from './en/talk.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './sentences.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

export type TranslateTalk = TranslateOf<typeof talk>;

const textIn = (language: Language): TranslateTalk =>
  translatorOf<typeof talk>((key) => sentencesOf('talk', language)?.[key]);

const texts: Readonly<Record<Language, TranslateTalk>> = { en: textIn('en'), ko: textIn('ko') };

/** What presenting says, once its sentences have come; the same function for a language every time. */
export function talkText(language: Language): TranslateTalk {
  return texts[language];
}
