import type { Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';

/*
 * Lanes: an edge that spans several columns gets a place of its own in each column it crosses, so that
 * ordering and placement keep cards out of its way. Edges of one card may share lanes; they part in
 * the gap before the first column where they do not.
 *
 *   column 0     1        2        3
 *   ┌────┐    ┌─────┐           ┌─────┐
 *   │base│    │ web │        ┌─▶│final│       lanes of base: ═
 *   │    ├═╗  └─────┘        │  └─────┘
 *   └────┘ ║                 │                plan: final: lanes (1) and (2); test: lane (1)
 *          ╚═══(1)══┬═══(2)══╛
 *                   │  ┌────┐
 *                   └─▶│test│
 *                      └────┘
 *
 * Which edges share is decided in `bundling.ts`. Long edges and dummy vertices: Sugiyama et al. 1981.
 */

/** What stands in a column: a card, or a lane. */
export interface Item {
  /** Index among all items. */
  readonly index: number;
  /** The card; of a lane: the card its edges come from. */
  readonly card: number;
  /** 0 for the card itself, k for its lane k columns further on. */
  readonly lane: number;
  readonly layer: number;
  /** Extent along cross. */
  readonly size: number;
  readonly ins: Link[];
  readonly outs: Link[];
  /** Cross coordinate of its top. */
  cross: number;
}

/** A piece of edge between items of neighbouring columns. */
export interface Link {
  readonly from: Item;
  readonly to: Item;
  /** Cross offsets of the ends from the tops of the items. */
  readonly fromOffset: number;
  readonly toOffset: number;
  /** Place among the ports of `to`: see `Arc`. */
  readonly rank: number;
  readonly fraction: number;
  /** How much straightness is worth. */
  readonly weight: number;
}

/**
 * Per arc the indexes of its lanes among all items, from the source on. The cards come first; lanes
 * are numbered as they are met, arc by arc. Lanes shared once are shared all the way from the source.
 */
export type LanePlan = readonly (readonly number[])[];

export interface Grid {
  readonly items: readonly Item[];
  readonly layerCount: number;
  /** Per arc the links it runs through, source to target; empty for back arcs. */
  readonly paths: readonly (readonly Link[])[];
}

/** Straightness of the pieces of a long edge: its inner ones must not wiggle. */
const ENTER = 2;
const INSIDE = 6;

/** Builds the items and links of a layered graph. */
export function buildLanes(graph: Graph, acyclic: Acyclic, layers: readonly number[], plan: LanePlan): Grid {
  const items: Item[] = [];
  const addItem = (card: number, lane: number, size: number): Item => {
    const layer = layers[card]! + lane;
    const item: Item = { index: items.length, card, lane, layer, size, ins: [], outs: [], cross: 0 };
    items.push(item);
    return item;
  };
  const connect = (link: Link): Link => {
    link.from.outs.push(link);
    link.to.ins.push(link);
    return link;
  };

  graph.cards.forEach((card, index) => addItem(index, 0, card.breadth));
  const paths = graph.arcs.map((arc, index): Link[] => {
    if (acyclic.back[index]) return [];
    const out = graph.cards[arc.source]!.out;
    const path: Link[] = [];
    let from = items[arc.source]!;
    plan[index]?.forEach((lane, k) => {
      const fromOffset = k === 0 ? out : 0;
      const weight = k === 0 ? ENTER : INSIDE;
      if (lane === items.length) {
        const to = addItem(arc.source, k + 1, 0);
        connect({ from, to, fromOffset, toOffset: 0, rank: 0, fraction: 0.5, weight });
      }
      from = items[lane]!;
      path.push(from.ins[0]!);
    });
    const last = connect({
      from,
      to: items[arc.target]!,
      fromOffset: from.lane === 0 ? out : 0,
      toOffset: arc.into,
      rank: arc.rank,
      fraction: arc.fraction,
      weight: from.lane === 0 ? arc.weight : Math.min(arc.weight, ENTER),
    });
    return [...path, last];
  });
  const layerCount = layers.reduce((most, layer) => Math.max(most, layer + 1), 0);
  return { items, layerCount, paths };
}
