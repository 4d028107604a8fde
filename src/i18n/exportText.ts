import type { exports } from './en/exports.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

type ExportText = TranslateOf<typeof exports>;

/** What the export dialog says, once its sentences have come. */
export const exportText = byLanguage((language): ExportText =>
  translatorOf<typeof exports>((key) => sentencesOf('exports', language)?.exports[key]),
);
