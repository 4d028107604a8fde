import { EditorSelection, EditorState } from '@codemirror/state';
import type { StateCommand } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { deleteBackward, deleteForward } from './deletion.ts';

/** Runs `command` where `|` is the caret and `[…]` is selected; the caret is `|` in the answer as well. */
function after(command: StateCommand, drawn: string): string {
  const text = drawn.replace(/[[\]|]/g, '');
  const anchor = drawn.search(/[[|]/);
  const head = drawn.includes(']') ? drawn.indexOf(']') - 1 : anchor;
  const selection = EditorSelection.single(anchor, head);
  let state = EditorState.create({ doc: text, selection });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  const { doc } = state;
  const at = state.selection.main.head;
  return `${doc.sliceString(0, at)}|${doc.sliceString(at)}`;
}

describe('Backspace deletes', () => {
  test.each([
    ['a character', 'FROMM| a', 'FROM| a'],
    ['one space of an indent', 'RUN a \\\n    |b', 'RUN a \\\n   |b'],
    ['the end of a line', 'FROM a\n|RUN b', 'FROM a|RUN b'],
    ['a character of several code points at once', 'ok 👩‍👩‍👧|!', 'ok |!'],
    ['what is selected', 'FROM [alpine] AS a', 'FROM | AS a'],
    ['nothing at the beginning', '|FROM a', '|FROM a'],
  ])('%s', (_, drawn, expected) => {
    expect(after(deleteBackward, drawn)).toBe(expected);
  });
});

describe('Delete deletes', () => {
  test.each([
    ['a character', 'FROM|M a', 'FROM| a'],
    ['the end of a line', 'FROM a|\nRUN b', 'FROM a|RUN b'],
    ['a character of several code points at once', 'ok |👩‍👩‍👧!', 'ok |!'],
    ['what is selected', 'FROM [alpine] AS a', 'FROM | AS a'],
    ['nothing at the end', 'FROM a|', 'FROM a|'],
  ])('%s', (_, drawn, expected) => {
    expect(after(deleteForward, drawn)).toBe(expected);
  });
});

test('every caret deletes, and a text that is only read stays', () => {
  const selection = EditorSelection.create([EditorSelection.cursor(2), EditorSelection.cursor(4)]);
  const extensions = EditorState.allowMultipleSelections.of(true);
  let state = EditorState.create({ doc: 'abcd', selection, extensions });
  deleteBackward({ state, dispatch: (transaction) => (state = transaction.state) });
  expect(state.doc.toString()).toBe('ac');

  const read = EditorState.create({
    doc: 'a',
    selection: { anchor: 1 },
    extensions: EditorState.readOnly.of(true),
  });
  expect(deleteBackward({ state: read, dispatch: () => expect.unreachable() })).toBe(false);
});
