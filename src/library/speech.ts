import { checkExplanations as whyEn } from '#i18n/en/checkExplanations.ts';
import * as exportsEn from '#i18n/en/exports.ts';
import { findings as findingsEn } from '#i18n/en/findings.ts';
import { checkExplanations as whyKo } from '#i18n/ko/checkExplanations.ts';
import * as exportsKo from '#i18n/ko/exports.ts';
import { findings as findingsKo } from '#i18n/ko/findings.ts';
import { putSentences } from '#i18n/spoken.ts';
import { formatWords, type FormatWords } from '#formats/words.ts';

const exported = { en: exportsEn, ko: exportsKo };

/** A library answers at once: its sentences are in it, and are put in at the first question. */
export function speak(): void {
  putSentences('findings', 'en', findingsEn);
  putSentences('findings', 'ko', findingsKo);
  putSentences('explanations', 'en', whyEn);
  putSentences('explanations', 'ko', whyKo);
}

/** Words of pictures, diagrams and text. */
export function wordsIn(language: 'en' | 'ko'): FormatWords {
  return formatWords(exported[language]);
}
