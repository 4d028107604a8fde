import type { Graph } from './graph.ts';

/*
 * Cycle breaking, the first phase of Sugiyama, Tagawa and Toda, "Methods for visual understanding of
 * hierarchical system structures" (1981).
 *
 * A depth-first walk in the order of the file; an edge that comes back to a card still on the path
 * closes a cycle and is set aside:
 *
 *   a ──▶ b ──▶ c            back: c ──▶ a
 *   ▲           │            order: a, b, c
 *   └───────────┘
 *
 * A valid Dockerfile has no cycles; one that is being typed may.
 */

export interface Acyclic {
  /** Per arc: whether it closes a cycle (self references included). */
  readonly back: readonly boolean[];
  /** Card indexes such that every other arc points forward. */
  readonly order: readonly number[];
}

/** Finds the arcs to leave out so that the rest has no cycle. Linear; no recursion. */
export function breakCycles(graph: Graph): Acyclic {
  const outgoing: number[][] = graph.cards.map(() => []);
  graph.arcs.forEach((arc, index) => outgoing[arc.source]?.push(index));
  const back = graph.arcs.map(() => false);
  const finished: number[] = [];
  const NEW = 0;
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(graph.cards.length);
  for (let root = 0; root < graph.cards.length; root++) {
    if (state[root] !== NEW) continue;
    state[root] = OPEN;
    const path = [{ card: root, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const index = outgoing[step.card]?.[step.next++];
      const target = index === undefined ? undefined : graph.arcs[index]?.target;
      if (index === undefined || target === undefined) {
        state[step.card] = DONE;
        finished.push(step.card);
        path.pop();
      } else if (state[target] === OPEN) {
        back[index] = true;
      } else if (state[target] === NEW) {
        state[target] = OPEN;
        path.push({ card: target, next: 0 });
      }
    }
  }
  return { back, order: finished.toReversed() };
}
