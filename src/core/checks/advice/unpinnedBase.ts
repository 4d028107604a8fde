import { familiarImageName } from '#core/expand/imageRef.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { officialImages } from '#core/checks/evidence/officialImages.ts';

const kinds: ReadonlySet<string> = new Set(['from', 'copy', 'mount']);

/**
 * An image without version, or with `latest`: what is built depends on the day it is built. Said once an
 * image. A name made of variables is left to whoever sets them, and a bare name that no official image has is
 * taken for a context or an image made on the same machine.
 */
export function unpinnedBase({ graph }: AdviceInput): readonly Advice<'image'>[] {
  const seen = new Set<string>();
  return graph.references.flatMap(({ kind, source, written, line, range }) => {
    if (source.kind !== 'image' || !kinds.has(kind) || written.includes('$')) return [];
    if (!source.ref.endsWith(':latest') || seen.has(source.ref)) return [];
    seen.add(source.ref);
    const bare = /^docker\.io\/library\/(.*):latest$/.exec(source.ref)?.[1];
    if (bare !== undefined && !officialImages.has(bare)) return [];
    return [{ line, range, params: { image: familiarImageName(written) ?? written } }];
  });
}
