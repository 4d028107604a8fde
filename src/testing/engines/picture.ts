import type { LayoutInput, LayoutNode, LayoutResult, Point } from '#core/layout/types.ts';

/** Another layout engine, answering as ours does. */
export interface Engine {
  readonly name: string;
  readonly layout: (input: LayoutInput) => LayoutResult | Promise<LayoutResult>;
}

/** Room that every engine is asked to leave, in pixels: what ours leaves. */
export const SPACING = {
  /** Between cards of a column, between a card and an edge that passes, between two such edges. */
  cards: 28,
  cardToEdge: 16,
  edges: 12,
  /** Between columns; there between a column and an edge that runs along it, between two such edges. */
  columns: 46,
  columnToTrack: 20,
  tracks: 10,
} as const;

/** The course of an edge, straight from point to point. */
export interface Course {
  readonly id: string;
  readonly points: readonly Point[];
}

/** The ends of the edges an engine can be asked for: those whose two cards are there, each with its cards. */
export function endsOf({ nodes, edges }: LayoutInput) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    return source && target ? [{ edge, source, target, portY: portY(target, edge.port) }] : [];
  });
}

function portY(node: LayoutNode, port: string): number {
  return node.ports.find(({ id }) => id === port)?.y ?? node.height / 2;
}

/** A picture as ours, of the top left corners of the cards and the courses of the edges. */
export function pictureOf(
  input: LayoutInput,
  nodes: Readonly<Record<string, Point>>,
  courses: readonly Course[],
): LayoutResult {
  const corners = input.nodes.flatMap(({ id, width, height }) => {
    const at = nodes[id];
    return at ? [at, { x: at.x + width, y: at.y + height }] : [];
  });
  const points = [...corners, ...courses.flatMap((course) => course.points)];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const origin = { x: Math.min(...xs), y: Math.min(...ys) };
  const nowhere = { x: 0, y: 0 };
  return {
    nodes,
    edges: courses.map(({ id, points: line }) => ({
      id,
      path: line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
      start: line[0] ?? nowhere,
      end: line.at(-1) ?? nowhere,
      label: line[line.length >> 1] ?? nowhere,
    })),
    origin,
    width: Math.max(...xs) - origin.x,
    height: Math.max(...ys) - origin.y,
    crossings: 0,
    backEdges: [],
    memory: { direction: 'LR', layers: {}, main: {}, cross: {}, edges: {}, places: {}, lanes: {} },
  };
}
