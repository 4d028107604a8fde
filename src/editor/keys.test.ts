import { EditorState } from '@codemirror/state';
import type { StateCommand } from '@codemirror/state';
import { expect, test } from 'vitest';
import { editorKeys } from './keys.ts';

test('Tab leaves the editor: no key takes it', () => {
  expect(editorKeys.filter(({ key }) => key?.endsWith('Tab'))).toEqual([]);
});

test('no key walks a syntax tree', () => {
  const keys = editorKeys.map(({ key }) => key);
  expect(keys).toContain('Mod-/');
  for (const key of ['Alt-ArrowLeft', 'Alt-ArrowRight', 'Mod-i', 'Mod-Alt-\\'])
    expect(keys).not.toContain(key);
});

test('Enter keeps the tabs of a here-document that strips them', () => {
  const enter = editorKeys.find(({ key }) => key === 'Enter')?.run as unknown as StateCommand;
  let state = EditorState.create({ doc: 'RUN <<-EOF\n\techo', selection: { anchor: 16 } });
  enter({ state, dispatch: (transaction) => (state = transaction.state) });
  expect(state.doc.toString()).toBe('RUN <<-EOF\n\techo\n\t');
});
