import { listBelow, readFileList, type FileList } from '#core/ignore/fileList.ts';
import { listedReads, type ListedReads } from '#core/ignore/listedReads.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';

/** What is asked of a list of files. */
export interface ListQuestion {
  readonly text: string;
  readonly options: BuildOptions;
  readonly ignore: string;
  /** Folder of the list that is the build context; "" is all of it. */
  readonly below: string;
}

/** A question with its list; to a worker that has that list already, without it. */
export interface ListJob {
  readonly list: string | Blob | undefined;
  readonly asked: ListQuestion;
}

/** A question with its list. */
export interface AskedOfList extends ListJob {
  readonly list: string | Blob;
}

/** Answers a question about a list that was read. */
export function answerOfList(list: FileList, { text, options, ignore, below }: ListQuestion): ListedReads {
  return listedReads(openFile(text, options), readIgnoreFile(ignore).patterns, listBelow(list, below));
}

/** Who answers questions about a list of files, and reads the list once. */
export function listAnswerer(): (job: ListJob) => Promise<ListedReads> {
  let known: Promise<FileList> = Promise.resolve({ paths: [], isCut: false });
  return async ({ list, asked }) => {
    if (list !== undefined) known = readList(list);
    return answerOfList(await known, asked);
  };
}

async function readList(list: string | Blob): Promise<FileList> {
  return readFileList(typeof list === 'string' ? list : await list.text());
}
