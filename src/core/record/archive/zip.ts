import { crc32 } from '#core/share/crc32.ts';
import { fromUtf8 } from '#core/share/utf8.ts';
import { inflated } from './gzip.ts';
import { faulty, uint16, uint32, unpacked, type Budget, type Files, type Unpacked } from './unpacked.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** Size of the record at the end, which a comment may follow. */
const endSize = 22;
const longestComment = 65_535;
/** Files that are unpacked; an artifact holds one. */
const fileLimit = 100;

export function isZip(bytes: Uint8Array): boolean {
  return uint32(bytes, 0) === localSignature || uint32(bytes, 0) === endSignature;
}

/** The files of a zip archive by name, by its central directory (APPNOTE 4.3): stored or deflated, not encrypted. */
export function unzip(bytes: Uint8Array, budget: Budget): Unpacked<Files> {
  const end = endOf(bytes);
  if (end === undefined) return faulty('record-damaged');
  const count = uint16(bytes, end + 10);
  let at = uint32(bytes, end + 16);
  if (at === 0xffffffff) return faulty('record-zip');
  const files = new Map<string, Uint8Array>();
  for (let left = Math.min(count, fileLimit); left > 0; left--) {
    if (at + 46 > bytes.length || uint32(bytes, at) !== entrySignature) return faulty('record-damaged');
    const nameLength = uint16(bytes, at + 28);
    const name = fromUtf8(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!name.endsWith('/')) {
      const file = fileOf(bytes, at, budget);
      if (!file.ok) return file;
      files.set(name, file.value);
    }
    at += 46 + nameLength + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  return unpacked(files);
}

/** The file that the entry at `at` describes. */
function fileOf(bytes: Uint8Array, at: number, budget: Budget): Unpacked<Uint8Array> {
  const isEncrypted = (uint16(bytes, at + 8) & 1) === 1;
  const method = uint16(bytes, at + 10);
  const [checksum, packedSize, size] = [16, 20, 24].map((field) => uint32(bytes, at + field)) as [
    number,
    number,
    number,
  ];
  const local = uint32(bytes, at + 42);
  if (isEncrypted || (method !== 0 && method !== 8) || size === 0xffffffff) return faulty('record-zip');
  if (local + 30 > bytes.length || uint32(bytes, local) !== localSignature) return faulty('record-damaged');
  const begin = local + 30 + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  if (begin + packedSize > bytes.length) return faulty('record-damaged');
  const packed = bytes.subarray(begin, begin + packedSize);
  if (method === 8) return inflated(packed, checksum, size, budget);
  if (packed.length > budget.left) return faulty('record-too-large');
  // Entries may lie over each other: what is only stored counts as well.
  budget.left -= packed.length;
  return packed.length === size && crc32(packed) === checksum ? unpacked(packed) : faulty('record-damaged');
}

/** Where the record at the end begins. */
function endOf(bytes: Uint8Array): number | undefined {
  const last = bytes.length - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (uint32(bytes, at) === endSignature && at + endSize + uint16(bytes, at + 20) <= bytes.length)
      return at;
  }
  return undefined;
}
