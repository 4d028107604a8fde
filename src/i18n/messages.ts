import * as en from './en/catalogue.ts';
import type { Language, Translation } from './format.ts';
import { translatorOf, type TranslateOf } from './translator.ts';

export type Messages = typeof en.messages;
export type MessageKey = keyof Messages;

/** Everything a language says. */
export interface Catalogue {
  readonly messages: Translation<Messages>;
}

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type Translate = TranslateOf<Messages>;

const catalogues = new Map<Language, Catalogue>([['en', en]]);

/** Brings a language in; English is always there, the others come when they are first asked for. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!catalogues.has(language)) catalogues.set(language, await import('./ko/catalogue.ts'));
}

/** What a language says; English until the language has been brought in. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues.get(language) ?? en;
}

const translators = new Map<Catalogue, Translate>();

/** The translate function of a language: the same one every time, safe to compare. */
export function translate(language: Language): Translate {
  const catalogue = catalogueOf(language);
  const made = translators.get(catalogue) ?? translatorOf<Messages>(catalogue.messages);
  translators.set(catalogue, made);
  return made;
}
