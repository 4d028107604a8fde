import { cleanPath } from '#core/builds/paths.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
import { FILE_LIMIT, textOf } from '#app/opening/fileText.ts';
import type { FolderFile, OpenedFolder, OpenedList } from '#state/types.ts';

/** Files and folders that are looked at. */
const MOST = 20_000;
/** Names of files that say how something is built. */
const wanted = /dockerfile|containerfile|compose.*\.ya?ml$|bake.*\.json$|\.hcl$|^\.env$|\.dockerignore$/i;
/** Names of Dockerfiles among them; `Dockerfile.dockerignore` is none. */
const dockerfile = /(?:dockerfile|containerfile)(?!.*\.dockerignore$)/i;
/** Folders in which there is nothing of one's own. */
const passedOver = new Set(['node_modules', '.git']);

/** Characters of all files together beyond which no more are read. */
const MOST_TEXT = 16_000_000;

/** What was dropped together, and the names of all files of a folder that was. */
export interface Workspace {
  readonly folder: OpenedFolder;
  /** Null where no folder was dropped. */
  readonly list: OpenedList | null;
}

/** Reads what was dropped together, folders included, as far as it says how something is built; of other files the names. */
export async function readWorkspace(
  files: readonly File[],
  entries: readonly (FileSystemEntry | null)[],
): Promise<Workspace> {
  const isFolder = entries.some((entry) => entry?.isDirectory === true);
  const walked = isFolder ? await walk(entries) : undefined;
  const found = walked?.found ?? files.map((file) => ({ path: file.name, file }));
  const texts = new Map<string, string>();
  let leftOut = 0;
  let room = MOST_TEXT;
  for (const { path, file } of found) {
    const result =
      file.size <= Math.min(FILE_LIMIT, room) ? textOf(new Uint8Array(await file.arrayBuffer())) : undefined;
    if (result?.ok === true) {
      texts.set(freePath(path, texts), result.text);
      room -= result.text.length;
    } else leftOut += 1;
  }
  const opened = [...texts].map(([path, text]) => ({ path, text, kind: kindOf(path, text) }));
  return {
    folder: { files: opened, open: null, leftOut },
    list: walked ? { text: walked.names.join('\0'), isOfFolder: true, isPartial: walked.isPartial } : null,
  };
}

function kindOf(path: string, text: string): FolderFile['kind'] {
  if (buildFileKind(text, path) !== undefined) return 'builds';
  return dockerfile.test(path.slice(path.lastIndexOf('/') + 1)) ? 'dockerfile' : 'beside';
}

/** Files of several folders that are dropped without them may have one name. */
function freePath(path: string, taken: ReadonlyMap<string, string>): string {
  let free = path;
  for (let number = 2; taken.has(free); number += 1) free = `${path} (${number})`;
  return free;
}

/** The file nearest to the top: a Dockerfile of that very name before others; undefined where there is none of the kind. */
export function nearest(files: readonly FolderFile[], kind: FolderFile['kind']): FolderFile | undefined {
  const far = ({ path }: FolderFile): number =>
    2 * path.split('/').length + (/(?:^|\/)Dockerfile$/.test(path) ? 0 : 1);
  return files.filter((file) => file.kind === kind).toSorted((a, b) => far(a) - far(b))[0];
}

interface Found {
  readonly path: string;
  readonly file: File;
}

interface Walked {
  readonly found: readonly Found[];
  /** Paths of all files that were seen. */
  readonly names: readonly string[];
  /** There are more. */
  readonly isPartial: boolean;
}

async function walk(entries: readonly (FileSystemEntry | null)[]): Promise<Walked> {
  const found: Found[] = [];
  const names: string[] = [];
  let isPartial = false;
  let waiting = entries.flatMap((entry) => entry ?? []);
  let seen = 0;
  while (waiting.length > 0 && seen < MOST) {
    const next: FileSystemEntry[] = [];
    for (const entry of waiting) {
      seen += 1;
      if (seen > MOST) break;
      const path = cleanPath(entry.fullPath).replace(/^\//, '');
      if (isDirectory(entry)) {
        if (passedOver.has(entry.name)) isPartial = true;
        else for (const inside of await contentOf(entry)) next.push(inside);
      } else if (isFile(entry)) {
        names.push(path);
        const file = wanted.test(entry.name) ? await fileOf(entry) : undefined;
        if (file !== undefined) found.push({ path, file });
      }
    }
    waiting = next;
  }
  return { found, names, isPartial: isPartial || waiting.length > 0 || seen > MOST };
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((done) => {
    entry.file(done, () => done(undefined));
  });
}

/** A folder gives what is in it in pieces, and nothing once there is no more. */
async function contentOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const content: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<readonly FileSystemEntry[]>((done) => {
      reader.readEntries(done, () => done([]));
    });
    if (piece.length === 0 || content.length > MOST) return content;
    for (const entry of piece) content.push(entry);
  }
}
