import type { Graph } from './graph.ts';
import type { Grid } from './lanes.ts';
import type { Direction, LayoutMemory, LayoutOptions } from './types.ts';

/*
 * The remembered picture: what one layout writes down for the next, by names that survive an edit.
 *
 * A card is known by its id, or by its former id if it was renamed; a lane by the two cards it leads
 * from and to, and by how many columns it stands behind the first. Two stages that swap names keep
 * their places:
 *
 *   renamed { a: 'b', b: 'a' }      place of b now = place of a then
 */

/** Answers what is remembered, by the ids of today; undefined for newcomers. */
export interface Recollection {
  readonly layer: (id: string) => number | undefined;
  readonly main: (id: string) => number | undefined;
  readonly cross: (id: string) => number | undefined;
  readonly lane: (source: string, target: string, lane: number) => number | undefined;
  /** Of the part in which the card stood: its edges, and the crossing places it can do with. */
  readonly edges: (id: string) => number | undefined;
  readonly places: (id: string) => number | undefined;
}

/** Reads the memory of the last picture. A picture in the other direction counts as none. */
export function recall(options: LayoutOptions): Recollection | undefined {
  const { previous, renamed = {}, direction } = options;
  if (!previous || previous.direction !== direction) return undefined;
  const former = new Map(Object.entries(renamed).map(([before, after]) => [after, before]));
  const then = (id: string) => former.get(id) ?? (Object.hasOwn(renamed, id) ? undefined : id);
  const find = (record: Readonly<Record<string, number>> | undefined, name: string | undefined) => {
    const value = name !== undefined && record && Object.hasOwn(record, name) ? record[name] : undefined;
    return Number.isFinite(value) ? value : undefined;
  };
  return {
    layer: (id) => find(previous.layers, then(id)),
    main: (id) => find(previous.main, then(id)),
    cross: (id) => find(previous.cross, then(id)),
    edges: (id) => find(previous.edges, then(id)),
    places: (id) => find(previous.places, then(id)),
    lane: (source, target, lane) => {
      const [from, to] = [then(source), then(target)];
      return from === undefined || to === undefined
        ? undefined
        : find(previous.lanes, laneName(from, to, lane));
    },
  };
}

function laneName(source: string, target: string, lane: number): string {
  return JSON.stringify([lane, source, target]);
}

/** Where the items of a grid stood in the last picture, by item index. */
export function recallCross(graph: Graph, grid: Grid, recollection: Recollection): (number | undefined)[] {
  const idOf = (card: number) => graph.cards[card]!.id;
  const cross = grid.items.map((item) => (item.lane === 0 ? recollection.cross(idOf(item.card)) : undefined));
  graph.arcs.forEach((arc, index) => {
    for (const { to } of grid.paths[index]!) {
      if (to.lane > 0) cross[to.index] ??= recollection.lane(idOf(arc.source), idOf(arc.target), to.lane);
    }
  });
  return cross;
}

/** What the memory takes of a part. */
export interface RememberedPart {
  readonly graph: Graph;
  readonly grid: Grid;
  /** Columns of its cards, before full ones were divided. */
  readonly layers: readonly number[];
  /** Main coordinates of its columns. */
  readonly starts: readonly number[];
  /** Crossing places it can do with. */
  readonly places: number;
}

/** Collects what the next layout needs, part by part. */
export class MemoryWriter {
  readonly #layers: [string, number][] = [];
  readonly #main: [string, number][] = [];
  readonly #cross: [string, number][] = [];
  readonly #edges: [string, number][] = [];
  readonly #places: [string, number][] = [];
  readonly #lanes: [string, number][] = [];

  /** Notes a part that was moved by `main` and `cross`. */
  add(part: RememberedPart, main: number, cross: number): void {
    const { graph, grid, starts } = part;
    graph.cards.forEach(({ id }, index) => {
      const item = grid.items[index]!;
      this.#layers.push([id, part.layers[index]!]);
      this.#main.push([id, starts[item.layer]! + main]);
      this.#cross.push([id, item.cross + cross]);
      this.#edges.push([id, graph.arcs.length]);
      this.#places.push([id, part.places]);
    });
    graph.arcs.forEach((arc, index) => {
      for (const { to } of grid.paths[index]!) {
        if (to.lane === 0) continue;
        const name = laneName(graph.cards[arc.source]!.id, graph.cards[arc.target]!.id, to.lane);
        this.#lanes.push([name, to.cross + cross]);
      }
    });
  }

  /** Plain data, safe for ids such as `__proto__`. */
  finish(direction: Direction): LayoutMemory {
    return {
      direction,
      layers: Object.fromEntries(this.#layers),
      main: Object.fromEntries(this.#main),
      cross: Object.fromEntries(this.#cross),
      edges: Object.fromEntries(this.#edges),
      places: Object.fromEntries(this.#places),
      lanes: Object.fromEntries(this.#lanes),
    };
  }
}
