import type { SharedState } from '#core/share/types.ts';
import { mostSteps, type OwnLesson } from '#lessons/own/ownLesson.ts';
import { readLesson } from '#lessons/own/readLesson.ts';
import { writeLesson } from '#lessons/own/writeLesson.ts';
import { openStorages } from '#app/opening/persistence.ts';
import type { DraftStorage } from '#app/drafts/slots.ts';
import { isRecord } from '#core/share/field.ts';

/** A lesson that is being made, under a name that no other has. */
export interface KeptLesson {
  readonly id: string;
  /** When it was last changed (ms since 1970). */
  readonly time: number;
  readonly lesson: OwnLesson;
}

/** The reader's own lessons, in this browser. */
export interface Library {
  /** The same list until something changes; the one changed last before the page was opened first. */
  readonly all: () => readonly KeptLesson[];
  /** Whether all of them are written down. */
  readonly isKept: () => boolean;
  readonly subscribe: (follow: () => void) => () => void;
  /** Puts a lesson under a name, by default under a new one, which is returned. */
  readonly put: (lesson: OwnLesson, id?: string) => string;
  readonly remove: (id: string) => void;
}

const PREFIX = 'stagegraph.lesson.';

/** What was written down; null where it is no lesson. A lesson without a step is none in a file, but is one here. */
function readKept(id: string, stored: string | null): KeptLesson | null {
  try {
    const json: unknown = JSON.parse(stored ?? 'null');
    if (!isRecord(json) || typeof json['file'] !== 'string') return null;
    const { lesson } = readLesson(json['file']);
    const { title, aim, time } = json;
    const words = (value: unknown): string => (typeof value === 'string' ? value : '');
    const empty = { title: words(title), aim: words(aim), steps: [] };
    return { id, time: typeof time === 'number' ? time : 0, lesson: lesson ?? empty };
  } catch {
    return null;
  }
}

/** Lessons in a storage that all tabs share. Each is written down as it changes; another tab's changes are taken in. */
export function openLibrary(storage: DraftStorage, now: () => number): Library {
  let kept = readAll(storage);
  let written = true;
  const followers = new Set<() => void>();
  const tell = (next: readonly KeptLesson[]): void => {
    kept = next;
    for (const follow of followers) follow();
  };
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key?.startsWith(PREFIX) !== true) return;
    const id = key.slice(PREFIX.length);
    const other = readKept(id, newValue);
    tell(other === null ? kept.filter((one) => one.id !== id) : withLesson(kept, other));
  };
  return {
    all: () => kept,
    isKept: () => written,
    subscribe: (follow) => {
      if (followers.size === 0) window.addEventListener('storage', onStorage);
      followers.add(follow);
      return () => {
        followers.delete(follow);
        if (followers.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
    put: (lesson, id = `${now().toString(36)}${Math.trunc(Math.random() * 36 ** 4).toString(36)}`) => {
      const time = now();
      const { title, aim } = lesson;
      try {
        storage.setItem(PREFIX + id, JSON.stringify({ time, title, aim, file: writeLesson(lesson) }));
        written = true;
      } catch {
        written = false;
      }
      tell(withLesson(kept, { id, time, lesson }));
      return id;
    },
    remove: (id) => {
      try {
        storage.removeItem(PREFIX + id);
      } catch {
        // What cannot be taken away stays.
      }
      tell(kept.filter((one) => one.id !== id));
    },
  };
}

function readAll(storage: DraftStorage): readonly KeptLesson[] {
  let keys: readonly string[] = [];
  try {
    keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  } catch {
    // A browser that forbids storage: there is nothing.
  }
  const lessons = keys.flatMap((key) => {
    const one = key.startsWith(PREFIX) ? readKept(key.slice(PREFIX.length), storage.getItem(key)) : null;
    return one === null ? [] : [one];
  });
  return lessons.toSorted((a, b) => b.time - a.time);
}

function withLesson(kept: readonly KeptLesson[], next: KeptLesson): readonly KeptLesson[] {
  return kept.some(({ id }) => id === next.id)
    ? kept.map((one) => (one.id === next.id ? next : one))
    : [next, ...kept];
}

let opened: Library | undefined;

/** The library of this browser. */
export function library(): Library {
  opened ??= openLibrary(openStorages().shared, () => Date.now());
  return opened;
}

/** A lesson with one more step that shows a state; the lesson itself where it has no room. */
export function withStep(lesson: OwnLesson, state: SharedState): OwnLesson {
  if (lesson.steps.length >= mostSteps) return lesson;
  return { ...lesson, steps: [...lesson.steps, { title: '', say: '', state: asStep(state) }] };
}

/** What a step shows of a state: all of it but the lesson it was seen in. */
export function asStep(state: SharedState): SharedState {
  return { ...state, view: { ...state.view, lesson: '' } };
}

/** Adds a state to the lesson that was changed last, or to a new one; tells which. */
export function addToLatest({ all, put }: Library, state: SharedState): string {
  const latest = all().toSorted((a, b) => b.time - a.time)[0];
  return put(withStep(latest?.lesson ?? { title: '', aim: '', steps: [] }, state), latest?.id);
}
