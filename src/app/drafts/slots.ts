import { readDraft, type Draft } from './draft.ts';

/*
 * What is read before anything is drawn, and written before a page is gone: both at once, which a database cannot do.
 * A tab has a slot of its own for what it shows, in the storage of the tab. The reader's own work also has one in the
 * storage that all tabs share, each draft its own, so that no tab writes over the work of another; the archive takes
 * in all but the newest.
 */

/** Where a tab writes what it shows; those of all tabs begin so. */
export const SLOT = 'stagegraph.draft';

/** The part of a browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The storages of a page: of this tab alone, and of all tabs. */
export interface Storages {
  readonly tab: DraftStorage;
  readonly shared: DraftStorage;
}

export function isSlot(key: string | null): boolean {
  return key === SLOT || key?.startsWith(`${SLOT}.`) === true;
}

/** The draft that stands in a slot; null where there is none. */
export function readSlot(storage: DraftStorage, key: string): Draft | null {
  try {
    return readDraft(JSON.parse(storage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/** What this tab showed last; null where it showed nothing yet. */
export function readTabSlot({ tab }: Storages): Draft | null {
  return readSlot(tab, SLOT);
}

/** A draft of all tabs, and where it stands. */
export interface Slot {
  readonly key: string;
  readonly draft: Draft;
}

/** The reader's own drafts in the storage of all tabs, newest first. */
export function readSlots({ shared }: Storages): readonly Slot[] {
  let keys: readonly string[] = [];
  try {
    keys = Array.from({ length: shared.length }, (_, index) => shared.key(index) ?? '').filter(isSlot);
  } catch {
    // A browser that forbids storage: there is nothing.
  }
  return keys
    .flatMap((key) => {
      const draft = readSlot(shared, key);
      const own = draft && ownOf(draft);
      return own ? [{ key, draft: own }] : [];
    })
    .toSorted((a, b) => b.draft.time - a.draft.time);
}

/** Once there was one slot, with what was shown in it; the reader's own may be what was kept beside that. */
function ownOf(draft: Draft): Draft | null {
  if (draft.ownWork) return draft;
  return draft.kept && { ...draft, work: draft.kept, ownWork: true, kept: null, fragment: '' };
}
