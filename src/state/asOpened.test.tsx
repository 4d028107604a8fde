// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useTextAsOpened, watchOpened } from './asOpened.ts';
import { createAppStore, type AppStore } from './store.ts';
import { StoreContext } from './useApp.ts';

const textAsOpened = (store: AppStore): string | undefined =>
  renderHook(useTextAsOpened, {
    wrapper: ({ children }) => <StoreContext value={store}>{children}</StoreContext>,
  }).result.current;

test('the text as its file was opened stays known through edits, until another file is opened', () => {
  const store = createAppStore({ text: 'FROM alpine AS a\nRUN one\n' });
  expect(textAsOpened(store)).toBeUndefined();
  const stop = watchOpened(store);
  expect(textAsOpened(store)).toBeUndefined();
  store.actions.editText('FROM alpine AS a\nRUN two\n');
  store.actions.changeText('FROM alpine AS a\nRUN three\n');
  expect(textAsOpened(store)).toBe('FROM alpine AS a\nRUN one\n');
  store.actions.openWork({ text: 'FROM debian\n' }, 'own');
  expect(textAsOpened(store)).toBeUndefined();
  store.actions.editText('FROM debian\nRUN x\n');
  expect(textAsOpened(store)).toBe('FROM debian\n');
  // Back at the file before: it was left as it is shown now.
  store.actions.undoChange();
  expect(store.getState().text).toContain('RUN three');
  expect(textAsOpened(store)).toBeUndefined();
  stop();
});

test('a page that began empty has nothing to go back to', () => {
  const store = createAppStore({ text: '' });
  const stop = watchOpened(store);
  store.actions.editText('FROM alpine\n');
  expect(textAsOpened(store)).toBeUndefined();
  stop();
});
