import { printable } from '#core/export/printable.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { Language } from '#i18n/format.ts';
import { problemText } from '#i18n/problemText.ts';

/** An error in one sentence or two: what is wrong and what to do. */
export function errorText(error: Diagnostic, language: Language): string {
  const { says, todo } = problemText(language, error);
  return printable(todo === '' ? says : `${says} ${todo}`);
}
