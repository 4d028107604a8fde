import { open } from 'node:fs/promises';
import { looksLikeRecord } from '#core/record/looksLikeRecord.ts';
import { readRecords } from '#core/record/readRecords.ts';
import type { BuildRecord } from '#core/record/types.ts';
import { readSizes, sizesLimit } from '#core/sizes/readSizes.ts';
import type { Measured } from '#core/sizes/types.ts';
import { recordProblemText } from '#cli/logNotes.ts';
import { unreadable, type Chunks } from '#cli/input.ts';
import { done, refused, type Outcome } from '#cli/say.ts';
import type { Language } from '#i18n/format.ts';
import { sizesText } from '#i18n/sizesText.ts';

/** What a file says of sizes: what docker or dive printed, or the builds of a build record. */
export type SizesInput =
  | { readonly kind: 'measured'; readonly measured: Measured }
  | { readonly kind: 'records'; readonly records: readonly BuildRecord[] };

/** Reads a file of sizes, `-` for standard input. Reading stops at the limit. */
export async function readSizesFile(
  file: string,
  stdin: Chunks,
  language: Language,
): Promise<Outcome<SizesInput>> {
  try {
    const bytes = file === '-' ? await bytesOf(stdin) : await bytesOfFile(file);
    return bytes.ok ? inputOf(bytes.value, file, language) : bytes;
  } catch (error) {
    return unreadable(error, (words) => words['file-missing']);
  }
}

async function bytesOfFile(file: string): Promise<Outcome<Uint8Array>> {
  const handle = await open(file);
  try {
    if ((await handle.stat()).isDirectory()) return refused((words) => words['sizes-is-directory']);
    return await bytesOf(handle.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 }));
  } finally {
    await handle.close();
  }
}

async function bytesOf(chunks: Chunks): Promise<Outcome<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    parts.push(bytes);
    size += bytes.length;
    // What lies beyond the limit is told by that it is there.
    if (size > sizesLimit) break;
  }
  return done(new Uint8Array(Buffer.concat(parts)));
}

function inputOf(bytes: Uint8Array, file: string, language: Language): Outcome<SizesInput> {
  if (looksLikeRecord(bytes, file)) {
    const { records, problem } = readRecords(bytes);
    if (problem !== undefined) return refused(() => recordProblemText(problem, language));
    return done({ kind: 'records', records });
  }
  // PowerShell redirects output as UTF-16.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const { measured, problem } = readSizes(new TextDecoder(encoding).decode(bytes));
  if (problem) return refused(() => sizesText(language).problem(problem));
  return done({ kind: 'measured', measured });
}
