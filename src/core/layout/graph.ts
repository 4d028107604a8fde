import type { Direction, LayoutEdge, LayoutInput, LayoutPort } from './types.ts';

/*
 * Reading the input: anything in, a clean indexed graph out.
 *
 * From here to the drawing of paths the engine knows two axes only. Columns follow each other along
 * MAIN; cards stand below each other along CROSS. Left to right, main is x and cross is y; top to
 * bottom, main is y and cross is x, and a "column" is a row of the screen.
 *
 *   LR                                TB
 *        main ──▶                         cross ──▶
 *   cross  ┌────┐      ┌────┐        main   ┌──────┐
 *     │    │    ├─────▶│port│          │    └──┬───┘
 *     ▼    └────┘      └────┘          ▼   ┌───┤         the gutter: where edges come down
 *                                          │┌──▼───┐     beside a card to reach one of its rows
 *                                          └▶ port │
 *                                           └──────┘
 *
 * Edges to or from nobody are left out. An edge whose port is unknown ends at the middle of the card.
 */

/** A card in axis-neutral lengths. */
export interface Card {
  readonly id: string;
  /** Extent along main. */
  readonly depth: number;
  /** Extent along cross, the gutter included. */
  readonly breadth: number;
  /** Width of the gutter before the card; 0 left to right. */
  readonly gutter: number;
  /** Cross offset where edges leave. */
  readonly out: number;
}

/** An edge between two known cards. */
export interface Arc {
  readonly id: string;
  /** Place among all arcs of the input, whatever part they belong to. */
  readonly number: number;
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  /** Place of its port among the ports in use on the target, along cross, from 0. */
  readonly rank: number;
  /** The same between 0 and 1, both exclusive. */
  readonly fraction: number;
  /** Cross offset at which the edge comes up to the target. */
  readonly into: number;
  /** Where it ends, as offsets from the target's main and cross. */
  readonly endMain: number;
  readonly endCross: number;
}

export interface Graph {
  readonly cards: readonly Card[];
  readonly arcs: readonly Arc[];
}

/** In the gutter: distance of the first lane from the card, and between lanes. */
const GUTTER_FIRST = 14;
const GUTTER_STEP = 6;

/** Reads `input` for `direction`. Never throws; later nodes of the same id are ignored. */
export function readGraph(input: LayoutInput, direction: Direction): Graph {
  const nodes = [...new Map(input.nodes.toReversed().map((node) => [node.id, node])).values()].toReversed();
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const incoming: LayoutEdge[][] = nodes.map(() => []);
  for (const edge of input.edges) {
    const target = indexOf.get(edge.target);
    if (target !== undefined && indexOf.has(edge.source)) incoming[target]?.push(edge);
  }

  const cards: Card[] = [];
  const ends = new Map<LayoutEdge, Omit<Arc, 'id' | 'number' | 'source' | 'target' | 'weight'>>();
  nodes.forEach((node, index) => {
    const edges = incoming[index] ?? [];
    const width = length(node.width);
    const height = length(node.height);
    const ports = new Map(node.ports.map((port) => [port.id, port]));
    const middle: LayoutPort = { id: '', ordinal: -1, y: height / 2 };
    const portOf = (edge: LayoutEdge) => ports.get(edge.port) ?? middle;
    const used = [...new Set(edges.map(portOf))].toSorted((a, b) => a.ordinal - b.ordinal || a.y - b.y);
    const beside =
      direction === 'TB' ? used.filter((port) => port.x === undefined && port.y > node.outY) : [];
    const gutter = beside.length > 0 ? GUTTER_FIRST + GUTTER_STEP * beside.length : 0;
    const ordinals = [...new Set(used.map((port) => port.ordinal))];
    if (beside.length > 0) ordinals.reverse();
    cards.push(
      direction === 'LR'
        ? { id: node.id, depth: width, breadth: height, gutter, out: within(node.outY, height) }
        : { id: node.id, depth: height, breadth: width + gutter, gutter, out: gutter + width / 2 },
    );
    for (const edge of edges) {
      const port = portOf(edge);
      const rank = ordinals.indexOf(port.ordinal);
      const y = within(port.y, height);
      const slot = beside.indexOf(port);
      const head = direction === 'LR' ? y : gutter + within(port.x ?? width / 2, width);
      const into = slot < 0 ? head : gutter - GUTTER_FIRST - GUTTER_STEP * slot;
      ends.set(edge, {
        rank,
        fraction: (rank + 1) / (ordinals.length + 1),
        into,
        endMain: slot < 0 ? 0 : y,
        endCross: slot < 0 ? head : gutter,
      });
    }
  });

  const arcs: Arc[] = [];
  for (const edge of input.edges) {
    const source = indexOf.get(edge.source);
    const target = indexOf.get(edge.target);
    const end = ends.get(edge);
    if (source === undefined || target === undefined || end === undefined) continue;
    const weight = edge.weight > 0 ? edge.weight : 1;
    arcs.push({ id: edge.id, number: arcs.length, source, target, weight, ...end });
  }
  return { cards, arcs };
}

function length(value: number): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

function within(offset: number, extent: number): number {
  return Math.min(extent, length(offset));
}
