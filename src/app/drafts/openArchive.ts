import type { Archive } from './archive.ts';

let archive: Promise<Archive> | undefined;

/** The archive of drafts, loaded when it is first asked for. */
export async function openArchive(): Promise<Archive> {
  archive ??= import('./archive.ts').then((file) => file.openArchive());
  return archive;
}
