import type { CardEdge } from './edges.ts';

/** How near a card or edge is to another: 0 itself, 1 one edge away, 2 further up or down the graph. */
export type Nearness = 0 | 1 | 2;

/** Which way to go from a card: to what it needs, to what needs it, or both. */
export type Way = 'needs' | 'needed-by' | 'both';

export interface Relatives {
  readonly cards: ReadonlyMap<string, Nearness>;
  readonly edges: ReadonlyMap<string, Nearness>;
}

/** Everything a card needs and everything that needs it, or one of the two, with how near it is. */
export function relatives(edges: readonly CardEdge[], card: string, way: Way = 'both'): Relatives {
  const cards = new Map<string, Nearness>([[card, 0]]);
  const near = new Map<string, Nearness>();
  const into = groupBy(edges, ({ target }) => target);
  const outOf = groupBy(edges, ({ source }) => source);
  if (way !== 'needed-by') spread(card, into, ({ source }) => source, cards, near);
  if (way !== 'needs') spread(card, outOf, ({ target }) => target, cards, near);
  return { cards, edges: near };
}

/** Cards around one, nearest first, itself included: at most `limit` of those that `relatives` finds. */
export function nearest(
  edges: readonly CardEdge[],
  card: string,
  way: Way,
  limit: number,
): ReadonlySet<string> {
  const { cards } = relatives(edges, card, way);
  if (cards.size <= limit) return new Set(cards.keys());
  const into = groupBy(edges, ({ target }) => target);
  const outOf = groupBy(edges, ({ source }) => source);
  const found = new Set([card]);
  for (const at of found) {
    const beside = [
      ...(into.get(at) ?? []).map(({ source }) => source),
      ...(outOf.get(at) ?? []).map(({ target }) => target),
    ];
    for (const next of beside) {
      if (found.size >= limit) return found;
      if (cards.has(next)) found.add(next);
    }
  }
  return found;
}

/** An edge with the cards at its ends. */
export function endsOf(edge: CardEdge): Relatives {
  return {
    cards: new Map<string, Nearness>([
      [edge.source, 1],
      [edge.target, 1],
    ]),
    edges: new Map<string, Nearness>([[edge.id, 0]]),
  };
}

function spread(
  start: string,
  steps: ReadonlyMap<string, readonly CardEdge[]>,
  other: (edge: CardEdge) => string,
  cards: Map<string, Nearness>,
  near: Map<string, Nearness>,
): void {
  const seen = new Set([start]);
  const queue = [start];
  for (const id of queue) {
    const distance = id === start ? 1 : 2;
    for (const edge of steps.get(id) ?? []) {
      near.set(edge.id, Math.min(distance, near.get(edge.id) ?? 2) as Nearness);
      const next = other(edge);
      cards.set(next, Math.min(distance, cards.get(next) ?? 2) as Nearness);
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
}

/** Groups edges by one of their ends, in the order given. */
export function groupBy(
  edges: readonly CardEdge[],
  end: (edge: CardEdge) => string,
): ReadonlyMap<string, readonly CardEdge[]> {
  const groups = new Map<string, CardEdge[]>();
  for (const edge of edges) {
    const group = groups.get(end(edge));
    if (group === undefined) groups.set(end(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
