import { isRecord } from '#core/share/field.ts';
import { namesOf, salvageFields, writeFields } from '#core/share/fieldTable.ts';
import { preferenceFields, viewPreferenceFields, type Preferences } from '#state/preferenceFields.ts';
import type { AppState } from '#state/types.ts';

/** The part of a browser's storage that is used here. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Also read by `public/theme.js`, before anything else runs. */
const PREFERENCES = 'stagegraph.preferences';

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
