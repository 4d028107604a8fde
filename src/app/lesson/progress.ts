import { isRecord } from '#core/share/field.ts';
import { names, whole } from '#core/share/field.ts';
import { lessonIds, writePlace, type LessonId } from '#lessons/course/place.ts';
import { openStorages } from '#app/opening/persistence.ts';

const KEY = 'stagegraph.lessons';

/** How far a reader came in a lesson. */
export interface Progress {
  /** Step that was open last, from 1; 0 before the first. */
  readonly step: number;
  /** Ids of the steps whose task was solved. */
  readonly done: readonly string[];
}

const none: Progress = { step: 0, done: [] };

function stored(): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(openStorages().shared.getItem(KEY) ?? '{}');
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** What is stored of a lesson; what cannot be read is left out. */
export function readProgress(id: LessonId): Progress {
  const members = stored()[id];
  if (!isRecord(members)) return none;
  const [step, done] = [whole.salvage(members['step']), names(100).salvage(members['done'])];
  return { step: typeof step === 'number' ? step : 0, done: typeof done === 'symbol' ? [] : done };
}

/** Writes down how far the reader came. Where storage is forbidden it lasts as long as the lesson is open. */
export function writeProgress(id: LessonId, progress: Progress): void {
  const known = Object.fromEntries(lessonIds.map((one) => [one, one === id ? progress : readProgress(one)]));
  try {
    openStorages().shared.setItem(KEY, JSON.stringify(known));
  } catch {
    // Full or forbidden: a lesson can be done without.
  }
}

/** Where a lesson is taken up: at the step that was open last. */
export function resumedAt(id: LessonId): string {
  return writePlace({ id, step: Math.max(readProgress(id).step, 1) });
}
