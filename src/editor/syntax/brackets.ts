import { bracketMatching } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { Decoration } from '@codemirror/view';

const mark = Decoration.mark({ class: 'cm-matchingBracket' });

/** Marks the brackets that belong together beside the caret. A bracket alone is no mistake: a shell's `case` has many. */
export const bracketPairs: Extension = bracketMatching({
  renderMatch: ({ matched, start, end }) =>
    matched && end ? [mark.range(start.from, start.to), mark.range(end.from, end.to)] : [],
});
