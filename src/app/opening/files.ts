import { insist } from '#ui/lost.ts';
import { fragmentInPng, fragmentInText, isPng } from '#core/share/carried.ts';
import { isTooLarge } from '#core/share/limits.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import type { Work } from '#state/types.ts';
import { looksLikeLog } from '#timeline/log/looksLikeLog.ts';
import { FILE_LIMIT, textOf } from './fileText.ts';
import { fragmentOfPasted } from './mangled.ts';
import { openFragment } from './start.ts';

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
  if (isPng(begin)) {
    store.actions.notify({ kind: 'file-picture' });
    return;
  }
  if (looksLikeLog(await headOf(file), file.name)) {
    openLog(store, file, file.name);
    return;
  }
  if (file.size > FILE_LIMIT) {
    store.actions.notify({ kind: 'file-too-large', limit: FILE_LIMIT });
    return;
  }
  const result = textOf(new Uint8Array(await file.arrayBuffer()));
  if (result.ok) store.actions.openWork({ text: result.text }, 'own');
  else store.actions.notify(result.notice);
}

/** Bytes by which a build log is told from a Dockerfile. */
const HEAD = 65_536;

/** The beginning of a file; logs that Windows wrote are in UTF-16. */
async function headOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Hands a build log to the timeline, which is loaded for it. */
function openLog(store: AppStore, file: Blob, name: string): void {
  void insist(() => withSentences(import('#timeline/log/openLog.ts'), 'timeline')).then((timeline) =>
    timeline.openLog(store, file, name),
  );
}

/** Opens pasted text. */
export function openText(store: AppStore, text: string): void {
  const fragment = fragmentInText(text) ?? fragmentOfPasted(text);
  if (fragment !== undefined) {
    void openFragment(store, fragment);
    return;
  }
  const work: Partial<Work> = { text };
  if (looksLikeLog(text)) openLog(store, new Blob([text]), '');
  else if (isTooLarge(text)) store.actions.notify({ kind: 'file-too-large', limit: FILE_LIMIT });
  else if (text.trim() !== '') store.actions.openWork(work, 'own');
}
