import type { Extent } from './estimate.ts';
import type { Sketches } from './ordering.ts';
import { fitIn, type Candidate, type Fit, type Room } from './room.ts';
import { shapesOf } from './shapes.ts';
import type { Direction, Shape } from './types.ts';

/* Pictures that cannot be read as a whole: in the shape of which parts are read best, or as large as all of it can be. */

/** Cards beyond which nothing is searched: no shape would fit. */
export const TOO_MANY = 150;

/** Layouts that are tried of a picture to be read in parts; more while all of them are too large both ways. */
const PART_TRIES = 6;
const MOST_PART_TRIES = 12;
/** Direction that was asked for and the usual one, and what was sketched so far. */
export interface Turn {
  readonly chosen: Direction | undefined;
  readonly usual: Direction;
  readonly sketches: Sketches;
}

/** How much smaller than legible a picture may be drawn to be seen whole one way. */
const NEARLY = 0.92;
/**
 * What a picture asks of the reader that is too large both ways, in rooms; or across its direction alone, where cards stand
 * in no line with the edge of the room; what a crossing does, and the unusual direction.
 */
const BOTH_WAYS = 1.5;
const ACROSS = 0.4;
const CROSSING = 0.02;
const TURNED = 0.15;

/** The shape of which parts are read best; nothing folds, as the ways of folded edges would lead out of the room and back. */
export function inParts<Level extends string>(
  candidate: Candidate<Level>,
  { width, height, partHeight }: Room,
  { chosen, usual, sketches }: Turn,
): Fit<Level> {
  const room = { width, height };
  if (candidate.input.nodes.length > TOO_MANY) return fitIn(candidate, { direction: chosen ?? usual }, room);
  const part = { width, height: partHeight ?? height };
  const zoom = candidate.legibleZoom * NEARLY;
  const costIn = (shape: Shape, extent: Extent): number =>
    roomsOf(shape.direction, extent, part, zoom) + (shape.direction === usual ? 0 : TURNED);
  const shapes = shapesOf(candidate.input, part, chosen)
    .filter(({ shape }) => shape.along === undefined)
    .map(({ shape, extent }) => ({ shape, cost: costIn(shape, extent) }))
    .toSorted((a, b) => a.cost - b.cost);
  let best: { readonly fit: Fit<Level>; readonly cost: number } | undefined;
  let tries = 0;
  for (const { shape } of shapes.slice(0, MOST_PART_TRIES)) {
    if (best !== undefined && tries++ >= PART_TRIES && !isBothWays(best.fit.layout, part, zoom)) break;
    const fit = fitIn(candidate, shape, room, { sketches });
    const cost = costIn(shape, fit.layout) + CROSSING * fit.layout.crossings;
    if (cost < (best?.cost ?? Infinity)) best = { fit, cost };
  }
  return best?.fit ?? fitIn(candidate, { direction: chosen ?? usual }, room);
}

/** Layouts that are tried of a picture to be seen whole, and the share of its size that a crossing is worth then. */
const [WHOLE_TRIES, CLEARER] = [8, 0.003];

/** The shape in which all of a picture is largest. */
export function largestOf<Level extends string>(
  candidate: Candidate<Level>,
  room: Room,
  { chosen, usual, sketches }: Turn,
): Fit<Level> {
  const many = candidate.input.nodes.length > TOO_MANY;
  const shapes = many ? [] : shapesOf(candidate.input, room, chosen).toSorted((a, b) => b.zoom - a.zoom);
  const worth = ({ zoom, layout }: Fit<Level>): number =>
    zoom * (1 - CLEARER * Math.min(100, layout.crossings));
  let best: Fit<Level> | undefined;
  for (const { shape, zoom } of shapes.slice(0, WHOLE_TRIES)) {
    if (best !== undefined && zoom < best.zoom) break;
    const fit = fitIn(candidate, shape, room, { sketches });
    if (best === undefined || worth(fit) > worth(best)) best = fit;
  }
  return best ?? fitIn(candidate, { direction: chosen ?? usual }, room);
}

/** How many rooms a picture takes at a zoom, and what it takes to go through them. */
function roomsOf(direction: Direction, extent: Extent, room: Extent, zoom: number): number {
  const wide = Math.max(1, (extent.width * zoom) / room.width);
  const high = Math.max(1, (extent.height * zoom) / room.height);
  const across = direction === 'LR' ? high : wide;
  if (isBothWays(extent, room, zoom)) return wide * high + BOTH_WAYS;
  return wide * high + (across > 1 ? ACROSS : 0);
}

function isBothWays({ width, height }: Extent, room: Extent, zoom: number): boolean {
  return width * zoom > room.width && height * zoom > room.height;
}
