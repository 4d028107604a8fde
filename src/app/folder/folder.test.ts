// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { FolderFile, OpenedFolder } from '#state/types.ts';
import { textsBelow } from '#state/folderTexts.ts';
import { followFolder, openFolderFile } from './folder.ts';
import { keepFolder } from './keep.ts';

const file = (path: string, text: string): FolderFile => ({ path, text, kind: 'dockerfile' });
const folder = (): OpenedFolder => ({
  files: [file('a/Dockerfile', 'FROM a'), file('b/Dockerfile', 'FROM b')],
  open: null,
  leftOut: 0,
});

function opened(): AppStore {
  const store = createAppStore({ text: 'FROM before', ownWork: true, folder: folder() });
  followFolder(store);
  return store;
}
const shown = ({ getState }: AppStore): unknown[] => [getState().folder?.open, getState().text];

test('a file comes back as it was left: text, target and settings, as the same draft', () => {
  const store = opened();
  openFolderFile(store, 'a/Dockerfile');
  store.actions.editText('FROM a AS changed');
  store.actions.setTarget('changed');
  store.setState({ draft: 'draft-of-a' });
  openFolderFile(store, 'b/Dockerfile');
  expect(shown(store)).toEqual(['b/Dockerfile', 'FROM b']);
  expect(store.getState()).toMatchObject({ target: '', draft: '', notice: null });
  openFolderFile(store, 'a/Dockerfile');
  expect(shown(store)).toEqual(['a/Dockerfile', 'FROM a AS changed']);
  expect(store.getState()).toMatchObject({ target: 'changed', draft: 'draft-of-a', ownWork: true });
});

test('undo leads back to the file before, edits of the other are kept', () => {
  const store = opened();
  openFolderFile(store, 'a/Dockerfile');
  store.actions.editText('FROM a AS changed');
  openFolderFile(store, 'b/Dockerfile');
  store.actions.editText('FROM b AS too');
  store.actions.undoChange();
  expect(shown(store)).toEqual(['a/Dockerfile', 'FROM a AS changed']);
  openFolderFile(store, 'b/Dockerfile');
  expect(shown(store)).toEqual(['b/Dockerfile', 'FROM b AS too']);
});

test('while something else is shown no file is; what is typed there is of no file', () => {
  const store = opened();
  openFolderFile(store, 'a/Dockerfile');
  store.actions.editText('FROM a AS mine');
  store.actions.openWork({ text: 'FROM example' }, 'example');
  expect(shown(store)).toEqual([null, 'FROM example']);
  store.actions.editText('FROM example AS tried');
  openFolderFile(store, 'a/Dockerfile');
  expect(shown(store)).toEqual(['a/Dockerfile', 'FROM a AS mine']);
});

test('builds read the files as they are now, by path from their own folder', () => {
  const store = opened();
  openFolderFile(store, 'a/Dockerfile');
  store.actions.editText('FROM a AS changed');
  expect(textsBelow(store.getState(), 'compose.yaml')).toEqual({
    'a/Dockerfile': 'FROM a AS changed',
    'b/Dockerfile': 'FROM b',
  });
  expect(textsBelow(store.getState(), 'b/compose.yaml')).toEqual({ Dockerfile: 'FROM b' });
});

test('a reload of the tab has the files again, as they were left', () => {
  sessionStorage.clear();
  const before = createAppStore({ text: '', folder: folder() });
  keepFolder(before, sessionStorage);
  openFolderFile(before, 'a/Dockerfile');
  before.actions.editText('FROM a AS changed');
  openFolderFile(before, 'b/Dockerfile');
  before.actions.editText('FROM b AS too');
  window.dispatchEvent(new Event('pagehide'));
  const after = createAppStore({ text: 'FROM b AS too', ownWork: true });
  keepFolder(after, sessionStorage);
  expect(after.getState().folder?.open).toBe('b/Dockerfile');
  openFolderFile(after, 'a/Dockerfile');
  expect(after.getState().text).toBe('FROM a AS changed');
  after.actions.setFolder(null);
  const later = createAppStore({ text: '' });
  keepFolder(later, sessionStorage);
  expect(later.getState().folder).toBeNull();
});

test.for([
  '{',
  '[]',
  '{"files":1}',
  '{"files":[1,{"path":1},{"path":"a","text":"FROM a","left":{"draft":"","work":2}}]}',
])('what storage holds may be anything: %s', (stored) => {
  sessionStorage.setItem('stagegraph.folder', stored);
  const store = createAppStore({ text: '' });
  keepFolder(store, sessionStorage);
  expect(store.getState().folder?.files.every(({ text }) => text === 'FROM a') ?? true).toBe(true);
});

test('a Dockerfile comes with its ignore file: its own, else that of its folder (R13.8)', () => {
  const beside = (path: string, text: string): FolderFile => ({ path, text, kind: 'beside' });
  const files = [
    file('a/Dockerfile', 'FROM a'),
    file('a/b.Dockerfile', 'FROM b'),
    file('Dockerfile', 'FROM c'),
    beside('a/.dockerignore', 'dist'),
    beside('a/b.Dockerfile.dockerignore', '*'),
  ];
  const store = createAppStore({ folder: { files, open: null, leftOut: 0 } });
  const ignores = ['a/Dockerfile', 'a/b.Dockerfile', 'Dockerfile'].map((path) => {
    openFolderFile(store, path);
    return store.getState().ignore;
  });
  expect(ignores).toEqual(['dist', '*', '']);
  // What was written since is kept.
  store.actions.setIgnore('mine');
  openFolderFile(store, 'a/Dockerfile');
  openFolderFile(store, 'Dockerfile');
  expect(store.getState().ignore).toBe('mine');
});
