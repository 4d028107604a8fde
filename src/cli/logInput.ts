import { open } from 'node:fs/promises';
import { createLogReader, type LogReader } from '#core/buildlog/reader.ts';
import type { LogReading } from '#core/buildlog/types.ts';
import { unpackLimit } from '#core/record/archive/unpacked.ts';
import { looksLikeRecord } from '#core/record/looksLikeRecord.ts';
import { readRecords } from '#core/record/readRecords.ts';
import type { RecordReading } from '#core/record/types.ts';
import { type Chunks, unreadable } from './input.ts';
import { done, refused, type Outcome } from './say.ts';

/** Largest build log that is read, in bytes: the same as on the page. */
export const logLimit = 512 * 1024 * 1024;

/** What a file says of builds: a log, or build records. */
export type LogInput =
  | { readonly kind: 'log'; readonly reading: LogReading }
  | { readonly kind: 'records'; readonly reading: RecordReading };

/**
 * Reads a build log piece by piece, `-` for standard input; what is kept depends on its steps, not on its
 * length. Reading stops at the limit. A build record is read as a whole.
 */
export async function readLogFile(file: string, stdin: Chunks): Promise<Outcome<LogInput>> {
  try {
    if (file === '-') return await readingOf(stdin, '');
    const handle = await open(file);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return refused((words) => words['log-is-directory']);
      if (found.size > logLimit) return tooLarge();
      return await readingOf(handle.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 }), file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(error, (words) => words['file-missing']);
  }
}

async function readingOf(chunks: Chunks, file: string): Promise<Outcome<LogInput>> {
  const reader = createLogReader();
  const archive: Uint8Array[] = [];
  let decoder: TextDecoder | undefined;
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    const isArchive = size === 0 ? looksLikeRecord(bytes, file) : archive.length > 0;
    size += bytes.length;
    if (isArchive) {
      archive.push(bytes);
      if (size > unpackLimit) break;
      continue;
    }
    if (size > logLimit) return tooLarge();
    decoder ??= new TextDecoder(encodingOf(bytes));
    reader.write(decoder.decode(bytes, { stream: true }));
  }
  if (archive.length > 0)
    return done({ kind: 'records', reading: readRecords(new Uint8Array(Buffer.concat(archive))) });
  return done({ kind: 'log', reading: finished(reader, decoder) });
}

function finished(reader: LogReader, decoder: TextDecoder | undefined): LogReading {
  if (decoder !== undefined) reader.write(decoder.decode());
  return reader.finish();
}

/** By the byte order mark: PowerShell redirects output as UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function tooLarge(): Outcome<LogInput> {
  return refused((words) => words['log-too-large']({ limit: logLimit / 1024 / 1024 }));
}
