import type { Language } from '#i18n/format.ts';

/** The first language of the reader's that the page speaks. */
export function preferredLanguage(languages: readonly string[]): Language {
  const spoken = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((tag) => tag === 'ko' || tag === 'en') === 'ko' ? 'ko' : 'en';
}
