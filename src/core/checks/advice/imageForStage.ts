import type { Reference } from '#core/plan/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { officialImages } from '#core/checks/evidence/officialImages.ts';
import { misspeltStage } from './misspeltStage.ts';

/**
 * `COPY --from=assets` where no stage is called so, nor any well-known image: it is an image of Docker Hub, unless the
 * build is given a context of that name. Once a line. What is nearly the name of a stage is `misspelt-stage`.
 */
export function imageForStage(input: AdviceInput): readonly Advice<'name' | 'image'>[] {
  const misspelt = new Set(misspeltStage(input).map(({ params }) => params.name));
  const told = new Set<string>();
  return input.graph.references.flatMap((reference) => {
    const { line, range, source, written } = reference;
    if (source.kind !== 'image' || !looksLikeStage(reference)) return [];
    const place = `${line} ${written}`;
    if (misspelt.has(written) || told.has(place)) return [];
    told.add(place);
    const params = { name: written, image: source.ref.replace(/:latest$/, '') };
    return [{ line, range, params, option: { kind: 'context', name: written } }];
  });
}

function looksLikeStage({ kind, written }: Reference): boolean {
  if (kind !== 'copy' && kind !== 'mount') return false;
  return /^[a-z][\w-]*$/i.test(written) && !officialImages.has(written.toLowerCase());
}
