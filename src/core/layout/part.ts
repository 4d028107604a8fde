import { middle, placeColumns } from './columns.ts';
import { assignCoordinates } from './coordinates.ts';
import { laneCounts } from './bundling.ts';
import { breakCycles, type Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';
import { buildLanes, type Grid, type Item } from './lanes.ts';
import { assignLayers } from './layering.ts';
import { recallCross, type Recollection } from './memory.ts';
import { columnsOf, orderFor, warmOrder, type Sketches } from './ordering.ts';
import { placeCards, routeArcs, type Corner, type Route } from './routes.ts';
import { withinBreadth } from './breadth.ts';
import { foldColumns } from './strips.ts';
import type { Shape } from './types.ts';
import { assignTracks } from './tracks.ts';

/** A connected part of the picture, laid out in main and cross. */
export interface Part {
  readonly graph: Graph;
  /** The first items are the cards. */
  readonly grid: Grid;
  /** Where every card has its first corner. */
  readonly spots: readonly Corner[];
  /** Column of every card before full ones were divided, and main coordinate of its column, unfolded. */
  readonly layers: readonly number[];
  readonly starts: readonly number[];
  readonly routes: readonly Route[];
  readonly back: readonly boolean[];
  /** Whether the last picture knew any of it, so that its coordinates follow on from there. */
  readonly settled: boolean;
  /** Crossing places of the picture. */
  readonly crossings: number;
  /** The fewest crossing places known to be possible. */
  readonly places: number;
}

/** Lays out one connected graph: the phases in their order. A picture in which an edge runs back does not fold. */
export function layoutPart(
  graph: Graph,
  shape: Shape,
  recollection: Recollection | undefined,
  sketches: Sketches | undefined,
): Part {
  const idOf = (card: number) => graph.cards[card]!.id;
  const known = recollection && graph.cards.some((card) => recollection.cross(card.id) !== undefined);
  const memory = known ? recollection : undefined;

  const acyclic = breakCycles(graph);
  const assigned = assignLayers(graph, acyclic, (card) => memory?.layer(idOf(card)));
  const layers = withinBreadth(graph, acyclic, assigned, shape.across);
  const within = withinLanes(graph, acyclic, layers);
  const layered = { graph, acyclic: within, layers };
  const recallIn = (grid: Grid) => (memory ? recallCross(graph, grid, memory) : []);
  const { order, kept } = memory
    ? warmOrder(layered, {
        crossIn: recallIn,
        places: graph.cards.reduce((most, { id }) => Math.max(most, memory.places(id) ?? 0), 0),
        unchanged: isUnchanged(graph, assigned, memory),
      })
    : { order: orderFor(layered, sketches), kept: false };
  const grid = buildLanes(graph, within, layers, order.plan);
  const columns = columnsOf(grid, order);
  const then = recallIn(grid);
  assignCoordinates(grid, columns, kept ? then : undefined);
  if (memory && !kept) shiftTowards(grid.items, then);
  const tracks = columns.map(assignTracks);
  const bands = placeColumns(graph, columns, tracks, memory && ((card) => memory.main(idOf(card))));
  const mains = placeCards(graph, grid, bands);
  const goesBack = graph.arcs.some(({ source, target }, arc) => within.back[arc] && source !== target);
  const strips = foldColumns(grid, columns, bands, goesBack ? undefined : shape.along);
  const routes = routeArcs(graph, grid, bands, tracks, mains, strips);
  return {
    graph,
    grid,
    spots: graph.cards.map((card, index) => {
      const { layer, cross } = grid.items[index]!;
      const move = strips.moves[strips.of(layer)]!;
      return { main: mains[index]! + move.main, cross: cross + card.gutter + move.cross };
    }),
    layers: assigned,
    starts: bands.starts,
    routes,
    back: acyclic.back,
    settled: memory !== undefined,
    crossings: tracks.reduce((sum, { crossings }) => sum + crossings, 0),
    places: order.places,
  };
}

/** Lanes of all edges together, shared ones counted each time. */
const MAX_LANES = 500_000;

/**
 * The longest edges go around like those that close a cycle, where there would be too many lanes: in a chain of n
 * stages that each read the first one they would be quadratic in n. A chain of a thousand is within bounds.
 */
function withinLanes(graph: Graph, acyclic: Acyclic, layers: readonly number[]): Acyclic {
  const counts = laneCounts(graph, acyclic, layers);
  const sorted = Float64Array.from(counts).toSorted();
  let sum = 0;
  const over = sorted.findIndex((count) => (sum += count) > MAX_LANES);
  if (over < 0) return acyclic;
  const longest = sorted[over]!;
  return { ...acyclic, back: acyclic.back.map((back, arc) => back || counts[arc]! >= longest) };
}

/** Whether the same cards stand in the same columns, with as many edges as then. */
function isUnchanged(graph: Graph, layers: readonly number[], memory: Recollection): boolean {
  const first = memory.layer(graph.cards[0]!.id) ?? NaN;
  return graph.cards.every(
    ({ id }, card) =>
      memory.edges(id) === graph.arcs.length && memory.layer(id) === first + layers[card]! - layers[0]!,
  );
}

/** A new order stands where the old one stood, as far as most of its cards go. */
function shiftTowards(items: readonly Item[], then: readonly (number | undefined)[]): void {
  const shifts = items.flatMap((item) => {
    const at = then[item.index];
    return item.lane > 0 || at === undefined ? [] : [at - item.cross];
  });
  const shift = middle(shifts) ?? 0;
  for (const item of items) item.cross += shift;
}
