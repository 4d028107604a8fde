import type { Language, ValuesOf } from './format.ts';

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type TranslateOf<M> = <K extends keyof M>(key: K, ...values: ValuesOf<M[K]>) => string;

/** A translate function over what `find` has for a key; it says nothing while that has not come. */
export function translatorOf<M>(find: (key: keyof M & string) => unknown): TranslateOf<M> {
  return (key, ...values: readonly unknown[]) => {
    const message = find(key as keyof M & string);
    if (typeof message === 'function') return (message as (values: unknown) => string)(values[0]);
    return typeof message === 'string' ? message : '';
  };
}

/** What a language says, made once: the same value for a language every time, safe to compare. */
export function byLanguage<Said>(make: (language: Language) => Said): (language: Language) => Said {
  const said: Readonly<Record<Language, Said>> = { en: make('en'), ko: make('ko') };
  return (language) => said[language];
}
