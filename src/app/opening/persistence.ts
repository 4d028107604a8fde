import type { DraftStorage, Storages } from '#app/drafts/slots.ts';
import type { AppStore } from '#state/store.ts';
import { preferenceNames, writePreferences, type PageStorage } from './storage.ts';

const none: DraftStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error('There is no storage.');
  },
  removeItem: () => undefined,
};

/** A browser that forbids storage throws on the very word; the page then works without. */
function storageOf(name: 'localStorage' | 'sessionStorage'): DraftStorage {
  try {
    return window[name];
  } catch {
    return none;
  }
}

export function openStorages(): Storages {
  return { tab: storageOf('sessionStorage'), shared: storageOf('localStorage') };
}

/** Writes the preferences down as they change. */
export function keepPreferences(store: AppStore, storage: PageStorage): void {
  store.subscribe((state, before) => {
    if (preferenceNames.some((name) => state[name] !== before[name])) writePreferences(storage, state);
  });
}
