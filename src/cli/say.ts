import type { cli, textWords } from '#i18n/en/cli.ts';
import type { Translation } from '#i18n/format.ts';

/** What the command line says in one language. */
export interface Words {
  readonly cli: Translation<typeof cli>;
  readonly text: typeof textWords;
}

/** A sentence whose language is chosen when it is printed. */
export type Say = (words: Words['cli']) => string;

/** Why there is no result. */
export interface Refusal {
  readonly ok: false;
  readonly say: Say;
}

/** A result, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(say: Say): Refusal {
  return { ok: false, say };
}
