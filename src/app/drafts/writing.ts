import type { Members } from '#core/share/field.ts';
import { namesOf } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import { workOf } from '#state/history.ts';
import { withoutRecorded } from '#state/session.ts';
import type { AppState } from '#state/types.ts';
import { draftIdOf, writtenWork, type Draft } from './draft.ts';
import { readSlot, SLOT, type DraftStorage, type Slot, type Storages } from './slots.ts';

/** Names of what of the state a draft holds. */
export const draftNames = ['text', ...namesOf(workFields), 'ownWork', 'kept', 'fragment'] as const;

/** The present work as a draft; `time` in ms since 1970. */
export function draftOf(state: AppState, time: number): Draft {
  const { ownWork, kept, fragment, recorded } = state;
  // A build record stays in the page, as a log does: a reload forgets what it was built with.
  const work = withoutRecorded(workOf(state), recorded);
  return {
    id: draftIdOf(state),
    time,
    work,
    ownWork,
    kept: kept && withoutRecorded(kept, recorded),
    fragment,
  };
}

/** What `readDraft` reads: plain values, for JSON and for a database. */
export function writtenDraft({ work, kept, ...rest }: Draft): Members {
  return { ...rest, work: writtenWork(work), kept: kept && writtenWork(kept) };
}

/** Writes down what this tab shows. False where a browser forbids it. */
export function writeTabSlot({ tab }: Storages, draft: Draft): boolean {
  return write(tab, SLOT, JSON.stringify(writtenDraft(draft)));
}

/** Writes the reader's own draft down for all tabs. False where a browser forbids it, or is full. */
export function writeSlot({ shared }: Storages, draft: Draft): boolean {
  return write(shared, `${SLOT}.${draft.id}`, JSON.stringify(writtenDraft(draft)));
}

/** Whether the storage of all tabs takes anything at all. */
export function takesDrafts({ shared }: Storages): boolean {
  const key = `${SLOT}.probe`;
  if (!write(shared, key, 'null')) return false;
  shared.removeItem(key);
  return true;
}

/** Takes away a slot, but not what was written into it since it was read. */
export function dropSlot({ shared }: Storages, { key, draft }: Slot): void {
  if ((readSlot(shared, key)?.time ?? 0) > draft.time) return;
  try {
    shared.removeItem(key);
  } catch {
    // What cannot be taken away stays.
  }
}

function write(storage: DraftStorage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
