import { workOf } from '#state/history.ts';
import type { AppStore } from '#state/store.ts';
import { draftNames, preferenceNames, writeDraft, writePreferences, type PageStorage } from './storage.ts';

/** Quiet time (ms) before typing is written down; leaving the page writes at once. */
const QUIET = 300;

/** A browser that forbids storage throws on the very word; the page then works without. */
export function openStorage(): PageStorage {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

/** Writes the draft and the preferences down as they change. */
export function keepWritten(store: AppStore, storage: PageStorage): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;

  const save = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const { ownWork, kept, fragment } = state;
    const written = writeDraft(storage, { work: workOf(state), ownWork, kept, fragment });
    if (!written && !told) store.actions.notify({ kind: 'storage-full' });
    told = !written;
  };

  store.subscribe((state, before) => {
    if (preferenceNames.some((name) => state[name] !== before[name])) {
      writePreferences(storage, state);
    }
    if (draftNames.every((name) => state[name] === before[name])) return;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  });
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
}
