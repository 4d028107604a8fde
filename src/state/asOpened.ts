import type { AppStore } from './store.ts';
import { useApp, useAppStore } from './useApp.ts';

/*
 * What the text was when its file was opened. Not in the state: only comparisons ask for it, long after the first picture.
 */

const texts = new WeakMap<AppStore, string>();

/** Remembers the text of every file that is opened from now on, beginning with the present one. Returns how to stop. */
export function watchOpened(store: AppStore): () => void {
  texts.set(store, store.getState().text);
  return store.subscribe(({ opened, text }, before) => {
    if (opened !== before.opened) texts.set(store, text);
  });
}

/** The text as its file was opened in this visit; undefined where nobody watched, it was empty, or it is the present one. */
export function useTextAsOpened(): string | undefined {
  const store = useAppStore();
  return useApp(({ text }) => {
    const opened = texts.get(store) ?? '';
    return opened.trim() === '' || opened === text ? undefined : opened;
  });
}
