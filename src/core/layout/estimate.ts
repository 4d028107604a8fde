import { withinBreadth } from './breadth.ts';
import { splitComponents } from './components.ts';
import { breakCycles, type Acyclic } from './cycles.ts';
import { readGraph, type Graph } from './graph.ts';
import { assignLayers } from './layering.ts';
import { boxAround, movedBox, packBoxes } from './packing.ts';
import { CARD_TO_CARD, gapWidth } from './spacing.ts';
import type { Direction, LayoutInput, Shape } from './types.ts';

/*
 * Estimates: about how large a picture would be, without laying it out. It is seldom smaller than that.
 *
 *   layer by layer    ▯ ▯▯▯ ▯      along:   the deepest card of each layer, and a narrow gap between layers
 *                       ▯▯         across:  the cards of the fullest layer, and the gaps between them
 *
 * Lanes and bends come on top, so that a shape which does not fit by its estimate is hardly worth trying. No bound: where
 * the picture folds at another layer it can be smaller, which costs the search a shape, never a wrong claim.
 */

/** Whether cards cannot fit a room at a zoom, however they are arranged: they alone would cover more than all of it. */
export function overfills({ nodes }: LayoutInput, room: Extent, zoom: number): boolean {
  const area = nodes.reduce((sum, { width, height }) => sum + Math.max(0, width * height), 0);
  return area * zoom ** 2 > room.width * room.height;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What decides the size of a picture, read once for all shapes of one direction. */
export interface Outline {
  readonly direction: Direction;
  readonly parts: readonly OutlinePart[];
}

interface OutlinePart {
  readonly graph: Graph;
  readonly acyclic: Acyclic;
  readonly layers: readonly number[];
  readonly canFold: boolean;
}

/** Reads what estimates are made from. The layers are the same in `other`, the outline in the other direction. */
export function outlineOf(input: LayoutInput, direction: Direction, other?: Outline): Outline {
  const parts = splitComponents(readGraph(input, direction)).map((graph, index): OutlinePart => {
    const known = other?.parts[index];
    if (known !== undefined) return { ...known, graph };
    const acyclic = breakCycles(graph);
    const layers = assignLayers(graph, acyclic, () => undefined);
    const canFold = graph.arcs.every(({ source, target }, arc) => !acyclic.back[arc] || source === target);
    return { graph, acyclic, layers, canFold };
  });
  return { direction, parts };
}

/** Cards of the fullest layer, and layers of the longest part. */
export function boundsOf({ parts }: Outline): { readonly across: number; readonly along: number } {
  let across = 1;
  let along = 1;
  for (const { layers } of parts) {
    const cards: number[] = [];
    for (const layer of layers) across = Math.max(across, (cards[layer] = (cards[layer] ?? 0) + 1));
    along = Math.max(along, cards.length);
  }
  return { across, along };
}

/** Size of the picture in a shape, about. */
export function estimate({ direction, parts }: Outline, shape: Shape, aspect: number): Extent {
  const boxes = parts.map((part) => {
    const { along, across } = partExtent(part, shape);
    const [right, bottom] = direction === 'LR' ? [along, across] : [across, along];
    return { left: 0, top: 0, right, bottom };
  });
  const moves = packBoxes(
    boxes,
    boxes.map(() => false),
    aspect,
  );
  const { right, bottom } = boxAround(boxes.map((box, i) => movedBox(box, moves[i]!)));
  return { width: right, height: bottom };
}

/** Least room for the channel between two strips. */
const CHANNEL = 44;

function partExtent(part: OutlinePart, shape: Shape): { readonly along: number; readonly across: number } {
  const { graph, acyclic } = part;
  const layers = withinBreadth(graph, acyclic, part.layers, shape.across);
  const depths: number[] = [];
  const breadths: number[] = [];
  layers.forEach((layer, card) => {
    const { depth, breadth } = graph.cards[card]!;
    depths[layer] = Math.max(depths[layer] ?? 0, depth);
    breadths[layer] = (breadths[layer] ?? -CARD_TO_CARD) + CARD_TO_CARD + breadth;
  });
  const count = depths.length;
  const bound = part.canFold ? Math.max(2, Math.floor(shape.along ?? Infinity)) : Infinity;
  const strips = Math.ceil(count / bound);
  const each = Math.ceil(count / strips);
  let along = 0;
  let across = (strips - 1) * CHANNEL;
  for (let first = 0; first < count; first += each) {
    const strip = depths.slice(first, first + each);
    const turns = strips > 1 ? 2 * CHANNEL * 0.5 : 0;
    along = Math.max(
      along,
      strip.reduce((sum, depth) => sum + depth, 0) + gapWidth(1) * (strip.length - 1) + turns,
    );
    across += breadths.slice(first, first + each).reduce((most, breadth) => Math.max(most, breadth), 0);
  }
  return { along, across };
}
