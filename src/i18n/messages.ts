import type { opening } from './en/opening.ts';
import type { page } from './en/page.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

export type Messages = typeof opening & typeof page;
export type MessageKey = keyof Messages;

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type Translate = TranslateOf<Messages>;

/** The translate function of a language. */
export const translate = byLanguage((language): Translate =>
  translatorOf<Messages>((key) => {
    const messages: Readonly<Record<string, unknown>> = sentencesOf('opening', language) ?? {};
    const later: Readonly<Record<string, unknown>> = sentencesOf('page', language) ?? {};
    return messages[key] ?? later[key];
  }),
);
