import type { Diagnostic, DiagnosticParams } from '#core/text/diagnostic.ts';
import { checkText, isCheckRule } from './checkText.ts';
import type { Language } from './format.ts';
import { sentencesOf } from './spoken.ts';
import type { ProblemSentence } from './problemMessages.ts';

/** A diagnostic in words: what is wrong, and what to do about it ("" where nothing can be said). */
export interface ProblemText {
  readonly says: string;
  readonly todo: string;
}

function fill(sentence: ProblemSentence<string>, params: DiagnosticParams): string {
  return typeof sentence === 'string' ? sentence : sentence(params);
}

/**
 * A diagnostic in the reader's words; empty until the words have come. A rule without a message is shown by
 * its name: better than nothing.
 */
export function problemText(language: Language, { rule, params }: Diagnostic): ProblemText {
  if (isCheckRule(language, rule)) return { says: checkText(language, { rule, params }), todo: '' };
  const words = sentencesOf('findings', language);
  if (!words) return { says: '', todo: '' };
  const problems: Readonly<Record<string, readonly [ProblemSentence<string>, ProblemSentence<string>]>> =
    words.problems;
  const message = problems[rule];
  if (message === undefined) return { says: rule, todo: '' };
  const [says, todo] = message;
  return { says: fill(says, params), todo: fill(todo, params) };
}
