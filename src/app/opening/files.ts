import { insist } from '#ui/lost.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
import { fragmentInPng, fragmentInText, isPng } from '#core/share/carried.ts';
import { looksLikeSizes } from '#core/sizes/looksLikeSizes.ts';
import { looksLikeRecord } from '#core/record/looksLikeRecord.ts';
import { isTooLarge } from '#core/share/limits.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import type { FolderFile, Work } from '#state/types.ts';
import { looksLikeLesson } from '#lessons/own/looksLikeLesson.ts';
import { looksLikeLog } from '#timeline/log/looksLikeLog.ts';
import { openFolderFile } from '#app/folder/folder.ts';
import { textsBelow } from '#state/folderTexts.ts';
import { looksLikeTalk, readTalkFile } from '#app/present/talkFile.ts';
import type { Dropped } from './accept.ts';
import { FILE_LIMIT, textOf } from './fileText.ts';
import { placeOfLesson } from './lessonLinks.ts';
import { fragmentOfPasted } from './mangled.ts';
import { openFragment } from './openFragment.ts';

/** Bytes in which an exported file has its link: that of the largest text there may be, and what stands before it. */
const CARRIED = 4 * FILE_LIMIT;

/** The link that an exported file carries; undefined in any other file, a picture without one included. */
function fragmentIn(bytes: Uint8Array): string | undefined {
  return isPng(bytes) ? fragmentInPng(bytes) : fragmentInText(new TextDecoder().decode(bytes));
}

/** Opens a file the reader chose or dropped; an exported one as its link opens. Nothing of it leaves the page. */
export async function openFile(store: AppStore, file: File): Promise<void> {
  const begin = new Uint8Array(await file.slice(0, CARRIED).arrayBuffer());
  const fragment = fragmentIn(begin);
  if (fragment !== undefined) {
    await openFragment(store, fragment);
    return;
  }
  if (looksLikeRecord(begin, file.name)) {
    openLog(store, file, file.name, true);
    return;
  }
  if (isPng(begin)) {
    store.actions.notify({ kind: 'file-picture' });
    return;
  }
  const head = await headOf(file);
  if (looksLikeTalk(head)) {
    await openTalk(store, file);
    return;
  }
  // A lesson may speak of logs, but a log has no format of lessons at its beginning.
  if (!looksLikeLesson(head, file.name) && (looksLikeLog(head, file.name) || looksLikeSizes(head))) {
    openLog(store, file, file.name);
    return;
  }
  if (file.size > FILE_LIMIT) {
    store.actions.notify({ kind: 'file-too-large', limit: FILE_LIMIT });
    return;
  }
  const result = textOf(new Uint8Array(await file.arrayBuffer()));
  if (!result.ok) store.actions.notify(result.notice);
  else if (looksLikeLesson(result.text, file.name)) await openLesson(store, result.text);
  else if (/\.dockerignore$/i.test(file.name)) openIgnore(store, result.text);
  else if (buildFileKind(result.text, file.name)) await openBuilds(store, result.text, file.name);
  else store.actions.openWork({ text: result.text }, 'own');
}

/** Lays an ignore file beside the Dockerfile, and shows it where it can be edited. */
function openIgnore({ actions }: AppStore, text: string): void {
  actions.setIgnore(text);
  actions.openSettings(true);
}

/** Bytes by which a build log is told from a Dockerfile. */
const HEAD = 65_536;

/** The beginning of a file; logs that Windows wrote are in UTF-16. */
async function headOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Hands a build log to the timeline, which is loaded for it. */
function openLog(store: AppStore, file: Blob, name: string, isRecord = false): void {
  void insist(() => withSentences(import('#timeline/log/openLog.ts'), 'timeline')).then((timeline) =>
    timeline.openLog(store, file, name, isRecord),
  );
}

/** Lists the builds of a bake or compose file; what reads it is loaded for it. `beside` are the files that came with it. */
async function openBuilds(
  store: AppStore,
  text: string,
  name: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<void> {
  const builds = await insist(() => withSentences(import('#app/builds/openBuilds.ts'), 'builds'));
  await builds.openBuilds(store, { text, name, beside });
}

/** Opens what was dropped: one file, or several, such as a compose file with the Dockerfiles that it names, in a folder or not. */
export async function openDropped(store: AppStore, ...[files, entries]: Dropped): Promise<void> {
  const [first] = files;
  const isFolder = entries.some((entry) => entry?.isDirectory === true);
  if (first !== undefined && files.length === 1 && !isFolder) return openFile(store, first);
  const { nearest, readWorkspace } = await insist(() => import('#app/builds/workspace.ts'));
  const { folder, list } = await readWorkspace(files, entries);
  const dockerfile = nearest(folder.files, 'dockerfile');
  const builds = nearest(folder.files, 'builds');
  if (dockerfile === undefined && builds === undefined) {
    if (!isFolder && first !== undefined) await openFile(store, first);
    return;
  }
  store.actions.setFolder(folder);
  if (list !== null) store.actions.setFileList(list);
  if (builds !== undefined) await openFolderBuilds(store, builds);
  else if (dockerfile !== undefined) openFolderFile(store, dockerfile.path);
}

/** Lists the builds of a bake or compose file that came with others. */
export async function openFolderBuilds(store: AppStore, { path, text }: FolderFile): Promise<void> {
  await openBuilds(store, text, path, textsBelow(store.getState(), path));
}

/** Opens the file of a lesson, in front of the work: what is wrong with it is said there. */
async function openLesson({ actions }: AppStore, text: string): Promise<void> {
  actions.openLesson(await placeOfLesson(text));
}

/** Opens a talk in place of the one that there was, which comes back with a press. */
async function openTalk({ actions, getState }: AppStore, file: Blob): Promise<void> {
  const steps = await readTalkFile(file);
  const before = getState().talk;
  if (steps !== undefined) actions.setTalk(steps);
  actions.notify(steps === undefined ? { kind: 'talk-damaged' } : { kind: 'talk-opened', before });
}

/** Opens pasted text. */
export function openText(store: AppStore, text: string): void {
  if (looksLikeTalk(text)) {
    void openTalk(store, new Blob([text]));
    return;
  }
  const fragment = fragmentInText(text) ?? fragmentOfPasted(text);
  if (fragment !== undefined) {
    void openFragment(store, fragment);
    return;
  }
  const work: Partial<Work> = { text };
  const isLesson = looksLikeLesson(text);
  if (!isLesson && (looksLikeLog(text) || looksLikeSizes(text))) openLog(store, new Blob([text]), '');
  else if (isTooLarge(text)) store.actions.notify({ kind: 'file-too-large', limit: FILE_LIMIT });
  else if (isLesson) void openLesson(store, text);
  else if (buildFileKind(text)) void openBuilds(store, text, '');
  else if (text.trim() !== '') store.actions.openWork(work, 'own');
}
