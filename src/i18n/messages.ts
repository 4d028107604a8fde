import type { opening } from './en/opening.ts';
import type { page } from './en/page.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './sentences.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

export type Messages = typeof opening & typeof page;
export type MessageKey = keyof Messages;

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type Translate = TranslateOf<Messages>;

const translatorIn = (language: Language): Translate =>
  translatorOf<Messages>((key) => {
    const messages: Readonly<Record<string, unknown>> = sentencesOf('opening', language) ?? {};
    const later: Readonly<Record<string, unknown>> = sentencesOf('page', language) ?? {};
    return messages[key] ?? later[key];
  });

const translators: Readonly<Record<Language, Translate>> = { en: translatorIn('en'), ko: translatorIn('ko') };

/** The translate function of a language: the same one every time, safe to compare. */
export function translate(language: Language): Translate {
  return translators[language];
}
