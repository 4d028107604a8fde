import type { LanguageServices, ServicesSource } from '#editor/language/services.ts';
import type { Language } from '#i18n/format.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';

/** What the editor asks about its text, in a language; fetched when first called. */
export function servicesIn(store: AppStore, language: Language): ServicesSource {
  let services: Promise<LanguageServices> | undefined;
  return () =>
    (services ??= withSentences(import('./languageServices.ts'), 'page', 'help').then((room) =>
      room.makeLanguageServices(store, language),
    ));
}
