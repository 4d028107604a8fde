import { middle, placeColumns } from './columns.ts';
import { assignCoordinates } from './coordinates.ts';
import { breakCycles } from './cycles.ts';
import type { Graph } from './graph.ts';
import { buildLanes, type Item } from './lanes.ts';
import { assignLayers } from './layering.ts';
import type { Recollection } from './memory.ts';
import { orderColumns } from './ordering.ts';
import { placeCards, routeArcs, type Route } from './routes.ts';
import { assignTracks } from './tracks.ts';

/** A connected part of the picture, laid out in main and cross. */
export interface Part {
  readonly graph: Graph;
  readonly items: readonly Item[];
  /** Main coordinate of every card, and of the start of every item's column. */
  readonly mains: readonly number[];
  readonly columnStarts: readonly number[];
  readonly routes: readonly Route[];
  readonly back: readonly boolean[];
  /** Whether the last picture knew any of it, so that its coordinates follow on from there. */
  readonly settled: boolean;
}

/** Lays out one connected graph: the phases in their order. */
export function layoutPart(graph: Graph, recollection: Recollection | undefined): Part {
  const idOf = (card: number) => graph.cards[card]!.id;
  const known = recollection && graph.cards.some((card) => recollection.cross(card.id) !== undefined);
  const memory = known ? recollection : undefined;

  const acyclic = breakCycles(graph);
  const layers = assignLayers(graph, acyclic, (card) => memory?.layer(idOf(card)));
  const grid = buildLanes(graph, acyclic, layers);
  const crossThen = (item: Item) =>
    item.lane === 0 ? memory?.cross(idOf(item.card)) : memory?.lane(idOf(item.card), item.lane);
  const { columns, kept } = orderColumns(grid, memory && crossThen);
  assignCoordinates(grid, columns, kept ? crossThen : undefined);
  if (memory && !kept) shiftTowards(grid.items, crossThen);
  const tracks = columns.map(assignTracks);
  const bands = placeColumns(graph, columns, tracks, memory && ((card) => memory.main(idOf(card))));
  const mains = placeCards(graph, grid, bands);
  const routes = routeArcs(graph, grid, bands, tracks, mains);
  const columnStarts = grid.items.map((item) => bands.starts[item.layer]!);
  return {
    graph,
    items: grid.items,
    mains,
    columnStarts,
    routes,
    back: acyclic.back,
    settled: memory !== undefined,
  };
}

/** A new order stands where the old one stood, as far as most of its cards go. */
function shiftTowards(items: readonly Item[], crossThen: (item: Item) => number | undefined): void {
  const shift = middle(
    items
      .flatMap((item) => (item.lane === 0 ? (crossThen(item) ?? NaN) - item.cross : []))
      .filter(Number.isFinite),
  );
  for (const item of items) item.cross += shift ?? 0;
}
