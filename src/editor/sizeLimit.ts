import type { ChangeSet, Extension, Text } from '@codemirror/state';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { fromOutside } from './origin.ts';

/*
 * What is larger than a link may hold is neither read nor shared as a whole, and may be more than storage takes: the reader
 * learns it when a paste goes too far, not when it is too late. The text stays as it was; what would have come is still
 * where it was copied from.
 */

/** An edit was refused. */
const refused = StateEffect.define();

/** Bytes that text takes in UTF-8, counted without encoding it. A pair of surrogates is four. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function bytesIn(doc: Text, from = 0, to = doc.length): number {
  let bytes = 0;
  for (const piece of doc.iterRange(from, to)) bytes += bytesOf(piece);
  return bytes;
}

/** How many bytes an edit adds to a text; less than none where it takes some away. Costs what it changes. */
function bytesAdded(doc: Text, changes: ChangeSet): number {
  let bytes = 0;
  changes.iterChanges((from, to, _from, _to, inserted) => {
    bytes += bytesIn(inserted) - bytesIn(doc, from, to);
  });
  return bytes;
}

/** Bytes of the text. */
const sizeField = StateField.define<number>({
  create: ({ doc }) => bytesIn(doc),
  update: (bytes, { docChanged, startState, changes }) =>
    docChanged ? bytes + bytesAdded(startState.doc, changes) : bytes,
});

/**
 * Refuses edits by the reader that make the text larger than `largest` (bytes of UTF-8), and says so. What the page brings
 * in, and what undo brings back, is never refused; nor is what makes a text smaller that is too large already.
 */
export function sizeLimit(largest: number, onRefused: () => void): Extension {
  return [
    sizeField,
    EditorState.transactionFilter.of((transaction) => {
      const { docChanged, startState, changes } = transaction;
      if (!docChanged || transaction.annotation(fromOutside)) return transaction;
      const added = bytesAdded(startState.doc, changes);
      if (added <= 0 || startState.field(sizeField) + added <= largest) return transaction;
      return { effects: refused.of(null) };
    }),
    EditorView.domEventHandlers({
      // Not even split into lines: of twenty megabytes that takes a while.
      paste: (event) => {
        if ((event.clipboardData?.getData('text/plain').length ?? 0) <= largest) return false;
        event.preventDefault();
        onRefused();
        return true;
      },
      // Files are the page's, wherever they are dropped.
      drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
    }),
    EditorView.updateListener.of(({ transactions }) => {
      if (transactions.some(({ effects }) => effects.some((effect) => effect.is(refused)))) onRefused();
    }),
  ];
}
