import type { Extension, Text, TransactionSpec } from '@codemirror/state';
import { EditorSelection, EditorState } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { keymap } from '@codemirror/view';

/*
 * Only `\n` ends a line, as for BuildKit, so that offsets are those of the text: the `\r` of a CRLF is
 * the last character of its line. Here it is kept out of the way: the caret stands before it, CRLF is
 * crossed and deleted as one, and Enter in such a line ends it the same way.
 */

/** Whether `offset` lies between the two characters of a CRLF. */
function insideCrlf(doc: Text, offset: number): boolean {
  return offset > 0 && offset < doc.length && doc.sliceString(offset - 1, offset + 1) === '\r\n';
}

const caretBeforeCr = EditorState.transactionFilter.of((transaction) => {
  if (transaction.selection === undefined && !transaction.docChanged) return transaction;
  const { newDoc, newSelection } = transaction;
  if (!newSelection.ranges.some(({ empty, head }) => empty && insideCrlf(newDoc, head))) return transaction;
  const ranges = newSelection.ranges.map((range) =>
    range.empty && insideCrlf(newDoc, range.head) ? EditorSelection.cursor(range.head - 1) : range,
  );
  const selection: TransactionSpec = {
    selection: EditorSelection.create(ranges, newSelection.mainIndex),
    sequential: true,
  };
  return [transaction, selection];
});

const enterLikeTheLine: Command = (view) => {
  const { state } = view;
  const line = state.doc.lineAt(state.selection.main.head);
  if (state.readOnly || !line.text.endsWith('\r')) return false;
  const change = { ...state.replaceSelection('\r\n'), scrollIntoView: true, userEvent: 'input' };
  view.dispatch(change);
  return true;
};

/** Runs `then` where the caret, with nothing selected, has a CRLF beside it at `offset` characters. */
function atCrlf(offset: -2 | 0, then: (crlf: number) => TransactionSpec): Command {
  return (view) => {
    const { state } = view;
    const { empty, head } = state.selection.main;
    const crlf = head + offset;
    if (!empty || state.selection.ranges.length > 1 || !insideCrlf(state.doc, crlf + 1)) return false;
    const transaction = then(crlf);
    if (transaction.changes !== undefined && state.readOnly) return false;
    view.dispatch({ ...transaction, scrollIntoView: true });
    return true;
  };
}

const stepOver = atCrlf(0, (crlf) => ({ selection: { anchor: crlf + 2 }, userEvent: 'select' }));
const deleteForward = atCrlf(0, (crlf) => ({
  changes: { from: crlf, to: crlf + 2 },
  userEvent: 'delete.forward',
}));
const deleteBackward = atCrlf(-2, (crlf) => ({
  changes: { from: crlf, to: crlf + 2 },
  userEvent: 'delete.backward',
}));

/** Carriage returns that stay in the text and out of the way. */
export const carriageReturns: Extension = [
  EditorState.lineSeparator.of('\n'),
  caretBeforeCr,
  keymap.of([
    { key: 'Enter', run: enterLikeTheLine },
    { key: 'ArrowRight', run: stepOver },
    { key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight', run: stepOver },
    { key: 'Delete', run: deleteForward },
    { key: 'Backspace', run: deleteBackward },
  ]),
];
