import type { AppStore } from '#state/store.ts';
import type { TalkStep } from '#state/talkTypes.ts';
import type { PageStorage } from '#app/opening/storage.ts';
import { stepsOf } from './talkFile.ts';

const KEY = 'stagegraph.talk';

/** The steps in a stored text; what is no step is left out. */
export function readTalk(stored: string | null): readonly TalkStep[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(parsed) ? stepsOf(parsed) : [];
}

/** What is stored of a talk. */
export function writtenTalk(talk: readonly TalkStep[]): string {
  return JSON.stringify(talk.map(({ fragment, note }) => ({ fragment, note })));
}

/**
 * Brings the stored talk in, and writes it down as it changes; a talk changed in another tab is brought in as well, so
 * that the tabs do not overwrite each other. Returns how to stop. Where storage is forbidden the talk lasts as long as the page.
 */
export function keepTalk(store: AppStore, storage: PageStorage): () => void {
  const bringIn = (stored: string | null): void => store.actions.setTalk(readTalk(stored));
  try {
    bringIn(storage.getItem(KEY));
  } catch {
    // Forbidden storage throws at the first word.
  }
  const unsubscribe = store.subscribe(({ talk }, before) => {
    if (talk === before.talk) return;
    const written = writtenTalk(talk);
    try {
      if (storage.getItem(KEY) !== written) storage.setItem(KEY, written);
    } catch {
      store.actions.notify({ kind: 'storage-full' });
    }
  });
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY) bringIn(newValue);
  };
  window.addEventListener('storage', onStorage);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', onStorage);
  };
}
