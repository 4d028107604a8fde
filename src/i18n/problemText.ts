import type { Diagnostic, DiagnosticParams } from '#core/text/diagnostic.ts';
import { dockerfileProblems as dockerfileEn } from './en/dockerfileProblems.ts';
import { graphProblems as graphEn } from './en/graphProblems.ts';
import type { Language } from './format.ts';
import { dockerfileProblems as dockerfileKo } from './ko/dockerfileProblems.ts';
import { graphProblems as graphKo } from './ko/graphProblems.ts';
import type { ProblemSentence } from './problemMessages.ts';

/** A diagnostic in words: what is wrong, and what to do about it ("" where nothing can be said). */
export interface ProblemText {
  readonly says: string;
  readonly todo: string;
}

const messages: Readonly<Record<Language, Readonly<Record<string, readonly [unknown, unknown]>>>> = {
  en: { ...dockerfileEn, ...graphEn },
  ko: { ...dockerfileKo, ...graphKo },
};

/** Rules that have a message in a language. */
export function rulesWithText(language: Language): readonly string[] {
  return Object.keys(messages[language]);
}

function fill(sentence: unknown, params: DiagnosticParams): string {
  const message = sentence as ProblemSentence<string>;
  return typeof message === 'string' ? message : message(params);
}

/** A diagnostic in the reader's words. A rule without a message is shown by its name: better than nothing. */
export function problemText(language: Language, { rule, params }: Diagnostic): ProblemText {
  const message = messages[language][rule];
  if (message === undefined) return { says: rule, todo: '' };
  const [says, todo] = message;
  return { says: fill(says, params), todo: fill(todo, params) };
}
