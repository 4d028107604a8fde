import { isRecord, type Members } from '#core/share/field.ts';
import { salvageFields, writeFields } from '#core/share/fieldTable.ts';
import { workFields } from '#core/share/fields.ts';
import type { AppState, Work } from '#state/types.ts';
import { emptyWork } from '#state/work.ts';

/** A work as it is written down: what a tab showed, and what can be gone back to. */
export interface Draft {
  /** One for every file that was opened, in whichever tab. */
  readonly id: string;
  /** When it was last changed (ms since 1970); 0 where nobody wrote that down. */
  readonly time: number;
  readonly work: Work;
  readonly ownWork: boolean;
  readonly kept: Work | null;
  /** Fragment of the link the work came from. */
  readonly fragment: string;
}

/** Tells this visit from all others: whatever is opened in it gets a name that nothing else has. */
const visit = Math.trunc(Math.random() * 36 ** 8).toString(36);

/** The name that the present work is written down under. */
export function draftIdOf({ draft, opened }: Pick<AppState, 'draft' | 'opened'>): string {
  return draft === '' ? `${visit}.${opened}` : draft;
}

/** Whether there is anything of the reader's own in it. */
export function isKeepable({ ownWork, work }: Draft): boolean {
  return ownWork && work.text.trim() !== '';
}

/** The draft in what storage held; null where there is none. Of its settings what can be read is taken. */
export function readDraft(stored: unknown): Draft | null {
  if (!isRecord(stored)) return null;
  const work = readWork(stored['work']);
  if (work === null) return null;
  const { id, time, ownWork, fragment } = stored;
  return {
    id: typeof id === 'string' && id !== '' ? id : 'earlier',
    time: isTime(time) ? time : 0,
    work,
    ownWork: ownWork === true,
    kept: readWork(stored['kept']),
    fragment: typeof fragment === 'string' ? fragment : '',
  };
}

/** Whether a clock can show it; a draft of another time would be newer than every later one. */
function isTime(stored: unknown): stored is number {
  return typeof stored === 'number' && stored > 0 && stored <= lastInstant;
}

/** The last ms that a date has. */
const lastInstant = 8.64e15;

export function readWork(stored: unknown): Work | null {
  if (!isRecord(stored) || typeof stored['text'] !== 'string') return null;
  // What is assumed about time once stood in a member of its own.
  const members = isRecord(stored['timing']) ? { ...stored, ...stored['timing'] } : stored;
  return { ...emptyWork, text: stored['text'], ...salvageFields(workFields, members) };
}

export function writtenWork(work: Work): Members {
  return { text: work.text, ...writeFields(workFields, work) };
}
