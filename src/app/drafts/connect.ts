import { idle } from '#app/engine/idle.ts';
import { openFragment } from '#app/opening/openFragment.ts';
import { keepFolder } from '#app/folder/keep.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { claimDraft } from './claim.ts';
import type { Draft } from './draft.ts';
import { keepDrafts, type Drafts } from './keeper.ts';
import { openArchive } from './openArchive.ts';
import { watchOtherTabs } from './otherTabs.ts';
import type { Storages } from './slots.ts';
import { keepVisits } from './visits.ts';

/**
 * Keeps what the reader makes, and goes where they go in the browser's history. `start` is the state that the page
 * began with: this comes once the page has drawn, and something may have been opened by then.
 */
export function connectDrafts(store: AppStore, storages: Storages, start: AppState): Drafts {
  const now = (): number => Date.now();
  const drafts = keepDrafts(store, { storages, openArchive, claim: claimDraft, now }, start);
  const openLink = async (fragment: string): Promise<void> => openFragment(store, fragment);
  const readDraft = async (id: string): Promise<Draft | null> => (await openArchive()).read(id);
  keepVisits(store, { openLink, readDraft }, start);
  watchOtherTabs(store, storages);
  keepFolder(store, storages.tab);
  void drafts.sweep();
  void drafts.catchUp();
  // Last of all: whoever cannot load it has the page all the same.
  idle()
    .then(() => import('#app/offline/keepOffline.ts'))
    .then(
      (file) => file.keepOffline(store),
      () => undefined,
    );
  return drafts;
}
