import type { context as en } from './en/context.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import { byLanguage, translatorOf, type TranslateOf } from './translator.ts';

const textIn = (language: Language): TranslateOf<typeof en> =>
  translatorOf<typeof en>((key) => sentencesOf('context', language)?.[key]);

/** What is said of the build context in a language, once its sentences have come. */
export const contextText = byLanguage(textIn);
