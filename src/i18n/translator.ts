import type { Translation, ValuesOf } from './format.ts';

/** `t('key')`, or `t('key', { values })` where the sentence needs values. */
export type TranslateOf<M> = <K extends keyof M>(key: K, ...values: ValuesOf<M[K]>) => string;

/** The translate function of one area's messages. */
export function translatorOf<M>(messages: Translation<M>): TranslateOf<M> {
  return (key, ...values: readonly unknown[]) => {
    const message: unknown = messages[key];
    return typeof message === 'function'
      ? (message as (values: unknown) => string)(values[0])
      : String(message);
  };
}
