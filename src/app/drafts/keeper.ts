import type { AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';
import { later } from '#ui/later.ts';
import type { Archive } from './archive.ts';
import { draftIdOf, isKeepable, type Draft } from './draft.ts';
import { readSlots, readTabSlot, type Storages } from './slots.ts';
import { draftNames, draftOf, dropSlot, takesDrafts, writeSlot, writeTabSlot } from './writing.ts';

/** Quiet time (ms) before typing is written down, and how long it waits at most; leaving the page writes at once. */
const QUIET = 300;
const LONGEST = 1000;
/**
 * Length (UTF-16 units) from which a text goes into the archive while it is changed, and into the slots when the page is
 * left, or into that of the tab once nothing has changed for so long (ms): to write into a slot, the page stands still.
 */
const LONG = 100_000;
const SETTLED = 5000;

/** What a page does about drafts, and what stands behind it. */
export interface DraftSurroundings {
  readonly storages: Storages;
  /** The archive, which comes when it is first needed. */
  readonly openArchive: () => Promise<Archive>;
  /** Takes a draft for this tab; false where another tab has it. */
  readonly claim: (id: string) => Promise<boolean>;
  readonly now: () => number;
}

/** The reader's drafts, of all tabs. */
export interface Drafts {
  /** Drafts that can be gone back to, newest first; the present one is among them once it is the reader's own. */
  readonly recent: () => Promise<readonly Draft[]>;
  readonly forget: (draft: Draft) => Promise<void>;
  /** Forgets all of them, in all tabs; what is on screen stays on screen. */
  readonly forgetAll: () => Promise<void>;
  /** Moves what other tabs and earlier visits left in storage into the archive. */
  readonly sweep: () => Promise<void>;
  /**
   * Takes over a state of the present draft that only the archive has, as after a crash in the middle of a long text;
   * where something is edited before that is known, it goes beside it into the list.
   */
  readonly catchUp: () => Promise<void>;
  /** Writes down what is not yet. */
  readonly save: () => void;
}

/**
 * Writes the work down as it changes, each file that is opened as a draft of its own; and what was changed since
 * `start`.
 */
export function keepDrafts(
  store: AppStore,
  { storages, claim, now, ...rest }: DraftSurroundings,
  start = store.getState(),
): Drafts {
  const archive = later(rest.openArchive);
  let time = readTabSlot(storages)?.time ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let told = false;
  /** Whether the slots lack what the archive has. */
  let isBehind = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Drafts that this tab may write: undefined where that is not yet known. */
  const claims = new Map<string, boolean | undefined>();

  const tell = (): void => {
    if (!told) store.actions.notify({ kind: 'storage-full' });
    told = true;
  };

  /** Where nothing at all is kept the reader knows it before there is something to lose, after what is told already. */
  const tellUnkept = async (): Promise<void> => {
    const isOpen = archive.load().then(
      (opened) => opened.isOpen(),
      () => false,
    );
    if (takesDrafts(storages) || (await isOpen)) return;
    if (store.getState().notice === null) {
      tell();
      return;
    }
    const stop = store.subscribe(({ notice }) => {
      if (notice !== null) return;
      stop();
      tell();
    });
  };

  const isArchived = (draft: Draft): Promise<boolean> =>
    archive.load().then(
      ({ put }) => put(draft),
      () => false,
    );

  const keep = async (draft: Draft, isWritten: boolean): Promise<void> => {
    if (!(await isArchived(draft)) && !isWritten) tell();
  };

  /** Writes a long text into the archive; into the slots where that does not take it. */
  const keepLong = async (draft: Draft): Promise<void> => {
    isBehind = true;
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (isBehind) writeTabSlot(storages, draftOf(store.getState(), time));
    }, SETTLED);
    if (!(await isArchived(draft))) writeSlots(draft);
  };

  const write = (state: AppState): void => {
    const draft = draftOf(state, time);
    if (draft.work.text.length > LONG && isKeepable(draft)) void keepLong(draft);
    else writeSlots(draft);
  };

  const writeSlots = (draft: Draft): void => {
    isBehind = false;
    const inTab = writeTabSlot(storages, draft);
    if (!draft.ownWork) return;
    const isWritten = writeSlot(storages, draft);
    if (isKeepable(draft)) void keep(draft, isWritten);
    else if (!inTab && !isWritten) tell();
  };

  /** Whether something was not yet written down. */
  const stopWaiting = (): boolean => {
    const waited = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    waitingSince = undefined;
    return waited;
  };

  const save = (): void => {
    if (stopWaiting()) write(store.getState());
  };

  /** There may be no time left for the archive. */
  const saveOnLeaving = (): void => {
    const waited = stopWaiting();
    if (waited || isBehind) writeSlots(draftOf(store.getState(), time));
  };

  const saveSoon = (): void => {
    clearTimeout(timer);
    clearTimeout(settling);
    const present = now();
    waitingSince ??= present;
    timer = setTimeout(saveIfMine, Math.max(0, Math.min(QUIET, waitingSince + LONGEST - present)));
  };

  const saveIfMine = (): void => {
    const { draft } = store.getState();
    if (draft !== '' && claims.get(draft) === undefined) saveSoon();
    else save();
  };

  const claimOnce = async (id: string): Promise<void> => {
    if (claims.has(id)) return;
    claims.set(id, undefined);
    const isMine = await claim(id);
    claims.set(id, isMine);
    if (!isMine && store.getState().draft === id) store.actions.restore({ draft: '' });
  };

  const follow = (state: AppState, before: AppState): void => {
    const isOther = draftIdOf(state) !== draftIdOf(before);
    const isSame = draftNames.every((name) => state[name] === before[name]);
    if (isSame && isOther) writeTabSlot(storages, draftOf(state, time));
    if (isSame) return;
    // What is left was its own draft to the last key.
    if (isOther && stopWaiting()) write(before);
    void claimOnce(draftIdOf(state));
    time = now();
    saveSoon();
  };
  store.subscribe(follow);
  const claimed = claimOnce(draftIdOf(store.getState()));
  if (!writeTabSlot(storages, draftOf(store.getState(), time))) void tellUnkept();
  follow(store.getState(), start);
  window.addEventListener('pagehide', saveOnLeaving);
  document.addEventListener('visibilitychange', saveOnLeaving);

  const sweep = async (): Promise<void> => {
    const [newest, ...others] = readSlots(storages);
    if (newest === undefined) return;
    const { put } = await archive.load();
    if (isKeepable(newest.draft)) await put(newest.draft);
    for (const slot of others) {
      if (!isKeepable(slot.draft) || (await put(slot.draft))) dropSlot(storages, slot);
    }
  };

  const catchUp = async (): Promise<void> => {
    const before = store.getState();
    const known = time;
    const { draft, ownWork } = before;
    await claimed;
    if (!ownWork || claims.get(draft) !== true) return;
    const { read, put } = await archive.load();
    const archived = await read(draft);
    if (archived === null || archived.time <= known) return;
    const present = store.getState();
    const isEdited =
      draftIdOf(present) !== draft || draftNames.some((name) => present[name] !== before[name]);
    const { work, fragment } = archived;
    if (isEdited) await put({ ...archived, id: `${draft}.crashed` });
    else store.actions.openWork(work, { draft, fragment, ownWork });
  };

  /** What is on screen stays there, and is written down for all tabs again with the next key. */
  const forgetKept = (): void => {
    store.actions.restore({ kept: null });
    stopWaiting();
    writeTabSlot(storages, draftOf(store.getState(), time));
  };

  return {
    save,
    sweep,
    catchUp,
    recent: async () => {
      save();
      await sweep();
      return (await archive.load()).list();
    },
    forget: async ({ id, work }) => {
      for (const slot of readSlots(storages)) if (slot.draft.id === id) dropSlot(storages, slot);
      if (store.getState().kept?.text === work.text) forgetKept();
      await (await archive.load()).forget([id]);
    },
    forgetAll: async () => {
      for (const slot of readSlots(storages)) dropSlot(storages, slot);
      forgetKept();
      await (await archive.load()).forgetAll();
    },
  };
}
