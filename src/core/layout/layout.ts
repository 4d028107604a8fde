import { splitComponents } from './components.ts';
import { readGraph } from './graph.ts';
import { MemoryWriter, recall } from './memory.ts';
import { packBoxes, type Box } from './packing.ts';
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
 */
export function layoutGraph(input: LayoutInput, options: LayoutOptions): LayoutResult {
  const { direction } = options;
  const recollection = recall(options);
  const graph = readGraph(input, direction);
  const parts = splitComponents(graph).map((part) => layoutPart(part, recollection));
  const boxes = parts.map((part) => boundingBox(part, direction));
  const moves = packBoxes(
    boxes,
    parts.map((part) => part.settled),
  );

  const nodes: [string, Point][] = [];
  const routes: EdgeRoute[] = [];
  const backEdges: string[] = [];
  const memory = new MemoryWriter();
  parts.forEach((part, index) => {
    const move = moves[index]!;
    const place = (corner: Corner) => moved(toScreen(corner, direction), move);
    part.graph.cards.forEach((card, i) => {
      nodes.push([card.id, place({ main: part.mains[i]!, cross: part.grid.items[i]!.cross + card.gutter })]);
    });
    for (const { arc, corners, label } of part.routes) {
      const points = corners.map(place);
      routes.push({
        id: arc.id,
        path: roundedPath(points),
        start: points[0]!,
        end: points.at(-1)!,
        label: place(label),
      });
    }
    part.graph.arcs.forEach((arc, i) => {
      if (part.back[i]) backEdges.push(arc.id);
    });
    const offset = direction === 'LR' ? move : { x: move.y, y: move.x };
    memory.add(part.graph, part.grid, part.starts, offset.x, offset.y);
  });

  const corners = boxes.map((box, i) => moved({ x: box.left, y: box.top }, moves[i]!));
  const ends = boxes.map((box, i) => moved({ x: box.right, y: box.bottom }, moves[i]!));
  const origin = {
    x: corners.reduce((least, { x }) => Math.min(least, x), Infinity),
    y: corners.reduce((least, { y }) => Math.min(least, y), Infinity),
  };
  const empty = boxes.length === 0;
  return {
    nodes: Object.fromEntries(nodes),
    edges: routes,
    origin: empty ? { x: 0, y: 0 } : origin,
    width: empty ? 0 : ends.reduce((most, { x }) => Math.max(most, x), -Infinity) - origin.x,
    height: empty ? 0 : ends.reduce((most, { y }) => Math.max(most, y), -Infinity) - origin.y,
    backEdges,
    memory: memory.finish(direction),
  };
}

function toScreen({ main, cross }: Corner, direction: Direction): Point {
  return direction === 'LR' ? { x: main, y: cross } : { x: cross, y: main };
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

/** What a part covers on the screen: its cards and its routes. */
function boundingBox(part: Part, direction: Direction): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const cover = (corner: Corner) => {
    const { x, y } = toScreen(corner, direction);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  part.graph.cards.forEach((card, i) => {
    const main = part.mains[i]!;
    const cross = part.grid.items[i]!.cross;
    cover({ main, cross: cross + card.gutter });
    cover({ main: main + card.depth, cross: cross + card.breadth });
  });
  for (const route of part.routes) for (const corner of route.corners) cover(corner);
  return { left, top, right, bottom };
}
