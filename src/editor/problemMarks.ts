import type { Diagnostic as Mark } from '@codemirror/lint';
import { lintGutter, lintKeymap, openLintPanel, setDiagnostics } from '@codemirror/lint';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import './problems.css';

/** The sentence for a problem, in the reader's language. */
export type ProblemSentence = (problem: Diagnostic) => string;

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** Shows `problems` instead of those shown so far. They may be those of an older, longer text. */
export function showProblems(
  state: EditorState,
  problems: readonly Diagnostic[],
  sentence: ProblemSentence,
): TransactionSpec {
  const { length } = state.doc;
  const marks = problems.map((problem): Mark => {
    const from = Math.min(problem.range.start, length);
    const to = Math.min(Math.max(problem.range.end, from), length);
    return { from, to, severity: severities[problem.severity], message: sentence(problem) };
  });
  return setDiagnostics(state, marks);
}

/** Underlines, gutter signs, hover texts, and a list that the keyboard reaches (Mod-Shift-M, F8). */
export const extension: Extension = [lintGutter(), keymap.of(lintKeymap)];

/** Opens the list of problems. */
export const openProblems = openLintPanel;
