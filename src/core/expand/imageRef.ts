import { problem } from '#core/dockerfile/problems.ts';
import type { Problem } from '#core/dockerfile/problems.ts';

const defaultDomain = 'docker.io';
const longestName = 255;

// Each pattern reads one part that holds no delimiter of its neighbours, so none can backtrack far.
const identifier = /^[a-f0-9]{64}$/;
const label = /^[a-zA-Z0-9-]+$/;
const pathComponent = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const tagFormat = /^\w[\w.-]{0,127}$/;
const algorithmPart = /^[A-Za-z][A-Za-z0-9]*$/;

/** Hex digits of the digests BuildKit knows. */
const digestLengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

function isDomain(text: string): boolean {
  const bracket = /^\[[a-fA-F0-9:]+\](?::[0-9]+)?$/;
  if (text.startsWith('[')) return bracket.test(text);
  const colon = text.indexOf(':');
  if (colon >= 0 && !/^[0-9]+$/.test(text.slice(colon + 1))) return false;
  const host = colon < 0 ? text : text.slice(0, colon);
  return host.split('.').every((part) => label.test(part) && !part.startsWith('-') && !part.endsWith('-'));
}

/** Splits off the registry, with Docker Hub where none is written. */
function splitDomain(text: string): { domain: string; rest: string } {
  const slash = text.indexOf('/');
  if (slash < 0) return { domain: defaultDomain, rest: `library/${text}` };
  const first = text.slice(0, slash);
  let domain = defaultDomain;
  let rest = text;
  if (first === 'index.docker.io') rest = text.slice(slash + 1);
  else if (first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first) {
    domain = first;
    rest = text.slice(slash + 1);
  }
  if (domain === defaultDomain && !rest.includes('/')) rest = `library/${rest}`;
  return { domain, rest };
}

type Reason = 'format' | 'uppercase' | 'identifier' | 'too-long' | 'digest';

/** Whether a text is a digest BuildKit takes: a known algorithm and as many hex digits, in lower case. */
export function isDigest(text: string): boolean {
  const colon = text.indexOf(':');
  const hex = text.slice(colon + 1);
  return colon > 0 && digestLengths.get(text.slice(0, colon)) === hex.length && /^[0-9a-f]+$/.test(hex);
}

/** Well-formed digest: `algorithm:hex`, at least 32 digits. */
function digestReason(digest: string): Reason | undefined {
  const colon = digest.indexOf(':');
  const algorithm = digest.slice(0, Math.max(colon, 0));
  const hex = digest.slice(colon + 1);
  const wellFormed =
    algorithm.split(/[-_+.]/).every((part) => algorithmPart.test(part)) && /^[0-9a-fA-F]{32,}$/.test(hex);
  if (!wellFormed) return 'format';
  return digestLengths.get(algorithm) === hex.length && hex === hex.toLowerCase() ? undefined : 'digest';
}

/**
 * Normalises an image reference as BuildKit does (distribution's `ParseNormalizedNamed` and
 * `TagNameOnly`): `alpine` -> `docker.io/library/alpine:latest`. `reason` of the problem: `format`,
 * `uppercase`, `identifier` (64 hex digits), `too-long`, `digest`.
 */
export function normaliseImageReference(text: string): string | Problem {
  const invalid = (reason: Reason, name: string = text): Problem =>
    problem('invalid-image-reference', { text, reason, name });
  if (identifier.test(text)) return invalid('identifier');
  const { domain, rest } = splitDomain(text);
  const nameBeforeColon = rest.split(':', 1)[0] ?? '';
  if (nameBeforeColon.toLowerCase() !== nameBeforeColon) return invalid('uppercase', nameBeforeColon);

  const at = rest.indexOf('@');
  const digest = at < 0 ? undefined : rest.slice(at + 1);
  const named = at < 0 ? rest : rest.slice(0, at);
  const colon = named.indexOf(':');
  const path = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (!isDomain(domain) || !path.split('/').every((part) => pathComponent.test(part)))
    return invalid('format');
  if (tag !== undefined && !tagFormat.test(tag)) return invalid('format');
  const wrongDigest = digest === undefined ? undefined : digestReason(digest);
  if (wrongDigest === 'format') return invalid('format');
  if (path.length > longestName) return invalid('too-long', path);
  if (wrongDigest !== undefined) return invalid(wrongDigest);
  const suffix = tag === undefined && digest === undefined ? ':latest' : '';
  return `${domain}/${rest}${suffix}`;
}

/**
 * The short form Docker shows: `docker.io/library/alpine:latest` -> `alpine:latest`, a tag added where
 * neither tag nor digest is written. Undefined where the text is no reference.
 */
export function familiarImageName(text: string): string | undefined {
  const reference = normaliseImageReference(text);
  if (typeof reference !== 'string') return undefined;
  const name = reference.startsWith(`${defaultDomain}/`)
    ? reference.slice(defaultDomain.length + 1)
    : reference;
  const official = name.startsWith('library/') ? name.slice('library/'.length) : name;
  return official.includes('/') ? name : official;
}
