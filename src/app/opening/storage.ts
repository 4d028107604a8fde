import { isRecord, type Members } from '#core/share/field.ts';
import { namesOf, salvageFields, writeFields } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import { preferenceFields, viewPreferenceFields, type Preferences } from '#state/preferenceFields.ts';
import type { AppState, Work } from '#state/types.ts';
import { emptyWork } from '#state/work.ts';

/** What is written down of the reader's work, so that a reload or a crash loses nothing. */
export interface StoredDraft {
  readonly work: Work;
  readonly ownWork: boolean;
  readonly kept: Work | null;
  /** Fragment of the link the work came from. */
  readonly fragment: string;
}

/** The part of `localStorage` that is used here. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem'>;

const DRAFT = 'stagegraph.draft';
/** Also read by `public/theme.js`, before anything else runs. */
const PREFERENCES = 'stagegraph.preferences';

/** The work in storage; null where there is none that can be read. Of its settings what can be read is taken. */
function readWork(stored: unknown): Work | null {
  if (!isRecord(stored) || typeof stored['text'] !== 'string') return null;
  // What is assumed about time once stood in a member of its own.
  const members = isRecord(stored['timing']) ? { ...stored, ...stored['timing'] } : stored;
  return { ...emptyWork, text: stored['text'], ...salvageFields(workFields, members) };
}

function writtenWork(work: Work): Members {
  return { text: work.text, ...writeFields(workFields, work) };
}

function read(storage: PageStorage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** False where the browser refuses: storage is off, or full. */
function write(storage: PageStorage, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Names of what `writeDraft` writes. */
export const draftNames = ['text', ...namesOf(workFields), 'ownWork', 'kept', 'fragment'] as const;

/** The stored draft; null where there is none that can be read. */
export function readDraft(storage: PageStorage): StoredDraft | null {
  const stored = read(storage, DRAFT);
  if (!isRecord(stored)) return null;
  const work = readWork(stored['work']);
  if (work === null) return null;
  const { ownWork, fragment } = stored;
  return {
    work,
    ownWork: ownWork === true,
    kept: readWork(stored['kept']),
    fragment: typeof fragment === 'string' ? fragment : '',
  };
}

/** Writes the draft down; false where the browser has no room for it. */
export function writeDraft(storage: PageStorage, draft: StoredDraft): boolean {
  const { work, kept, ownWork, fragment } = draft;
  const written = { work: writtenWork(work), ownWork, kept: kept && writtenWork(kept), fragment };
  return write(storage, DRAFT, written);
}

/** Stored preferences, each checked; what cannot be read is left out. */
export function readPreferences(storage: PageStorage) {
  const stored = read(storage, PREFERENCES);
  const members = isRecord(stored) ? stored : {};
  return { ...salvageFields(preferenceFields, members), ...salvageFields(viewPreferenceFields, members) };
}

/** Writes the preferences down, those at their first value too; a direction only where the reader asked for it. */
export function writePreferences(
  storage: PageStorage,
  state: Preferences & Pick<AppState, ViewPreference>,
): boolean {
  const { arrangedBy, direction, showContext } = state;
  const view = { showContext, direction: arrangedBy === 'reader' ? direction : ('auto' as const) };
  return write(storage, PREFERENCES, {
    ...writeFields(preferenceFields, state, true),
    ...writeFields(viewPreferenceFields, view, true),
  });
}

type ViewPreference = keyof typeof viewPreferenceFields | 'arrangedBy';

/** Names of what `writePreferences` writes. */
export const preferenceNames = [
  ...namesOf(preferenceFields),
  ...namesOf(viewPreferenceFields),
  'arrangedBy',
] as const;
