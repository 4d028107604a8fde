import type { Extension, Text, TransactionSpec } from '@codemirror/state';
import { EditorSelection, EditorState, RangeSetBuilder, RangeValue } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { EditorView, keymap } from '@codemirror/view';

/*
 * Only `\n` ends a line, as for BuildKit, so that offsets are those of the text: the `\r` of a CRLF is
 * the last character of its line. Here it is kept out of the way: the caret stands before it, CRLF is
 * crossed and deleted as one, and Enter in such a line ends it the same way.
 */

/** Whether `offset` lies between the two characters of a CRLF. */
function insideCrlf(doc: Text, offset: number): boolean {
  return offset > 0 && offset < doc.length && doc.sliceString(offset - 1, offset + 1) === '\r\n';
}

class Pair extends RangeValue {}
const pair = new Pair();

const crlfIsOne = EditorView.atomicRanges.of((view) => {
  const builder = new RangeSetBuilder<RangeValue>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      if (insideCrlf(doc, line.to)) builder.add(line.to - 1, line.to + 1, pair);
      at = line.to + 1;
    }
  }
  return builder.finish();
});

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

const enterLikeTheLine: Command = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  if (state.readOnly || !line.text.endsWith('\r')) return false;
  const change = { ...state.replaceSelection('\r\n'), scrollIntoView: true, userEvent: 'input' };
  dispatch(state.update(change));
  return true;
};

/** Carriage returns that stay in the text and out of the way. */
export const carriageReturns: Extension = [
  EditorState.lineSeparator.of('\n'),
  crlfIsOne,
  caretBeforeCr,
  keymap.of([{ key: 'Enter', run: enterLikeTheLine }]),
];
