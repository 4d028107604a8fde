import type { StageView } from '#core/analysis/overview-types.ts';
import type { Source } from '#core/stages/types.ts';

/** Card of the build context. */
export const CONTEXT_ID = 'context';
/** Card of the instructions of a fragment that has no stage. */
export const PREAMBLE_ID = 'preamble';

export function stageCardId(key: string): string {
  return `stage:${key}`;
}

/**
 * Card a source is drawn as; undefined for `scratch`, which is nothing to draw, and for a stage
 * that does not exist. `keys` are the stages' keys in file order.
 */
export function cardIdOf(source: Source, keys: readonly string[]): string | undefined {
  switch (source.kind) {
    case 'stage': {
      const key = keys[source.stage];
      return key === undefined ? undefined : stageCardId(key);
    }
    case 'image':
      return `image:${source.ref}`;
    case 'named-context':
      return `named-context:${source.name}`;
    case 'http':
      return `http:${source.url}`;
    case 'git':
      return `git:${source.url}`;
    case 'context':
      return CONTEXT_ID;
    case 'unresolved':
      return `unresolved:${source.text}`;
    case 'scratch':
      return undefined;
  }
}

/** What a source's card says: image references in the short form people write. */
export function sourceLabel(source: Exclude<Source, { kind: 'stage' | 'scratch' | 'context' }>): string {
  switch (source.kind) {
    case 'image':
      return familiarReference(source.ref);
    case 'named-context':
      return replacedName(source);
    case 'http':
    case 'git':
      return source.url.replace(/^https?:\/\//, '');
    case 'unresolved':
      return source.text;
  }
}

/** A name and what stands in for it, as `--build-context` is written. */
function replacedName({ name, value }: Extract<Source, { kind: 'named-context' }>): string {
  return `${name}=${value}`;
}

/** What a stage starts from, as short as people write it. */
export function baseLabel({ parent, base, baseWritten, replacedBy }: StageView): string {
  if (replacedBy !== undefined) return replacedBy;
  if (parent.kind === 'named-context') return replacedName(parent);
  return parent.kind === 'image' ? familiarReference(base ?? baseWritten) : (base ?? baseWritten);
}

/** `docker.io/library/alpine:latest` -> `alpine`; a digest keeps its first twelve digits. */
export function familiarReference(ref: string): string {
  let name = ref;
  for (const prefix of ['docker.io/library/', 'docker.io/']) {
    if (name.startsWith(prefix)) {
      name = name.slice(prefix.length);
      break;
    }
  }
  const at = name.indexOf('@');
  const digest = at < 0 ? '' : shortDigest(name.slice(at));
  const tagged = at < 0 ? name : name.slice(0, at);
  return (tagged.endsWith(':latest') ? tagged.slice(0, -':latest'.length) : tagged) + digest;
}

function shortDigest(digest: string): string {
  const colon = digest.indexOf(':');
  const shown = colon + 1 + 12;
  return colon < 0 || digest.length <= shown ? digest : `${digest.slice(0, shown)}…`;
}
