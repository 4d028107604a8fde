import type { cli } from '#i18n/en/cli.ts';
import type { Translation } from '#i18n/format.ts';
import type { ExportSentences } from '#i18n/spoken.ts';

/** What the command line says in one language. */
export interface Words extends ExportSentences {
  readonly cli: Translation<typeof cli>;
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
