import type { EditorState, Extension, Line, Range, Text } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView } from '@codemirror/view';

/** Lines of what is selected elsewhere on the page, counted from 1, both included. */
export interface SelectedLines {
  readonly line: number;
  readonly endLine: number;
}

export const setSelectedLines = StateEffect.define<SelectedLines | null>();

const selectedLine = Decoration.line({ class: 'sg-selected-line' });
/** Lines beyond this many are not marked: no screen shows more. */
const mostLines = 2000;

/** Lines that belong to what is selected on the page; the caret stays where it is. */
export const selectedLines: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setSelectedLines)) return marksOf(transaction.state, effect.value);
    }
    return transaction.docChanged ? marks.map(transaction.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf({ doc }: EditorState, lines: SelectedLines | null): DecorationSet {
  if (lines === null) return Decoration.none;
  const first = lineIn(doc, lines.line).number;
  const last = Math.min(lineIn(doc, lines.endLine).number, first + mostLines);
  const marks: Range<Decoration>[] = [];
  for (let line = first; line <= last; line++) marks.push(selectedLine.range(doc.line(line).from));
  return Decoration.set(marks);
}

/** Line `number` of the text, which may have become shorter since the number was made. */
export function lineIn(doc: Text, number: number): Line {
  return doc.line(Math.min(Math.max(number, 1), doc.lines));
}
