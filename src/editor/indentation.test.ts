import { EditorState } from '@codemirror/state';
import type { StateCommand } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentLess, indentMore } from './indentation.ts';

function after(command: StateCommand, doc: string, anchor = 0, head = doc.length): string {
  let state = EditorState.create({ doc, selection: { anchor, head } });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  return state.doc.toString();
}

test('indents the lines the selection touches, whole', () => {
  expect(after(indentMore, 'RUN a \\\nb \\\nc\nRUN d', 9, 13)).toBe('RUN a \\\n  b \\\n  c\nRUN d');
});

test('takes a tab, or up to two spaces', () => {
  expect(after(indentLess, '\ta\n    b\n  c\n d\ne')).toBe('a\n  b\nc\nd\ne');
});

test('law: less after more gives back the text', () => {
  const line = fc.stringMatching(/^[ \t]{0,5}[a-z]{0,4}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      expect(after(indentLess, after(indentMore, text))).toBe(text);
    }),
  );
});
