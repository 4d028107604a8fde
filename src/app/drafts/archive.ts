import { clear, createStore, delMany, get, keys, update } from 'idb-keyval';
import { readDraft, type Draft } from './draft.ts';
import { writtenDraft } from './writing.ts';
import { survivors } from './survivors.ts';

/** Drafts of all tabs, in the browser's database; where there is none, those of this visit. */
export interface Archive {
  /** Whether the browser gives a database, and not memory alone. */
  readonly isOpen: () => Promise<boolean>;
  /** Keeps a draft, unless a newer one of its name is there. False where it is in memory alone. */
  readonly put: (draft: Draft) => Promise<boolean>;
  readonly read: (id: string) => Promise<Draft | null>;
  /** All that are kept, newest first (`survivors`). */
  readonly list: () => Promise<readonly Draft[]>;
  readonly forget: (ids: readonly string[]) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

const archiveStore = later(() => createStore('stagegraph', 'drafts'));

/** The archive of this browser. Nothing of it rejects. */
export function openArchive(): Archive {
  /** What the database did not take. */
  const memory = new Map<string, Draft>();
  /** Names that were put in this visit: with a new one the others are looked through. */
  const known = new Set<string>();

  const stored = async (): Promise<readonly Draft[]> => {
    const ids = (await quietly(async () => keys<string>(archiveStore()))) ?? [];
    const inBase: Draft[] = [];
    // One by one: all of them at once would make the page stand still for as long as they are read.
    for (const id of ids) {
      const draft = readDraft(await quietly(async () => get<unknown>(id, archiveStore())));
      if (draft) inBase.push({ ...draft, id });
    }
    return [...inBase, ...memory.values()];
  };
  const forget = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) memory.delete(id);
    await quietly(async () => delMany([...ids], archiveStore()));
  };
  const makeRoom = async (): Promise<void> => {
    const all = await stored();
    const kept = new Set(survivors(all).map(({ id }) => id));
    await forget(all.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  };

  return {
    isOpen: async () => (await quietly(async () => keys(archiveStore()))) !== undefined,
    put: async (draft) => {
      const isNew = !known.has(draft.id);
      known.add(draft.id);
      const newest = (before: unknown): unknown =>
        (readDraft(before)?.time ?? -1) > draft.time ? before : writtenDraft(draft);
      const done = await quietly(async () => {
        await update(draft.id, newest, archiveStore());
        return true;
      });
      if (done) memory.delete(draft.id);
      else memory.set(draft.id, draft);
      if (isNew) await makeRoom();
      return done === true;
    },
    read: async (id) =>
      memory.get(id) ?? readDraft(await quietly(async () => get<unknown>(id, archiveStore()))),
    list: async () => survivors(await stored()),
    forget,
    forgetAll: async () => {
      memory.clear();
      await quietly(async () => clear(archiveStore()));
    },
  };
}

/** What a browser gives that has the database; undefined where it forbids it, or it is full. */
async function quietly<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

function later<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
