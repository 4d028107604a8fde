import type { Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';
import { networkSimplex, type Constraints } from './networkSimplex.ts';

/*
 * Layering: which column each card stands in. Every arc goes at least one column forward; the weighted
 * sum of the columns they span is as small as can be (Gansner et al. 1993, section 2), so that an image
 * stands next to the stages built on it, not at the far left:
 *
 *   longest path                           network simplex
 *   0        1        2                    0        1        2
 *   base ──▶ build ─▶ final                base ──▶ build ─▶ final
 *   nginx ──────────▶                               nginx ─▶
 *
 * With a remembered picture every known card is also tied to its column there, by a spring of weight
 * 1.5: more than one COPY, less than two, less than a FROM. The remembered columns may be shifted as a
 * whole, so a new first column costs nothing.
 */

/** Pull of a remembered column, in units of edge weight. */
const STAY = 1.5;

/**
 * Layers from 0 for the cards of a connected graph. `remembered` gives the layer of a card in the
 * picture to stay close to.
 */
export function assignLayers(
  graph: Graph,
  acyclic: Acyclic,
  remembered: (card: number) => number | undefined,
): number[] {
  const count = graph.cards.length;
  const known = graph.cards.map((_, card) => remembered(card));
  const lowest = known.reduce<number>((low, layer) => Math.min(low, layer ?? low), Infinity);

  const outgoing: number[][] = graph.cards.map(() => []);
  const constraints: Constraints = { tails: [], heads: [], lengths: [], weights: [] };
  graph.arcs.forEach((arc, index) => {
    if (acyclic.back[index]) return;
    outgoing[arc.source]?.push(arc.target);
    addConstraint(constraints, arc.source, arc.target, 1, arc.weight);
  });

  // A first guess that satisfies all: where it stood, or as far left as its sources allow.
  const start = known.map((layer) => (layer === undefined ? 0 : layer - lowest));
  for (const card of acyclic.order) {
    for (const target of outgoing[card] ?? []) start[target] = Math.max(start[target]!, start[card]! + 1);
  }

  if (lowest < Infinity) {
    const origin = start.push(0) - 1;
    known.forEach((layer, card) => {
      if (layer === undefined) return;
      const offset = layer - lowest;
      const spring = start.push(Math.min(start[card]! - offset, 0)) - 1;
      addConstraint(constraints, spring, card, offset, STAY);
      addConstraint(constraints, spring, origin, 0, STAY);
    });
  }

  const layers = Float64Array.from(start);
  networkSimplex(layers, constraints, 20 * start.length + 1000);
  const first = layers.subarray(0, count).reduce((low, layer) => Math.min(low, layer), Infinity);
  return Array.from(layers.subarray(0, count), (layer) => layer - first);
}

function addConstraint(to: Constraints, tail: number, head: number, length: number, weight: number): void {
  to.tails.push(tail);
  to.heads.push(head);
  to.lengths.push(length);
  to.weights.push(weight);
}
