import { crc32 } from './crc32.ts';

/** Digits of a link's checksum. */
export const checksumDigits = 7;

/** The end of a link: CRC-32 of the packed body in base 36. */
export function checksumOf(packed: Uint8Array): string {
  return crc32(packed).toString(36).padStart(checksumDigits, '0');
}
