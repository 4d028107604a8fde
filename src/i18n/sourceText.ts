import type { source } from './en/source.ts';
import type { Language } from './format.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

/** What the page says that fetches a Dockerfile; it is a page of its own, with both languages at hand. */
export async function sourceText(language: Language): Promise<TranslateOf<typeof source>> {
  const sentences =
    language === 'ko' ? (await import('./ko/source.ts')).source : (await import('./en/source.ts')).source;
  return translatorOf((key) => sentences[key]);
}
