import type { difference } from './en/difference.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

export type TranslateDifference = TranslateOf<typeof difference>;

/** What comparing two Dockerfiles says, once its sentences have come. */
export const differenceText = byLanguage((language): TranslateDifference =>
  translatorOf<typeof difference>((key) => sentencesOf('difference', language)?.[key]),
);
