import { middle, placeColumns } from './columns.ts';
import { assignCoordinates } from './coordinates.ts';
import { breakCycles } from './cycles.ts';
import type { Graph } from './graph.ts';
import { buildLanes, type Grid, type Item } from './lanes.ts';
import { assignLayers } from './layering.ts';
import { recallCross, type Recollection } from './memory.ts';
import { coldOrder, columnsOf, warmOrder } from './ordering.ts';
import { placeCards, routeArcs, type Route } from './routes.ts';
import { assignTracks } from './tracks.ts';

/** A connected part of the picture, laid out in main and cross. */
export interface Part {
  readonly graph: Graph;
  /** The first items are the cards. */
  readonly grid: Grid;
  /** Main coordinate of every card, and of the start of every column. */
  readonly mains: readonly number[];
  readonly starts: readonly number[];
  readonly routes: readonly Route[];
  readonly back: readonly boolean[];
  /** Whether the last picture knew any of it, so that its coordinates follow on from there. */
  readonly settled: boolean;
  /** The fewest crossing places known to be possible. */
  readonly places: number;
}

/** Lays out one connected graph: the phases in their order. */
export function layoutPart(graph: Graph, recollection: Recollection | undefined): Part {
  const idOf = (card: number) => graph.cards[card]!.id;
  const known = recollection && graph.cards.some((card) => recollection.cross(card.id) !== undefined);
  const memory = known ? recollection : undefined;

  const acyclic = breakCycles(graph);
  const layers = assignLayers(graph, acyclic, (card) => memory?.layer(idOf(card)));
  const layered = { graph, acyclic, layers };
  const recallIn = (grid: Grid) => (memory ? recallCross(graph, grid, memory) : []);
  const { order, kept } = memory
    ? warmOrder(layered, {
        crossIn: recallIn,
        places: graph.cards.reduce((most, { id }) => Math.max(most, memory.places(id) ?? 0), 0),
        unchanged: isUnchanged(graph, layers, memory),
      })
    : { order: coldOrder(layered), kept: false };
  const grid = buildLanes(graph, acyclic, layers, order.plan);
  const columns = columnsOf(grid, order);
  const then = recallIn(grid);
  assignCoordinates(grid, columns, kept ? then : undefined);
  if (memory && !kept) shiftTowards(grid.items, then);
  const tracks = columns.map(assignTracks);
  const bands = placeColumns(graph, columns, tracks, memory && ((card) => memory.main(idOf(card))));
  const mains = placeCards(graph, grid, bands);
  const routes = routeArcs(graph, grid, bands, tracks, mains);
  return {
    graph,
    grid,
    mains,
    starts: bands.starts,
    routes,
    back: acyclic.back,
    settled: memory !== undefined,
    places: order.places,
  };
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
