import type { exports } from './en/exports.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './sentences.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

type ExportText = TranslateOf<typeof exports>;

const textIn = (language: Language): ExportText =>
  translatorOf<typeof exports>((key) => sentencesOf('exports', language)?.exports[key]);

const texts: Readonly<Record<Language, ExportText>> = { en: textIn('en'), ko: textIn('ko') };

/** What the export dialog says, once its sentences have come; the same function for a language every time. */
export function exportText(language: Language): ExportText {
  return texts[language];
}
