import { mergeNeighbours, planSeparate, planTrunks } from './bundling.ts';
import { coldColumns, polish, type Effort } from './coldOrder.ts';
import { roughCoordinates } from './coordinates.ts';
import { createPlaces, type Column } from './crossings.ts';
import type { Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';
import { buildLanes, type Grid, type LanePlan } from './lanes.ts';
import { nominalGraph } from './nominal.ts';
import { assignTracks } from './tracks.ts';
import { warmColumns } from './warmOrder.ts';

/*
 * Ordering: which lanes edges share, and who stands above whom in each column.
 *
 *   cold    ┬─ own lanes, ordered, neighbours merged ─┬─▶ fewer places where lines cross wins
 *           └─ trunks, ordered ───────────────────────┘
 *   warm    ── remembered order, newcomers inserted ────▶ kept unless the cold one is much better
 *
 * Links crossing each other are what the search counts; what the eye counts is places, and edges that
 * share a line cross another one in a single place. So the finalists are drawn in nominal sizes and
 * their crossing places counted.
 */

/** What share of extra crossing places, and how many on top, a remembered order may have. */
const TOLERANCE = 0.15;
const ALLOWANCE = 2;

/** Rounds of placement before crossing places are counted. */
const DRAFT_ROUNDS = 8;

/** A lane plan and an order: item indexes, column by column. */
export interface Order {
  readonly plan: LanePlan;
  readonly columns: readonly (readonly number[])[];
}

export interface Layered {
  readonly graph: Graph;
  readonly acyclic: Acyclic;
  readonly layers: readonly number[];
}

/** The order for everyone who opens this graph. */
export function coldOrder(layered: Layered): Order {
  return bestColdOrder(layered, false).order;
}

/**
 * The order to go on with. `recall` gives the remembered cross coordinate of every item of a grid;
 * `unchanged` says that nothing came, went or changed its column since.
 */
export function warmOrder(
  layered: Layered,
  recall: (grid: Grid) => (number | undefined)[],
  unchanged: boolean,
): { order: Order; kept: boolean } {
  const { graph, acyclic, layers } = layered;
  const plan = planSeparate(graph, acyclic, layers);
  const grid = buildLanes(graph, acyclic, layers, plan);
  const order = mergeNeighbours(graph, grid, plan, warmColumns(grid, createPlaces(grid.items), recall(grid)));
  if (unchanged) return { order, kept: true };
  const cold = bestColdOrder(layered, true);
  const kept = draftPlaces(nominalLayers(layered), order) <= cold.places * (1 + TOLERANCE) + ALLOWANCE;
  return { order: kept ? order : cold.order, kept };
}

/** Small pictures are cheap to try again. A warm start needs the cold order for comparison only. */
function effortFor(items: number, warm: boolean): Effort {
  if (items <= 400) return { starts: warm ? 4 : Math.min(30, Math.ceil(2000 / items)), sweeps: 16 };
  if (items <= 1500) return { starts: 2, sweeps: 10 };
  return { starts: 1, sweeps: 6 };
}

/** Above this many items only trunks are tried: own lanes would be too many. */
const MANY = 1500;

function bestColdOrder(layered: Layered, warm: boolean): { order: Order; places: number } {
  const nominal = nominalLayers(layered);
  const { graph, acyclic, layers } = nominal;
  const trunks = planTrunks(graph, acyclic, layers);
  const trunkGrid = buildLanes(graph, acyclic, layers, trunks);
  const effort = effortFor(trunkGrid.items.length, warm);
  const finalists: Order[] = [
    { plan: trunks, columns: indexes(coldColumns(trunkGrid, effort).columns) },
  ];
  if (trunkGrid.items.length <= MANY) {
    const separate = planSeparate(graph, acyclic, layers);
    const grid = buildLanes(graph, acyclic, layers, separate);
    const merged = mergeNeighbours(graph, grid, separate, coldColumns(grid, effort).columns);
    const mergedGrid = buildLanes(graph, acyclic, layers, merged.plan);
    const { columns } = polish(columnsOf(mergedGrid, merged), createPlaces(mergedGrid.items));
    finalists.push({ plan: merged.plan, columns: indexes(columns) });
  }
  let best = { order: finalists[0]!, places: Infinity };
  for (const order of finalists) {
    const places = draftPlaces(nominal, order);
    if (places < best.places) best = { order, places };
  }
  return best;
}

/** Places where lines would cross if the cards had nominal sizes. */
function draftPlaces({ graph, acyclic, layers }: Layered, order: Order): number {
  const columns = columnsOf(buildLanes(graph, acyclic, layers, order.plan), order);
  roughCoordinates(columns, DRAFT_ROUNDS);
  return columns.reduce((sum, column) => sum + assignTracks(column).crossings, 0);
}

function nominalLayers(layered: Layered): Layered {
  return { ...layered, graph: nominalGraph(layered.graph) };
}

/** The columns of an order in a grid built from its plan. */
export function columnsOf(grid: Grid, order: Order): Column[] {
  return order.columns.map((column) => column.map((index) => grid.items[index]!));
}

function indexes(columns: readonly Column[]): number[][] {
  return columns.map((column) => column.map((item) => item.index));
}
