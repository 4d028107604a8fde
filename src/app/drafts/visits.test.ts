// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { emptyWork } from '#state/work.ts';
import type { Draft } from './draft.ts';
import { entryNow, markEntry } from './entry.ts';
import { keepVisits } from './visits.ts';

let store: AppStore;
let archived: Draft | null = null;

let stop = (): void => undefined;

function visit(start: Partial<AppState>): void {
  stop();
  store = createAppStore(start);
  const { openWork } = store.actions;
  if (entryNow() === null) markEntry(store.getState(), 'replaceState');
  stop = keepVisits(store, {
    openLink: async (fragment) => openWork({ text: `FROM linked-${fragment}` }, { fragment }),
    readDraft: async () => archived,
  });
}

beforeEach(() => {
  archived = null;
  window.history.replaceState(null, '', '/');
  visit({ text: 'FROM mine', ownWork: true });
});
afterEach(() => stop());

const text = (): string => store.getState().text;
const shows = async (expected: string): Promise<void> => {
  await vi.waitFor(() => expect(text()).toBe(expected));
};

test('opening a file makes an entry, and back and forward go between them with what was done there', async () => {
  const before = window.history.length;
  store.actions.openWork({ text: 'FROM example', target: 'web' }, 'example');
  store.actions.setTarget('other');
  store.actions.openWork({ text: 'FROM dropped' }, 'own');
  expect(window.history.length).toBe(before + 2);
  window.history.back();
  await shows('FROM example');
  expect(store.getState()).toMatchObject({ target: 'other', ownWork: false, notice: null });
  window.history.back();
  await shows('FROM mine');
  expect(store.getState().ownWork).toBe(true);
  window.history.forward();
  await shows('FROM example');
});

test('typing, settings and undo fill no history', () => {
  const before = window.history.length;
  store.actions.editText('FROM mine\nRUN x');
  store.actions.editText('');
  store.actions.editText('ENV other');
  store.actions.setTarget('x');
  store.actions.undoChange();
  expect(window.history.length).toBe(before);
});

test('an opening that is undone goes back in the same entry', () => {
  store.actions.openWork({ text: 'FROM example' }, 'example');
  const opened = window.history.length;
  const entry = entryNow();
  store.actions.undoChange();
  expect(text()).toBe('FROM mine');
  expect(window.history.length).toBe(opened);
  expect(entryNow()).not.toEqual(entry);
});

test('a link in the address bar is opened in the entry the browser made, and back brings the draft', async () => {
  store.actions.editText('FROM mine\nRUN edited');
  window.location.hash = 'f';
  await shows('FROM linked-f');
  expect(window.location.hash).toBe('#f');
  expect(entryNow()).not.toBeNull();
  window.history.back();
  await shows('FROM mine\nRUN edited');
  window.history.forward();
  await shows('FROM linked-f');
});

test('the address is that of the link, and no longer once something else is opened', () => {
  store.actions.openWork({ text: 'FROM linked' }, { fragment: 'v1.abc' });
  expect(window.location.hash).toBe('#v1.abc');
  store.actions.openWork({ text: 'FROM example' }, 'example');
  expect(window.location.hash).toBe('');
  store.actions.restore({ fragment: 'v1.copied' });
  expect(window.location.hash).toBe('#v1.copied');
});

test('an address without its link brings back what was kept', async () => {
  window.location.hash = 'f';
  await shows('FROM linked-f');
  window.location.hash = '';
  await shows('FROM mine');
});

test('an entry of an earlier visit is opened from the archive, and an example from itself', async () => {
  store.actions.openWork({ text: 'FROM example' }, 'example');
  store.actions.openWork({ text: 'FROM dropped' }, 'own');
  visit({ text: 'FROM dropped', opened: 9 });
  window.history.back();
  await shows('FROM example');
  expect(store.getState().ownWork).toBe(false);
  const work = { ...emptyWork, text: 'FROM archived' };
  archived = { id: 'a', time: 1, work, ownWork: true, kept: null, fragment: '' };
  window.history.back();
  await shows('FROM archived');
  expect(store.getState().ownWork).toBe(true);
});

test('an entry of an earlier visit is shown as it was looked at when it was left', async () => {
  store.actions.setView('matrix');
  store.actions.openWork({ text: 'FROM example' }, 'example');
  store.actions.setView('outline');
  await vi.waitFor(() => expect(entryNow()?.view).toMatchObject({ view: 'outline', lesson: '' }));
  visit({ text: 'FROM example', opened: 9, view: 'outline' });
  const work = { ...emptyWork, text: 'FROM archived' };
  archived = { id: 'a', time: 1, work, ownWork: true, kept: null, fragment: '' };
  window.history.back();
  await shows('FROM archived');
  expect(store.getState().view).toBe('matrix');
});

test('how it was looked at is never written into the entry of a link that is still to be opened', () => {
  vi.useFakeTimers();
  try {
    store.actions.setView('matrix');
    // What a browser does when a link is followed, before it tells of it.
    window.history.pushState(null, '', '#linked');
    vi.runAllTimers();
    expect(entryNow()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test('a step that was taken before anybody listened is followed', async () => {
  store.actions.openWork({ text: 'FROM example' }, 'example');
  stop();
  const left = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.back();
  await left;
  const work = { ...emptyWork, text: 'FROM archived' };
  archived = { id: 'a', time: 1, work, ownWork: true, kept: null, fragment: '' };
  visit({ text: 'FROM example', opened: 9 });
  await shows('FROM archived');
});
