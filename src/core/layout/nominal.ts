import type { Arc, Graph } from './graph.ts';

/*
 * The nominal graph: the same cards and arcs with heights that follow from the ports in use alone.
 *
 *   real                      nominal
 *   ┌──────────────┐          ┌──────────────┐
 *   │ web          │          │ ●            │   head
 *   │ RUN npm ci   │    ──▶   │ ● COPY       │   one row for each port in use
 *   │ COPY --from  │          └──────────────┘
 *   │ USER node    │
 *   └──────────────┘
 *
 * The ordering looks at this graph only, so growing, folding or collapsing a card cannot reorder
 * anything: the pixels are not there to look at.
 */

const HEAD = 40;
const ROW = 24;
const WIDTH = 260;

export function nominalGraph(graph: Graph): Graph {
  const ports = graph.cards.map(() => 1);
  for (const arc of graph.arcs) ports[arc.target] = Math.max(ports[arc.target]!, arc.rank + 1);
  const into = (arc: Arc) => HEAD / 2 + ROW * arc.rank;
  return {
    cards: graph.cards.map((card, index) => ({
      id: card.id,
      depth: WIDTH,
      breadth: HEAD + ROW * ports[index]!,
      gutter: 0,
      out: HEAD / 2,
    })),
    arcs: graph.arcs.map((arc) => ({ ...arc, into: into(arc), endMain: 0, endCross: into(arc) })),
  };
}
