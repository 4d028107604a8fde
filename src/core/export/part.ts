import type { Overview } from '#core/analysis/overview-types.ts';
import type { Drawing } from '#core/drawing/drawing.ts';

/** How much of a file is drawn: every stage, or those that the target builds. */
export type Part = 'all' | 'built';

/** Indexes of the stages that are drawn. */
export function stagesIn({ stages, roles }: Overview, part: Part): ReadonlySet<number> {
  const drawn = stages.filter(
    ({ index }) => part === 'all' || (roles[index]?.role ?? 'not-built') !== 'not-built',
  );
  return new Set(drawn.map(({ index }) => index));
}

/** A drawing with the cards of that part, and with what they take from outside. */
export function drawnPart({ cards, edges }: Drawing, part: Part): Drawing {
  if (part === 'all') return { cards, edges };
  const left = new Set(
    cards.flatMap((card) => (card.kind === 'stage' && card.role === 'not-built' ? card.id : [])),
  );
  const kept = edges.filter(({ source, target }) => !left.has(source) && !left.has(target));
  const used = new Set(kept.map(({ source }) => source));
  return {
    cards: cards.filter(({ id, kind }) => (kind === 'stage' ? !left.has(id) : used.has(id))),
    edges: kept,
  };
}
