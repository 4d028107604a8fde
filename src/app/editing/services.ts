import type { ServicesSource } from '#editor/language/services.ts';
import type { Language } from '#i18n/format.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { later } from '#ui/later.ts';

/** What the editor asks about its text, in a language; fetched when first called. */
export function servicesIn(store: AppStore, language: Language): ServicesSource {
  return later(async () => {
    const room = await withSentences(import('./languageServices.ts'), 'page', 'help');
    return room.makeLanguageServices(store, language);
  }).load;
}
