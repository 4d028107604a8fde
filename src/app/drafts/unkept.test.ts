// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAppStore, type AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { forbiddenStorage, memoryStorage } from '#testing/memoryStorage.ts';
import type { Archive } from './archive.ts';
import { keepDrafts } from './keeper.ts';
import { readSlots, type Storages } from './slots.ts';

/** The archive of a browser that gives no database. */
const memoryAlone: Archive = {
  isOpen: async () => false,
  put: async () => false,
  read: async () => null,
  list: async () => [],
  forget: async () => undefined,
  forgetAll: async () => undefined,
};
const forbidden: Storages = { tab: forbiddenStorage, shared: forbiddenStorage };

/** A page in such a browser, once it has looked what there is. */
async function open(storages: Storages, start: Partial<AppState> = {}): Promise<AppStore> {
  const store = createAppStore(start);
  keepDrafts(store, {
    storages,
    openArchive: async () => memoryAlone,
    claim: async () => true,
    now: () => 1000,
  });
  await vi.advanceTimersByTimeAsync(0);
  return store;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('where nothing at all is kept the reader knows before there is anything to lose, and is told once', async () => {
  const store = await open(forbidden);
  expect(store.getState().notice).toEqual({ kind: 'storage-full' });
  store.actions.notify(null);
  store.actions.editText('FROM a');
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.getState().notice).toBeNull();
});

test('that comes after what else there is to say of the page', async () => {
  const notice = { kind: 'bad-link', problem: { kind: 'damaged' } } as const;
  const store = await open(forbidden, { notice });
  expect(store.getState().notice).toEqual(notice);
  store.actions.notify(null);
  expect(store.getState().notice).toEqual({ kind: 'storage-full' });
});

test('where the storage of all tabs takes drafts nothing is said, and nothing left in it', async () => {
  const storages = { tab: forbiddenStorage, shared: memoryStorage() };
  const store = await open(storages);
  expect(store.getState().notice).toBeNull();
  expect(readSlots(storages)).toEqual([]);
  expect(storages.shared.length).toBe(0);
});
