import { laneCounts, mergeNeighbours, planSeparate, planTrunks } from './bundling.ts';
import { polish, searchOrders, type Effort } from './coldOrder.ts';
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
 *   cold    ┬─ trunks: many orders, drafted ───────────────────┬─▶ fewest crossing places
 *           └─ own lanes: many orders, neighbours merged, drafted ─┘
 *   warm    ── remembered order, newcomers inserted, drafted ────▶ kept unless a cold one is much better
 *
 * What the search brings down are links that cross; what the eye counts are places, and edges that
 * share a line cross another one in a single place. So every order found is drafted in nominal sizes
 * and judged by its crossing places.
 *
 * The places of the picture are remembered as well. A cold order is only searched for where the warm
 * one has become clearly worse than that, which is seldom: typing stays cheap.
 */

/** How much worse, in share and number of crossing places, a remembered order may be. */
const TOLERANCE = 0.15;
const ALLOWANCE = 2;

/** Rounds of placement in a draft. */
const DRAFT_ROUNDS = 4;

/** Above this many items only trunks are tried: own lanes would be too many. */
const MANY = 800;

/** Own lanes up to which a remembered order may have them. */
const OWN_LANES = 20_000;

/** A lane plan and an order: item indexes, column by column. */
export interface Order {
  readonly plan: LanePlan;
  readonly columns: readonly (readonly number[])[];
  /** The fewest crossing places known to be possible. */
  readonly places: number;
}

export interface Layered {
  readonly graph: Graph;
  readonly acyclic: Acyclic;
  readonly layers: readonly number[];
}

/** Small pictures are cheap to try again. */
function effortFor(items: number): Effort {
  if (items <= 400) return { starts: Math.min(24, Math.ceil(1600 / items)), sweeps: 16 };
  if (items <= MANY) return { starts: 3, sweeps: 10 };
  return { starts: 1, sweeps: 6 };
}

/** For layouts of one graph in several sizes, and folded or not: the order of its columns depends on neither. */
export interface Sketches {
  /** Orders found so far. */
  readonly orders: Map<string, Order>;
  /** Share of the usual effort that goes into an order. */
  readonly effort: number;
}

/** The order of a cold layout; sketches find it once for the same cards in the same layers with the same edges. */
export function orderFor(layered: Layered, sketches: Sketches | undefined): Order {
  if (sketches === undefined) return coldOrder(layered);
  const { orders, effort } = sketches;
  const { graph, acyclic, layers } = layered;
  const arcs = graph.arcs.map(({ source, target, rank, weight }, arc) =>
    acyclic.back[arc] ? '' : [source, target, rank, weight],
  );
  const key = JSON.stringify([layers, arcs]);
  const order = orders.get(key) ?? coldOrder(layered, effort);
  orders.set(key, order);
  return order;
}

/** The order for everyone who opens this graph; `share` of the usual effort. */
export function coldOrder(layered: Layered, share = 1): Order {
  const graph = nominalGraph(layered.graph);
  const build = (plan: LanePlan) => buildLanes(graph, layered.acyclic, layered.layers, plan);
  const trunks = planTrunks(graph, layered.acyclic, layered.layers);
  const grid = build(trunks);
  const { starts, sweeps } = effortFor(grid.items.length);
  const effort = { starts: Math.ceil(starts * share), sweeps };
  const best = searchOrders(grid, effort, ({ columns, crossings }) =>
    starts > 1 ? draft(columns) : crossings,
  );
  const withTrunks = { plan: trunks, columns: indexes(best.columns), places: best.value };
  if (grid.items.length > MANY || best.value === 0) return withTrunks;

  const separate = planSeparate(graph, layered.acyclic, layered.layers);
  const separateGrid = build(separate);
  let winner: Order = withTrunks;
  searchOrders(separateGrid, { starts: Math.ceil(effort.starts / 2), sweeps }, (found) => {
    const first = mergeNeighbours(graph, separateGrid, separate, found.columns);
    const firstGrid = build(first.plan);
    const { columns } = polish(columnsOf(firstGrid, first), createPlaces(firstGrid.items));
    // Lanes may have become neighbours since. A warm start would join them, so they are joined now.
    const merged = mergeNeighbours(graph, firstGrid, first.plan, columns);
    const places = draft(columnsOf(build(merged.plan), merged));
    if (places < winner.places) winner = { ...merged, places };
    return places;
  });
  return winner;
}

/** What the last picture says about its order. */
export interface RememberedOrder {
  /** Remembered cross coordinates of the items of a grid, by item index. */
  readonly crossIn: (grid: Grid) => (number | undefined)[];
  readonly places: number;
  /** Whether nothing came, went or changed its column since. */
  readonly unchanged: boolean;
}

/** The order to go on with, and whether it is the remembered one. */
export function warmOrder(layered: Layered, remembered: RememberedOrder): { order: Order; kept: boolean } {
  const { graph, acyclic, layers } = layered;
  const own = laneCounts(graph, acyclic, layers).reduce((sum, count) => sum + count, 0) <= OWN_LANES;
  const plan = (own ? planSeparate : planTrunks)(graph, acyclic, layers);
  const grid = buildLanes(graph, acyclic, layers, plan);
  const warm = warmColumns(grid, createPlaces(grid.items), remembered.crossIn(grid));
  const order = own ? mergeNeighbours(graph, grid, plan, warm) : { plan, columns: indexes(warm) };
  if (remembered.unchanged) return { order: { ...order, places: remembered.places }, kept: true };

  const nominal = buildLanes(nominalGraph(graph), acyclic, layers, order.plan);
  const places = draft(columnsOf(nominal, order));
  const known = Math.min(places, remembered.places);
  if (places <= limit(known)) return { order: { ...order, places: known }, kept: true };
  const cold = coldOrder(layered, 1 / 3);
  if (places > limit(cold.places)) return { order: cold, kept: false };
  return { order: { ...order, places: Math.min(places, cold.places) }, kept: true };
}

function limit(places: number): number {
  return places * (1 + TOLERANCE) + ALLOWANCE;
}

/** Places where lines cross in a rough drawing. */
function draft(columns: readonly Column[]): number {
  roughCoordinates(columns, DRAFT_ROUNDS);
  return columns.reduce((sum, column) => sum + assignTracks(column).crossings, 0);
}

/** The columns of an order in a grid built from its plan. */
export function columnsOf(grid: Grid, order: Pick<Order, 'columns'>): Column[] {
  return order.columns.map((column) => column.map((index) => grid.items[index]!));
}

function indexes(columns: readonly Column[]): number[][] {
  return columns.map((column) => column.map((item) => item.index));
}
