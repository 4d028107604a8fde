import type { Arc, Card, Graph } from './graph.ts';

/*
 * Connected components: parts that no edge joins are laid out one by one and packed afterwards.
 *
 *   a ▸ b      d          [a b c] [d]      in the order of their first card
 *   c ▸ b
 */

/** Splits a graph into its connected components. The arcs of a part count within that part. */
export function splitComponents(graph: Graph): Graph[] {
  const leader = graph.cards.map((_, index) => index);
  const find = (card: number): number => {
    let root = card;
    for (let up = leader[root]!; up !== root; up = leader[root]!) root = up;
    for (let at = card; at !== root;) {
      const up = leader[at]!;
      leader[at] = root;
      at = up;
    }
    return root;
  };
  for (const arc of graph.arcs) {
    const a = find(arc.source);
    const b = find(arc.target);
    leader[Math.max(a, b)] = Math.min(a, b);
  }

  const parts = new Map<number, { cards: Card[]; arcs: Arc[] }>();
  const place: number[] = [];
  graph.cards.forEach((card, index) => {
    const root = find(index);
    const part = parts.get(root) ?? { cards: [], arcs: [] };
    parts.set(root, part);
    place.push(part.cards.length);
    part.cards.push(card);
  });
  for (const arc of graph.arcs) {
    const part = parts.get(find(arc.source));
    part?.arcs.push({ ...arc, source: place[arc.source]!, target: place[arc.target]! });
  }
  return [...parts.values()];
}
