import { fromBase64url } from './base64url.ts';
import { readBody } from './body.ts';
import { checksumDigits, checksumOf } from './checksum.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { dictionaryV2 } from './dictionary-v2.ts';
import { inflateUpTo } from './inflate.ts';
import { bodyLimit, fragmentLimit, isTooLarge, textLimit } from './limits.ts';
import { decodePlain } from './plain.ts';
import type { LinkProblem, LinkResult, SharedState } from './types.ts';

interface LinkVersion {
  readonly dictionary: Uint8Array;
  /** Reads a body of this version as a state of today: the place where an old body is upgraded. */
  readonly read: (body: Uint8Array) => SharedState | undefined;
}

/** Every version ever written stays here: a link that worked once works for good. */
const versions: ReadonlyMap<number, LinkVersion> = new Map([
  [1, { dictionary: dictionaryV1, read: readBody }],
  [2, { dictionary: dictionaryV2, read: readBody }],
]);

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
  if (packed === undefined || checksumOf(packed) !== link.slice(split)) return failed({ kind: 'damaged' });
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

function failed(problem: LinkProblem): LinkResult {
  return { ok: false, problem };
}
