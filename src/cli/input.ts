import { open } from 'node:fs/promises';
import { textLimit } from '#core/share/limits.ts';
import { done, refused, type Outcome, type Refusal, type Say } from './say.ts';

/** Largest Dockerfile that is read, in bytes: the same as on the page and in a link. */
export const fileLimit = textLimit;

/** A stream of standard input or of a file. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** How many bytes of a file are read, and what is said of one that has more. */
export interface Most {
  readonly limit: number;
  readonly tooLarge: Say;
}

const mostOfDockerfile: Most = {
  limit: fileLimit,
  tooLarge: (words) => words['file-too-large']({ limit: fileLimit }),
};

/** The text of a file, `-` for standard input. Reading stops at the limit, whatever the file claims to be. */
export async function readDockerfile(
  file: string,
  stdin: Chunks,
  isDefault: boolean,
  folder: Say = (words) => words['file-is-directory']({ inside: true }),
  most: Most = mostOfDockerfile,
): Promise<Outcome<string>> {
  try {
    if (file === '-') return await textOf(stdin, most);
    const handle = await open(file);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return refused(folder);
      if (found.size > most.limit) return refused(most.tooLarge);
      return await textOf(handle.createReadStream({ autoClose: false }), most);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(error, (words) => words[isDefault ? 'file-missing-default' : 'file-missing']);
  }
}

async function textOf(chunks: Chunks, { limit, tooLarge }: Most): Promise<Outcome<string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return refused(tooLarge);
    parts.push(bytes);
  }
  // A byte order mark stays: BuildKit's parser has its own way with it.
  return done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts)));
}

/** Standard input that is a folder: Node itself would take it for an empty file. */
// oxlint-disable-next-line require-yield -- It has nothing to give.
export async function* folderAsInput(): Chunks {
  await Promise.reject(Object.assign(new Error('a folder'), { code: 'EISDIR' }));
}

/** Why a file could not be opened or read; `missing` where there is none. */
export function unreadable(error: unknown, missing: Say): Refusal {
  const code = codeOf(error);
  if (code === 'ENOENT') return refused(missing);
  if (code === 'EACCES' || code === 'EPERM') return refused((words) => words['file-forbidden']);
  if (code === 'EISDIR') return refused((words) => words['file-is-directory']({ inside: true }));
  return refused((words) => words['file-unreadable']({ reason: code }));
}

/** The system's name of an error (`ENOENT`). */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
