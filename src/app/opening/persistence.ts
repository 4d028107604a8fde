import { workOf } from '#state/history.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { writeDraft, writePreferences, type Shelf } from './storage.ts';

/** Quiet time (ms) before typing is written down; leaving the page writes at once. */
const QUIET = 300;

/** A browser that forbids storage throws on the very word; the page then works without. */
export function openShelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

function draftChanged(state: AppState, before: AppState): boolean {
  const fields = [
    'text',
    'target',
    'buildArgs',
    'platform',
    'buildPlatform',
    'contexts',
    'timing',
    'ownWork',
    'kept',
    'fragment',
  ] as const;
  return fields.some((field) => state[field] !== before[field]);
}

function preferencesChanged(state: AppState, before: AppState): boolean {
  const fields = [
    'language',
    'theme',
    'rulesOff',
    'panels',
    'direction',
    'directionBy',
    'showContext',
  ] as const;
  return fields.some((field) => state[field] !== before[field]);
}

/** Writes the draft and the preferences down as they change. */
export function keepWritten(store: AppStore, shelf: Shelf): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;

  const save = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const { ownWork, kept, fragment } = state;
    const written = writeDraft(shelf, { work: workOf(state), ownWork, kept, fragment });
    if (!written && !told) store.actions.notify({ kind: 'storage-full' });
    told = !written;
  };

  store.subscribe((state, before) => {
    if (preferencesChanged(state, before)) {
      const { language, theme, rulesOff, panels, direction, directionBy, showContext } = state;
      const chosen = directionBy === 'reader' ? { direction } : {};
      writePreferences(shelf, { language, theme, rulesOff, panels, ...chosen, showContext });
    }
    if (!draftChanged(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  });
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
}
