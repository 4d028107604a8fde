import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { newerThan } from '#core/checks/evidence/frontendFeatures.ts';

/** An instruction uses what the pinned release of docker/dockerfile did not have yet: that release refuses the file. */
export function frontendTooOld({ resolution }: AdviceInput): readonly Advice<'word' | 'since' | 'image'>[] {
  const { frontend, parsed } = resolution;
  const { kind, version, image } = frontend;
  if (kind !== 'older' || !version) return [];
  return parsed.nodes.flatMap(({ node }) => {
    const found = newerThan(node, version);
    return found ? [{ line: node.line, range: node.keywordRange, params: { ...found, image } }] : [];
  });
}
