import type { Item } from './lanes.ts';
import type { Direction, LayoutMemory, LayoutOptions } from './types.ts';

/*
 * The remembered picture: what one layout writes down for the next, by names that survive an edit.
 *
 * A card is known by its id, or by its former id if it was renamed; a lane by its card and by how many
 * columns it stands behind it. Two stages that swap names keep their places:
 *
 *   renamed { a: 'b', b: 'a' }      place of b now = place of a then
 */

/** Answers what is remembered of a card id; undefined for newcomers. */
export interface Recollection {
  readonly layer: (id: string) => number | undefined;
  readonly main: (id: string) => number | undefined;
  readonly cross: (id: string) => number | undefined;
  readonly lane: (id: string, lane: number) => number | undefined;
}

/** Reads the memory of the last picture. A picture in the other direction counts as none. */
export function recall(options: LayoutOptions): Recollection | undefined {
  const { previous, renamed = {}, direction } = options;
  if (!previous || previous.direction !== direction) return undefined;
  const former = new Map(Object.entries(renamed).map(([before, after]) => [after, before]));
  const nameThen = (id: string) => former.get(id) ?? (Object.hasOwn(renamed, id) ? undefined : id);
  const find = (record: Readonly<Record<string, number>> | undefined, id: string, prefix = '') => {
    const name = nameThen(id);
    if (name === undefined || !record || !Object.hasOwn(record, prefix + name)) return undefined;
    const value = record[prefix + name];
    return Number.isFinite(value) ? value : undefined;
  };
  return {
    layer: (id) => find(previous.layers, id),
    main: (id) => find(previous.main, id),
    cross: (id) => find(previous.cross, id),
    lane: (id, lane) => find(previous.lanes, id, `${lane}@`),
  };
}

/** Collects what the next layout needs. */
export class MemoryWriter {
  readonly #layers: [string, number][] = [];
  readonly #main: [string, number][] = [];
  readonly #cross: [string, number][] = [];
  readonly #lanes: [string, number][] = [];

  /** Notes an item of the card `id`; `main` is the start of its column. */
  add(id: string, item: Item, main: number, cross: number): void {
    if (item.lane > 0) {
      this.#lanes.push([`${item.lane}@${id}`, cross]);
      return;
    }
    this.#layers.push([id, item.layer]);
    this.#main.push([id, main]);
    this.#cross.push([id, cross]);
  }

  /** Plain data, safe for ids such as `__proto__`. */
  finish(direction: Direction): LayoutMemory {
    return {
      direction,
      layers: Object.fromEntries(this.#layers),
      main: Object.fromEntries(this.#main),
      cross: Object.fromEntries(this.#cross),
      lanes: Object.fromEntries(this.#lanes),
    };
  }
}
