import { open } from 'node:fs/promises';
import { createLogReader, type LogReader } from '#core/buildlog/reader.ts';
import type { LogReading } from '#core/buildlog/types.ts';
import { type Chunks, unreadable } from './input.ts';
import { done, refused, type Outcome } from './say.ts';

/** Largest build log that is read, in bytes: the same as on the page. */
export const logLimit = 512 * 1024 * 1024;

/**
 * Reads a build log piece by piece, `-` for standard input; what is kept depends on its steps, not on its
 * length. Reading stops at the limit.
 */
export async function readLogFile(file: string, stdin: Chunks): Promise<Outcome<LogReading>> {
  try {
    if (file === '-') return await readingOf(stdin);
    const handle = await open(file);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return refused((words) => words['log-is-directory']);
      if (found.size > logLimit) return tooLarge();
      return await readingOf(handle.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(error, (words) => words['file-missing']);
  }
}

async function readingOf(chunks: Chunks): Promise<Outcome<LogReading>> {
  const reader = createLogReader();
  let decoder: TextDecoder | undefined;
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > logLimit) return tooLarge();
    decoder ??= new TextDecoder(encodingOf(bytes));
    reader.write(decoder.decode(bytes, { stream: true }));
  }
  return done(finished(reader, decoder));
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

function tooLarge(): Outcome<LogReading> {
  return refused((words) => words['log-too-large']({ limit: logLimit / 1024 / 1024 }));
}
