import type { talk } from './en/talk.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

export type TranslateTalk = TranslateOf<typeof talk>;

/** What presenting says, once its sentences have come. */
export const talkText = byLanguage((language): TranslateTalk =>
  translatorOf<typeof talk>((key) => sentencesOf('talk', language)?.[key]),
);
