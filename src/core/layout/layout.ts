import { splitComponents } from './components.ts';
import { readGraph } from './graph.ts';
import type { Sketches } from './ordering.ts';
import { MemoryWriter, recall } from './memory.ts';
import { boxAround, movedBox, movedPoint, packBoxes, type Box } from './packing.ts';
import { layoutPart, type Part } from './part.ts';
import { roundedPath } from './path.ts';
import type { Corner } from './routes.ts';
import type { Direction, EdgeRoute, LayoutInput, LayoutOptions, LayoutResult, Point } from './types.ts';

/**
 * Lays out a graph: where each node stands and how each edge runs.
 *
 * A port-aware layered layout. Edges point along `direction`, end exactly at their port, never run
 * under a node; nodes never overlap. The same input gives the same picture, on every machine. With
 * `options.previous` the picture stays close to the last one: an unchanged graph does not move at all.
 *
 * Any input is accepted: cycles, self references, edges to nobody (left out), unknown ports (the edge
 * ends at the middle of its node), parts that no edge joins, nothing at all.
 *
 * With `sketches` it is one of several pictures of a graph that are tried in turn; see `ordering.ts`.
 */
export function layoutGraph(input: LayoutInput, options: LayoutOptions, sketches?: Sketches): LayoutResult {
  const { direction } = options;
  const recollection = recall(options);
  const graph = readGraph(input, direction);
  const parts = splitComponents(graph).map((part) => layoutPart(part, options, recollection, sketches));
  const boxes = parts.map((part) => boundingBox(part, direction));
  const moves = packBoxes(
    boxes,
    parts.map((part) => part.settled),
    options.aspect,
  );

  const nodes: [string, Point][] = [];
  const edges: EdgeRoute[] = Array.from({ length: graph.arcs.length });
  const memory = new MemoryWriter();
  parts.forEach((part, index) => {
    const move = moves[index]!;
    const place = (corner: Corner) => movedPoint(toScreen(corner, direction), move);
    part.graph.cards.forEach((card, i) => {
      nodes.push([card.id, place(part.spots[i]!)]);
    });
    for (const { arc, corners, label } of part.routes) {
      const points = corners.map(place);
      edges[arc.number] = {
        id: arc.id,
        path: roundedPath(points),
        start: points[0]!,
        end: points.at(-1)!,
        label: place(label),
      };
    }
    if (direction === 'LR') memory.add(part, move.x, move.y);
    else memory.add(part, move.y, move.x);
  });

  const all = boxAround(boxes.map((box, i) => movedBox(box, moves[i]!)));
  return {
    nodes: Object.fromEntries(nodes),
    edges,
    origin: { x: all.left, y: all.top },
    width: all.right - all.left,
    height: all.bottom - all.top,
    crossings: parts.reduce((sum, part) => sum + part.crossings, 0),
    backEdges: parts.flatMap((part) => part.graph.arcs.filter((_, i) => part.back[i]).map((arc) => arc.id)),
    memory: memory.finish(direction),
  };
}

function toScreen({ main, cross }: Corner, direction: Direction): Point {
  return direction === 'LR' ? { x: main, y: cross } : { x: cross, y: main };
}

/** What a part covers on the screen: its cards and its routes. */
function boundingBox(part: Part, direction: Direction): Box {
  const points: Point[] = [];
  part.graph.cards.forEach((card, i) => {
    const { main, cross } = part.spots[i]!;
    points.push(toScreen({ main, cross }, direction));
    points.push(toScreen({ main: main + card.depth, cross: cross + card.breadth - card.gutter }, direction));
  });
  for (const { corners } of part.routes) {
    for (const corner of corners) points.push(toScreen(corner, direction));
  }
  return boxAround(points.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
}
