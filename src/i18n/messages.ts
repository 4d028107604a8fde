import type { CheckTexts } from './checkTexts.ts';
import * as en from './en/catalogue.ts';
import type { Language, Translation, ValuesOf } from './format.ts';

export type Messages = typeof en.messages;
export type MessageKey = keyof Messages;

/** Everything a language says. */
export interface Catalogue {
  readonly messages: Translation<Messages>;
  readonly problems: typeof en.problems;
  readonly checkTexts: CheckTexts;
}

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type Translate = <K extends MessageKey>(key: K, ...values: ValuesOf<Messages[K]>) => string;

const catalogues = new Map<Language, Catalogue>([['en', en]]);

/** Brings a language in; English is always there, the others come when they are first asked for. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!catalogues.has(language)) catalogues.set(language, await import('./ko/catalogue.ts'));
}

/** What a language says; English until the language has been brought in. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues.get(language) ?? en;
}

function translator(messages: Readonly<Record<MessageKey, unknown>>): Translate {
  return (key, ...values: readonly unknown[]) => {
    const message = messages[key];
    return typeof message === 'function'
      ? (message as (values: unknown) => string)(values[0])
      : String(message);
  };
}

const translators = new Map<Catalogue, Translate>();

/** The translate function of a language: the same one every time, safe to compare. */
export function translate(language: Language): Translate {
  const catalogue = catalogueOf(language);
  const made = translators.get(catalogue) ?? translator(catalogue.messages);
  translators.set(catalogue, made);
  return made;
}
