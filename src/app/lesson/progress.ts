import { isRecord } from '#core/share/field.ts';
import { names, whole } from '#core/share/field.ts';
import { lessonIdOf, lessonIds, writePlace, type LessonId } from '#lessons/course/place.ts';
import { openStorages } from '#app/opening/persistence.ts';

const KEY = 'stagegraph.lessons';

/** How far a reader came in a lesson. */
export interface Progress {
  /** Step that was open last, from 1; 0 before the first. */
  readonly step: number;
  /** Ids of the steps whose task was solved. */
  readonly done: readonly string[];
  /** Whether every task of the lesson was. */
  readonly isFinished: boolean;
}

/** That of who did not begin. */
export const noProgress: Progress = { step: 0, done: [], isFinished: false };

function stored(): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(openStorages().shared.getItem(KEY) ?? '{}');
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Digits at the end of a packed link that tell its text from others: its checksum. */
const DIGITS = 7;
/** Lessons of others of which progress is kept. */
const MOST_OWN = 30;
const OWN = 'own.';

/** What progress is kept under. A lesson of somebody's own that was changed is another. */
function keyOf(id: string): string {
  return lessonIdOf(id) ?? OWN + id.slice(-DIGITS);
}

function progressIn(members: unknown): Progress {
  if (!isRecord(members)) return noProgress;
  const [step, done] = [whole.salvage(members['step']), names(100).salvage(members['done'])];
  return {
    step: typeof step === 'number' ? step : 0,
    done: typeof done === 'symbol' ? [] : done,
    isFinished: members['isFinished'] === true,
  };
}

/** What is stored of a lesson; what cannot be read is left out. */
export function readProgress(id: string): Progress {
  return progressIn(stored()[keyOf(id)]);
}

/** Writes down how far the reader came. Where storage is forbidden it lasts as long as the lesson is open. */
export function writeProgress(id: string, progress: Progress): void {
  const key = keyOf(id);
  const others = Object.entries(stored()).filter(([name]) => name !== key);
  // The one played longest ago stands first.
  const ofOthers = others.filter(([name]) => name.startsWith(OWN));
  const forgotten = new Set(
    ofOthers.slice(0, Math.max(ofOthers.length + 1 - MOST_OWN, 0)).map(([name]) => name),
  );
  const kept = others.flatMap(([name, members]): readonly [string, Progress][] =>
    (lessonIdOf(name) === undefined && !name.startsWith(OWN)) || forgotten.has(name)
      ? []
      : [[name, progressIn(members)]],
  );
  try {
    openStorages().shared.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [key, progress]])));
  } catch {
    // Full or forbidden: a lesson can be done without.
  }
}

/** Where a lesson is taken up: at the step that was open last, or anew once it is finished. */
export function resumedAt(id: LessonId): string {
  const { step, isFinished } = readProgress(id);
  return writePlace({ id, step: isFinished ? 1 : Math.max(step, 1) });
}

/** The lessons of the course of which every task was solved. */
export function finishedLessons(): ReadonlySet<LessonId> {
  const all = stored();
  return new Set(lessonIds.filter((id) => progressIn(all[id]).isFinished));
}
