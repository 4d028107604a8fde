import { deflateRaw } from 'pako';
import { toBase64url } from './base64url.ts';
import { writeBody } from './body.ts';
import { checksumOf } from './checksum.ts';
import { dictionaryV2 } from './dictionary-v2.ts';
import type { SharedState } from './types.ts';

/**
 * The fragment (without `#`) that `decodeLink` turns back into `state`; docs/link-format.md describes it. Equal
 * states give equal links. A text longer than `textLimit` still gives a link, which is refused as too large when opened.
 *
 *     v2.w2wbwSe_MzK5AA1x9p7hp
 *     │  └─────┬──────┘└──┬──┘
 *     │  base64url of   CRC-32 of the deflated body, 7 digits in base 36
 *     │  the deflated body (body.ts)
 *     version
 *
 * Level 8: level 9 takes up to twice as long and saves not one byte in ten thousand.
 * The checksum stands last so that a link never ends in `-` or `_`, which many programs take for
 * punctuation after the link and cut off.
 */
export function encodeLink(state: SharedState): string {
  const packed = deflateRaw(writeBody(state), { level: 8, memLevel: 9, dictionary: dictionaryV2 });
  return `v2.${toBase64url(packed)}${checksumOf(packed)}`;
}
