import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { carriageReturns } from './carriageReturns.ts';

/** The text with `|` where the caret is; `[` and `]` around a selection. */
function drawn({ doc, selection: { main } }: EditorState): string {
  const text = doc.toString();
  if (main.empty) return `${text.slice(0, main.head)}|${text.slice(main.head)}`;
  return `${text.slice(0, main.from)}[${text.slice(main.from, main.to)}]${text.slice(main.to)}`;
}

const start = EditorState.create({ doc: 'FROM a\r\nRUN b\rc\n', extensions: [carriageReturns] });

describe('carriage returns', () => {
  test('stay in the text: only \\n ends a line', () => {
    expect(start.doc.toString()).toBe('FROM a\r\nRUN b\rc\n');
    expect(start.doc.lines).toBe(3);
  });

  test('never stand between the caret and the end of the line', () => {
    expect(drawn(start.update({ selection: { anchor: 7 } }).state)).toBe('FROM a|\r\nRUN b\rc\n');
    expect(drawn(start.update({ selection: { anchor: 6 } }).state)).toBe('FROM a|\r\nRUN b\rc\n');
    expect(drawn(start.update({ selection: { anchor: 14 } }).state)).toBe('FROM a\r\nRUN b\r|c\n');
  });

  test('may end a selection', () => {
    expect(drawn(start.update({ selection: { anchor: 0, head: 7 } }).state)).toBe('[FROM a\r]\nRUN b\rc\n');
  });

  test('come in by pasting without the caret behind them', () => {
    const pasted = start.update({ changes: { from: 0, insert: 'ARG\r' }, selection: { anchor: 4 } }).state;
    expect(drawn(pasted)).toBe('ARG\r|FROM a\r\nRUN b\rc\n');
    const line = start.update({ changes: { from: 6, insert: 'x\r\ny' }, selection: { anchor: 8 } }).state;
    expect(drawn(line)).toBe('FROM ax|\r\ny\r\nRUN b\rc\n');
  });
});
