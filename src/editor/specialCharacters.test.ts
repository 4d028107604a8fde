// @vitest-environment jsdom
import { EditorView } from '@codemirror/view';
import { afterEach, expect, test } from 'vitest';
import { specialCharacters } from './specialCharacters.ts';

let view: EditorView;

afterEach(() => view.destroy());

function marksOf(doc: string): number {
  view = new EditorView({ doc, parent: document.body, extensions: specialCharacters('carriage return') });
  return view.dom.querySelectorAll('.sg-special-character').length;
}

test('each character that cannot be seen has a mark', () => {
  expect(marksOf('a\0b\u200bc\u202ed')).toBe(3);
});

test('a run of one of them has a single one, however long it is', () => {
  expect(marksOf(`\0FROM a${'\0'.repeat(500)}b`)).toBe(2);
});
