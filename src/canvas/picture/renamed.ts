import type { CardEdge } from '#core/drawing/edges.ts';
import { stageCardId } from '#core/drawing/names.ts';

/** What identifies the parts of a drawing from one version of a file to the next. */
export interface Identities {
  /** Keys of the stages, in file order. */
  readonly keys: readonly string[];
  readonly edges: readonly CardEdge[];
}

/**
 * Cards that are the same thing under another name: a stage whose key went away while a new one
 * came at the same place, and an image or URL that was rewritten where it is referred to.
 * Old card id -> new card id.
 */
export function renamedCards(before: Identities, after: Identities): Readonly<Record<string, string>> {
  const renamed: Record<string, string> = {};
  const oldKeys = new Set(before.keys);
  const newKeys = new Set(after.keys);
  before.keys.forEach((key, index) => {
    const next = after.keys[index];
    if (next !== undefined && !newKeys.has(key) && !oldKeys.has(next)) {
      renamed[stageCardId(key)] = stageCardId(next);
    }
  });

  const oldSources = new Map(before.edges.map((edge) => [`${edge.target} ${edge.port}`, edge.source]));
  const gone = new Set(oldSources.values());
  for (const { source } of after.edges) gone.delete(source);
  const known = new Set(before.edges.map(({ source }) => source));
  for (const { target, port, source } of after.edges) {
    const old = oldSources.get(`${target} ${port}`);
    if (old === undefined || !gone.has(old) || known.has(source) || old.startsWith('stage:')) continue;
    renamed[old] ??= source;
    known.add(source);
  }
  return renamed;
}

/** Part of the names that must be left for a file to be the same. */
const SAME = 0.25;

/**
 * Whether a file is another one rather than the same one edited: next to none of several names is left.
 * Numbers of unnamed stages prove nothing.
 */
export function isOtherFile(before: readonly string[], after: readonly string[]): boolean {
  const named = before.filter((key) => !key.startsWith('#'));
  const left = new Set(after);
  const kept = named.filter((key) => left.has(key)).length;
  return named.length > 0 && Math.max(before.length, after.length) > 1 && kept < SAME * named.length;
}
