import type { Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';

/*
 * Breadth: a layer that holds more cards than may stand beside each other becomes several.
 *
 *   across: 2                a ─┐                       a ──────────┐
 *                            b ─┼─▶ final               b ───────┐  ├─▶ final
 *                            c ─┘                            c ──┴──┘
 *
 * No edge joins cards of one layer, so any of them may go first: those with more edges in than out do, as their
 * edges are the ones that become shorter. The layers stay as even as can be. What Coffman and Graham's layering does
 * from the start, done afterwards, so that the layers without a bound are those of the shortest edges.
 */

/**
 * Layers for the cards, none with more than `across` cards. The layers given are those of `assignLayers`: one of them
 * may be empty, where a card that stood there was removed and its neighbours stay where they were. It stays empty.
 */
export function withinBreadth(
  graph: Graph,
  acyclic: Acyclic,
  layers: readonly number[],
  across: number | undefined,
): readonly number[] {
  const bound = Math.max(1, Math.floor(across ?? Infinity));
  const last = layers.reduce((most, layer) => Math.max(most, layer), -1);
  const columns = Array.from({ length: last + 1 }, (): number[] => []);
  layers.forEach((layer, card) => columns[layer]!.push(card));
  if (columns.every((column) => column.length <= bound)) return layers;

  const pull = graph.cards.map(() => 0);
  graph.arcs.forEach(({ source, target, weight }, index) => {
    if (acyclic.back[index]) return;
    pull[source]! += weight;
    pull[target]! -= weight;
  });
  const divided = [...layers];
  let next = 0;
  for (const column of columns) {
    const inOrder = column.toSorted((a, b) => pull[a]! - pull[b]! || a - b);
    const count = Math.max(1, Math.ceil(column.length / bound));
    inOrder.forEach((card, i) => (divided[card] = next + Math.floor((i * count) / column.length)));
    next += count;
  }
  return divided;
}
