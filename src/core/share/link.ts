import { deflateSync } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { readBody, writeBody } from './body.ts';
import { crc32 } from './crc32.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { inflateUpTo } from './inflate.ts';
import { bodyLimit, fragmentLimit, isTooLarge, textLimit } from './limits.ts';
import { decodePlain } from './plain.ts';
import type { LinkProblem, LinkResult, SharedState } from './types.ts';

/*
 * A link's fragment:
 *
 *     v1.Q_E1KBgQnkUJUXi2hXbAoN0l5K4P1CxoAwdvUYKZdSG5EgA0c81eg4
 *     │  └─────────────────────┬────────────────────────┘└──┬──┘
 *     │  base64url of the deflated body (body.ts)           │
 *     version                      CRC-32 of the deflated body, 7 digits in base 36
 *
 * The checksum stands last so that a link never ends in `-` or `_`, which many programs take for
 * punctuation after the link and cut off.
 */

interface LinkVersion {
  readonly dictionary: Uint8Array;
  /** Reads a body of this version as a state of today: the place where an old body is upgraded. */
  readonly read: (body: Uint8Array) => SharedState | undefined;
}

/** Every version ever written stays here: a link that worked once works for good. */
const versions: ReadonlyMap<number, LinkVersion> = new Map([
  [1, { dictionary: dictionaryV1, read: readBody }],
]);

const checksumDigits = 7;

/**
 * The fragment (without `#`) that `decodeLink` turns back into `state`. Equal states give equal links.
 * A text longer than `textLimit` still gives a link, which is refused as too large when opened.
 */
export function encodeLink(state: SharedState): string {
  const packed = deflateSync(writeBody(state), { level: 9, dictionary: dictionaryV1 });
  return `v1.${toBase64url(packed)}${checksum(packed)}`;
}

/** The state in a fragment (without `#`), or why there is none. Accepts any string; never throws. */
export function decodeLink(fragment: string): LinkResult {
  if (fragment.length > fragmentLimit) return failed({ kind: 'too-large', limit: textLimit });
  const result = decodePlain(fragment) ?? decodePacked(fragment);
  return result.ok && isTooLarge(result.state.text)
    ? failed({ kind: 'too-large', limit: textLimit })
    : result;
}

function decodePacked(fragment: string): LinkResult {
  const [, digits, body] = /^v([1-9][0-9]{0,5})\.([\w-]*)/.exec(asWritten(fragment)) ?? [];
  if (digits === undefined || body === undefined) return failed({ kind: 'foreign' });
  const number = Number(digits);
  const version = versions.get(number);
  if (version === undefined) return failed({ kind: 'newer', version: number });

  const link = withoutTail(body);
  const split = Math.max(link.length - checksumDigits, 0);
  const packed = fromBase64url(link.slice(0, split));
  if (packed === undefined || checksum(packed) !== link.slice(split)) return failed({ kind: 'damaged' });
  const inflated = packed.length > bodyLimit ? 'large' : inflateUpTo(packed, version.dictionary, bodyLimit);
  if (inflated === 'large') return failed({ kind: 'too-large', limit: textLimit });
  const state = inflated === 'broken' ? undefined : version.read(inflated);
  return state === undefined ? failed({ kind: 'damaged' }) : { ok: true, state };
}

/** Undoes what mail and chat programs do to a link: percent-encoding, line breaks, invisible characters. */
function asWritten(fragment: string): string {
  return fragment
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/%0[ad]|[\s\u00ad\u200b-\u200d\u2060]/gi, '');
}

/** Drops the marks of emphasis (`_link_`) that stuck to the end: a link ends in a letter or digit. */
function withoutTail(body: string): string {
  let end = body.length;
  while (end > 0 && (body[end - 1] === '_' || body[end - 1] === '-')) end--;
  return body.slice(0, end);
}

function checksum(packed: Uint8Array): string {
  return crc32(packed).toString(36).padStart(checksumDigits, '0');
}

function failed(problem: LinkProblem): LinkResult {
  return { ok: false, problem };
}
