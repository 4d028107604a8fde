import { draftIdOf } from '#app/drafts/draft.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState, FolderFile, OpenedFolder, Work } from '#state/types.ts';
import { workOf } from '#state/history.ts';

/** The text of a file as it is now, where it is not the one that is shown. */
export const textOfFile = ({ text, left }: FolderFile): string => left?.work.text ?? text;

/** The file that is shown; undefined while something else is. */
export const shownFile = ({ files, open }: OpenedFolder): FolderFile | undefined =>
  files.find(({ path }) => path === open);

/** The folder with the shown file as `state` has it. */
export function written(folder: OpenedFolder, state: AppState): OpenedFolder {
  const { open } = folder;
  if (open === null) return folder;
  const left = { work: workOf(state), draft: draftIdOf(state) };
  return { ...folder, files: folder.files.map((file) => (file.path === open ? { ...file, left } : file)) };
}

/** The path of the file that has this text now, that of `open` before any other; null where none has. */
export function pathOfText({ files, open }: OpenedFolder, text: string): string | null {
  const having = files.filter((file) => file.kind === 'dockerfile' && textOfFile(file) === text);
  return (having.find(({ path }) => path === open) ?? having[0])?.path ?? null;
}

/** The ignore file that BuildKit would take (R13.8), the folder of the Dockerfile being the build context; "" where there is none. */
function ignoreOf({ files }: OpenedFolder, path: string): string {
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const textAt = (wanted: string): string | undefined => files.find((file) => file.path === wanted)?.text;
  return textAt(`${path}.dockerignore`) ?? textAt(`${beside}.dockerignore`) ?? '';
}

/** Shows a Dockerfile of the folder as it was left. Undo leads back, and so does the browser. */
export function openFolderFile({ getState, actions }: AppStore, path: string): void {
  const state = getState();
  const { folder } = state;
  if (folder === null || folder.open === path) return;
  const before = written(folder, state);
  const file = before.files.find((each) => each.path === path);
  if (file === undefined) return;
  actions.setFolder({ ...before, open: path });
  const work: Partial<Work> = file.left?.work ?? { text: file.text, ignore: ignoreOf(before, path) };
  actions.openWork(work, { draft: file.left?.draft ?? '', fragment: '', ownWork: true });
  // The way back is the list itself.
  actions.notify(null);
}

/** Follows what is opened otherwise (undo, the browser's history, a link): the file that has its text is the one that is shown. Returns how to stop. */
export function followFolder({ subscribe, actions }: AppStore): () => void {
  return subscribe((state, before) => {
    const { folder } = state;
    if (folder === null || folder !== before.folder || state.opened === before.opened) return;
    const shown = shownFile(folder);
    if (shown !== undefined && textOfFile(shown) === state.text) return;
    const left = written(folder, before);
    actions.setFolder({ ...left, open: pathOfText(left, state.text) });
  });
}
