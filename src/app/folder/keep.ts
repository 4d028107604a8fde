import type { DraftStorage } from '#app/drafts/slots.ts';
import { readWork, writtenWork } from '#app/drafts/draft.ts';
import { isRecord } from '#core/share/field.ts';
import type { AppStore } from '#state/store.ts';
import type { FolderFile, OpenedFolder } from '#state/types.ts';
import { followFolder, pathOfText, written } from './folder.ts';

const PLACE = 'stagegraph.folder';
/** Characters of all files beyond which a reload forgets them: the storage of a tab has room for about five million. */
export const MOST_KEPT = 2_000_000;

/** Whether the files of a folder are there again after a reload. */
export function isKept({ files }: OpenedFolder): boolean {
  return (
    files.reduce((sum, { text, left }) => sum + text.length + (left?.work.text.length ?? 0), 0) <= MOST_KEPT
  );
}

/** Has the files of an opened folder survive a reload of this tab, and follows which of them is shown. */
export function keepFolder(store: AppStore, storage: DraftStorage): void {
  const { getState, actions } = store;
  const stored = getState().folder === null ? readFolder(storage) : null;
  if (stored !== null) actions.setFolder({ ...stored, open: pathOfText(stored, getState().text) });
  followFolder(store);
  store.subscribe(({ folder }, before) => {
    if (folder === null && before.folder !== null) storage.removeItem(PLACE);
  });
  const write = (): void => {
    const state = getState();
    if (state.folder !== null) writeFolder(storage, written(state.folder, state));
  };
  // Read only when the page comes back: written only when it goes.
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
}

function writeFolder(storage: DraftStorage, folder: OpenedFolder): void {
  const files = folder.files.map(({ left, ...file }) => ({
    ...file,
    ...(left !== undefined && { left: { draft: left.draft, work: writtenWork(left.work) } }),
  }));
  try {
    if (isKept(folder)) storage.setItem(PLACE, JSON.stringify({ ...folder, files }));
    else storage.removeItem(PLACE);
  } catch {
    // A browser that forbids storage, or is full: the list says that it is not kept.
  }
}

function readFolder(storage: DraftStorage): OpenedFolder | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(PLACE) ?? 'null');
    if (!isRecord(stored) || !Array.isArray(stored['files'])) return null;
    const { open, leftOut } = stored;
    const files = stored['files'].flatMap((file: unknown) => readFile(file) ?? []);
    return {
      files,
      open: typeof open === 'string' ? open : null,
      leftOut: typeof leftOut === 'number' ? leftOut : 0,
    };
  } catch {
    return null;
  }
}

function readFile(stored: unknown): FolderFile | undefined {
  if (!isRecord(stored)) return undefined;
  const { path, kind, text, left } = stored;
  if (typeof path !== 'string' || typeof text !== 'string') return undefined;
  const file: FolderFile = { path, text, kind: kind === 'builds' ? kind : 'dockerfile' };
  if (!isRecord(left) || typeof left['draft'] !== 'string') return file;
  const work = readWork(left['work']);
  return work === null ? file : { ...file, left: { work, draft: left['draft'] } };
}
