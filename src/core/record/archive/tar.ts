import { fromUtf8 } from '#core/share/utf8.ts';
import { faulty, unpacked, type Files, type Unpacked } from './unpacked.ts';

const blockSize = 512;
/** Files that are kept. */
const fileLimit = 20_000;

/** Whether it begins as tar files have begun since 1988 (`ustar`), with a header that is whole. */
export function isTar(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(257, 262)) === 'ustar' && isHeader(bytes.subarray(0, blockSize));
}

/**
 * The files of a tar archive by name, without a leading `./`. Folders, links and what extends a header are passed
 * over: the names of an OCI layout need no extension.
 */
export function untar(bytes: Uint8Array): Unpacked<Files> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + blockSize <= bytes.length;) {
    const header = bytes.subarray(at, at + blockSize);
    if (header.every((byte) => byte === 0)) break;
    const size = isHeader(header) ? octal(header.subarray(124, 136)) : undefined;
    at += blockSize;
    if (size === undefined || at + size > bytes.length) return faulty('record-damaged');
    const type = header[156];
    if ((type === 0 || type === 0x30) && files.size < fileLimit)
      files.set(nameOf(header), bytes.subarray(at, at + size));
    at += Math.ceil(size / blockSize) * blockSize;
  }
  return unpacked(files);
}

function nameOf(header: Uint8Array): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return (prefix === '' ? name : `${prefix}/${name}`).replace(/^\.\//, '');
}

/** Up to the first zero. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return fromUtf8(end < 0 ? bytes : bytes.subarray(0, end));
}

function octal(bytes: Uint8Array): number | undefined {
  const written = text(bytes).trim();
  return /^[0-7]{1,11}$/.test(written) ? Number.parseInt(written, 8) : undefined;
}

/** The sum of a header's bytes, its own field taken as blanks, stands in it. */
function isHeader(header: Uint8Array): boolean {
  let sum = 8 * 0x20;
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte;
  return octal(header.subarray(148, 156)) === sum;
}
