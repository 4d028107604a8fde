import type { folder } from './en/folder.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

/** What is said of files that were opened together, once its sentences have come. */
export const folderText = byLanguage((language): TranslateOf<typeof folder> =>
  translatorOf<typeof folder>((key) => sentencesOf('folder', language)?.[key]),
);
