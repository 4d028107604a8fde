import ElkEngine, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { LayoutInput, LayoutNode, Point } from '#core/layout/types.ts';
import { endsOf, pictureOf, SPACING, type Engine } from './picture.ts';

/** Above so many cards the better placement of ELK takes too long for a page. */
const MOST_FOR_NETWORK_SIMPLEX = 60;

const engine = new ElkEngine();

/** ELK Layered: orthogonal edges, which end at the rows of the cards. It runs in this thread. */
export const elk: Engine = {
  name: 'elkjs',
  async layout(input) {
    const drawn = await engine.layout(elkGraph(input));
    const nodes = Object.fromEntries(
      (drawn.children ?? []).map(({ id, x = 0, y = 0 }): [string, Point] => [id, { x, y }]),
    );
    const courses = (drawn.edges ?? []).map(({ id, sections = [] }) => ({
      id,
      points: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ]),
    }));
    return pictureOf(input, nodes, courses);
  },
};

function elkGraph(input: LayoutInput): ElkNode {
  const simplex = input.nodes.length <= MOST_FOR_NETWORK_SIMPLEX;
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.nodePlacement.strategy': simplex ? 'NETWORK_SIMPLEX' : 'BRANDES_KOEPF',
      'elk.spacing.nodeNode': String(SPACING.cards),
      'elk.spacing.edgeNode': String(SPACING.cardToEdge),
      'elk.spacing.edgeEdge': String(SPACING.edges),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(SPACING.columns),
      'elk.layered.spacing.edgeNodeBetweenLayers': String(SPACING.columnToTrack),
      'elk.layered.spacing.edgeEdgeBetweenLayers': String(SPACING.tracks),
    },
    children: input.nodes.map(elkNode),
    edges: endsOf(input).map(({ edge, target }) => ({
      id: edge.id,
      sources: [portId(edge.source, 'out')],
      targets: [
        target.ports.some(({ id }) => id === edge.port) ? portId(target.id, 'in', edge.port) : target.id,
      ],
      layoutOptions: {
        'elk.layered.priority.shortness': String(edge.weight),
        'elk.layered.priority.straightness': String(edge.weight),
      },
    })),
  };
}

function elkNode({ id, width, height, outY, ports }: LayoutNode): ElkNode {
  return {
    id,
    width,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      { id: portId(id, 'out'), x: width, y: outY, layoutOptions: { 'elk.port.side': 'EAST' } },
      ...ports.map((port) => ({
        id: portId(id, 'in', port.id),
        x: 0,
        y: port.y,
        layoutOptions: { 'elk.port.side': 'WEST' },
      })),
    ],
  };
}

function portId(...names: string[]): string {
  return JSON.stringify(names);
}
