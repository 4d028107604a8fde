import type { LanguageServices, ServicesSource } from '#editor/services.ts';
import type { Language } from '#i18n/format.ts';

function source(language: Language): ServicesSource {
  let services: Promise<LanguageServices> | undefined;
  return () =>
    (services ??= import('./languageServices.ts').then((room) => room.makeLanguageServices(language)));
}

const sources: Readonly<Record<Language, ServicesSource>> = { en: source('en'), ko: source('ko') };

/** What the editor asks about its text: the same function for a language every time, fetched when first called. */
export function servicesIn(language: Language): ServicesSource {
  return sources[language];
}
