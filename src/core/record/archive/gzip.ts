import { crc32 } from '#core/share/crc32.ts';
import { inflateUpTo } from '#core/share/inflate.ts';
import { faulty, uint16, uint32, unpacked, type Budget, type Unpacked } from './unpacked.ts';

const noDictionary = new Uint8Array();

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks a gzip file of one member (RFC 1952), as Go writes it, and checks that it is whole. */
export function gunzip(bytes: Uint8Array, budget: Budget): Unpacked<Uint8Array> {
  const begin = afterHeader(bytes);
  const end = bytes.length - 8;
  if (begin === undefined || begin > end) return faulty('record-damaged');
  return inflated(bytes.subarray(begin, end), uint32(bytes, end), uint32(bytes, end + 4), budget);
}

/** Unpacks a deflate stream of which the checksum and the size (its lowest 32 bits) are known. */
export function inflated(
  packed: Uint8Array,
  checksum: number,
  size: number,
  budget: Budget,
): Unpacked<Uint8Array> {
  const bytes = inflateUpTo(packed, noDictionary, budget.left);
  if (bytes === 'large') return faulty('record-too-large');
  if (bytes === 'broken' || bytes.length !== size || crc32(bytes) !== checksum)
    return faulty('record-damaged');
  budget.left -= bytes.length;
  return unpacked(bytes);
}

/** Where the stream begins: behind the fields that the flags announce. */
function afterHeader(bytes: Uint8Array): number | undefined {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + uint16(bytes, at);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
}
