import { isOtherText } from '#state/otherText.ts';
import type { AppStore } from '#state/store.ts';
import { draftIdOf } from './draft.ts';
import { isSlot, readSlots, readTabSlot, type Storages } from './slots.ts';

/**
 * Tells when another tab has a newer state of what is shown here: when the reader comes back to this tab, and where
 * both are in view at once. Once for each draft.
 */
export function watchOtherTabs(store: AppStore, storages: Storages): void {
  const told = new Set<string>();

  const look = (): void => {
    const state = store.getState();
    if (document.visibilityState !== 'visible' || state.notice !== null) return;
    const [newest] = readSlots(storages);
    if (newest === undefined || newest.draft.id === draftIdOf(state) || told.has(newest.draft.id)) return;
    const { id, time, work } = newest.draft;
    if (time <= (readTabSlot(storages)?.time ?? 0)) return;
    if (work.text === state.text || isOtherText(state.text, work.text)) return;
    told.add(id);
    store.actions.notify({ kind: 'newer-draft', work });
  };

  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (newValue !== null && isSlot(key)) look();
  });
  look();
}
