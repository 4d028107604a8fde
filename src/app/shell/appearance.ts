import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Language } from '#i18n/format.ts';
import type { AppStore } from '#state/store.ts';
import { loadLanguage } from '#i18n/sentences.ts';
import { insist } from '#ui/lost.ts';

/** Keeps language and theme of the document in step with the store. */
export function applyAppearance(store: AppStore): void {
  const apply = (): void => {
    const { language, theme } = store.getState();
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };
  apply();
  // Only then: a document given its language anew is styled anew, whole.
  store.subscribe((state, before) => {
    if (state.language !== before.language || state.theme !== before.theme) apply();
  });
}

/** Changes the language once its sentences are there. */
export function chooseLanguage(store: AppStore, language: Language): void {
  void insist(() => loadLanguage(language)).then(() => store.actions.setLanguage(language));
}

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  const follow = useCallback(
    (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [list],
  );
  return useSyncExternalStore(follow, () => list.matches);
}

/** The phone layout: one panel at a time. */
export function usePhone(): boolean {
  return useMedia('(max-width: 760px)');
}
