import type { RecordProblem } from '#core/record/types.ts';

/** Bytes that all of an archive may unpack to: five times the largest record seen. */
export const unpackLimit = 64 * 1024 * 1024;

/** Names of files and their bytes. Nothing is ever written, so that a name that climbs leads nowhere. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What an archive came to. */
export type Unpacked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RecordProblem };

export function unpacked<T>(value: T): Unpacked<T> {
  return { ok: true, value };
}

export function faulty(problem: RecordProblem): { readonly ok: false; readonly problem: RecordProblem } {
  return { ok: false, problem };
}

/** What is left of the limit, for all parts of one file. */
export interface Budget {
  left: number;
}

/** Little-endian numbers of archives; 0 beyond the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;
}
