import { boundsOf, estimate, outlineOf, overfills, type Extent, type Outline } from './estimate.ts';
import { layoutGraph } from './layout.ts';
import type { Sketches } from './ordering.ts';
import type { Direction, LayoutInput, LayoutOptions, LayoutResult, Shape } from './types.ts';

/*
 * The best fit: how much cards say, and the shape of the picture, for the room there is.
 *
 *   levels, the one that says most first      all, edges, names
 *   × directions                              LR, TB
 *   × bounds                                  across: 1 … fullest layer;  along: half, a third … of the layers
 *
 * Legible type comes first: the search ends at the first level that has a shape in which all type can be read. Among
 * the shapes of that level fewer crossings win, then a shape that asks less of the reader (no folds, the usual
 * direction), then the larger picture. Most shapes are passed over by their estimated size; the others are laid out,
 * the most promising first, and only so many of them.
 */

/** One way to draw the cards. */
export interface Candidate<Level extends string> {
  readonly level: Level;
  readonly input: LayoutInput;
  /** Zoom from which its type can be read. */
  readonly legibleZoom: number;
}

/** A picture and how it fits. */
export interface Fit<Level extends string> {
  readonly level: Level;
  readonly shape: Shape;
  /** At which the whole picture fits the room, never above the largest that it allows. */
  readonly zoom: number;
  /** Whether all its type can be read then. */
  readonly legible: boolean;
  readonly layout: LayoutResult;
}

/** Pictures are not drawn much larger than life, however small they are. */
export const MAX_FIT = 1.15;

/** Layouts that are tried for a level, and the cards beyond which that is fewer. */
const TRIES = 5;
const FEW_TRIES = 2;
const MANY_CARDS = 40;
/** Layouts that are tried of a picture to be read in parts; more while all of them are too large both ways. */
const PART_TRIES = 6;
const MOST_PART_TRIES = 12;
/** Share of the effort of a layout that goes into one that is only tried. */
const SKETCHED = 0.1;
/** Cards beyond which nothing is searched: no shape would fit. */
const TOO_MANY = 150;

/** Room for a picture (CSS pixels). */
export interface Room extends Extent {
  /** Height where only a part of the picture can be shown: what leads to the rest lies above it. */
  readonly partHeight?: number;
  /** How large a picture may be drawn; `MAX_FIT` where nothing is said. */
  readonly largest?: number;
}

/**
 * The best fit in `room` of what the candidates say, given with the one that says most first. Where nothing is
 * legible, the last candidate in the shape in which parts of it are read best. `direction` is the reader's choice.
 */
export function bestFit<Level extends string>(
  candidates: readonly [Candidate<Level>, ...Candidate<Level>[]],
  room: Room,
  direction?: Direction,
): Fit<Level> {
  const sketches: Sketches = { orders: new Map(), effort: SKETCHED };
  const usual: Direction = room.width >= room.height * 0.8 ? 'LR' : 'TB';
  for (const candidate of candidates) {
    const { legibleZoom, input } = candidate;
    if (input.nodes.length > TOO_MANY || overfills(input, room, legibleZoom)) continue;
    const promising = shapesOf(input, room, direction).filter(({ zoom }) => zoom >= legibleZoom);
    const tries = input.nodes.length > MANY_CARDS ? FEW_TRIES : TRIES;
    let best: { readonly fit: Fit<Level>; readonly cost: number } | undefined;
    for (const { shape } of byCost(promising, usual).slice(0, tries)) {
      const fit = fitIn(candidate, shape, room, { sketches });
      const cost = costOf(fit.shape, fit.zoom, usual) + fit.layout.crossings;
      if (fit.legible && cost < (best?.cost ?? Infinity)) best = { fit, cost };
      if (best !== undefined && best.cost <= GOOD_ENOUGH) break;
    }
    if (best !== undefined) return finished(candidate, best.fit, room);
  }
  return inParts(candidates.at(-1) ?? candidates[0], room, { chosen: direction, usual, sketches });
}

/** The picture that was sketched, drawn with all effort, unless it does not fit any more then. */
function finished<Level extends string>(
  candidate: Candidate<Level>,
  sketch: Fit<Level>,
  room: Room,
): Fit<Level> {
  if (sketch.layout.crossings === 0) return sketch;
  const fit = fitIn(candidate, sketch.shape, room);
  return fit.legible && fit.layout.crossings <= sketch.layout.crossings ? fit : sketch;
}

/** How a candidate fits the room in one shape. With a memory the picture stays close to the last one. */
export function fitIn<Level extends string>(
  { level, input, legibleZoom }: Candidate<Level>,
  shape: Shape,
  room: Room,
  how: { readonly sketches?: Sketches; readonly memory?: Pick<LayoutOptions, 'previous' | 'renamed'> } = {},
): Fit<Level> {
  const layout = layoutGraph(input, { ...how.memory, ...shape, aspect: aspectOf(room) }, how.sketches);
  const zoom = zoomIn(room, layout);
  return { level, shape, zoom, legible: zoom >= legibleZoom, layout };
}

/** Zoom at which something fits a room. */
export function zoomIn(room: Room, { width, height }: Extent): number {
  const { largest = MAX_FIT } = room;
  return Math.max(0, Math.min(largest, room.width / Math.max(1, width), room.height / Math.max(1, height)));
}

function aspectOf({ width, height }: Extent): number {
  return Math.min(8, Math.max(1 / 8, width / Math.max(1, height)));
}

interface Estimated {
  readonly shape: Shape;
  readonly extent: Extent;
  /** At most. */
  readonly zoom: number;
}

/** All shapes worth a thought, with the zoom at which they could fit. */
function shapesOf(input: LayoutInput, room: Room, direction: Direction | undefined): Estimated[] {
  const directions: readonly Direction[] = direction === undefined ? ['LR', 'TB'] : [direction];
  let outline: Outline | undefined;
  return directions.flatMap((each) => {
    const turned = outlineOf(input, each, outline);
    outline = turned;
    return boundedShapes(turned).map((shape) => {
      const extent = estimate(turned, shape, aspectOf(room));
      return { shape, extent, zoom: zoomIn(room, extent) };
    });
  });
}

/** Most cards of a layer, and parts of the length, that bounds are tried for. */
const MOST_ACROSS = 8;
const FOLDS = [2, 3, 4];

function boundedShapes(outline: Outline): Shape[] {
  const { direction } = outline;
  const full = boundsOf(outline);
  const across: (number | undefined)[] = [undefined];
  for (let bound = Math.min(MOST_ACROSS, full.across - 1); bound > 0; bound--) across.push(bound);
  return across.flatMap((bound): Shape[] => {
    const base = bound === undefined ? { direction } : { direction, across: bound };
    // A bound across makes more layers; how many is not known before they are divided.
    const layers = bound === undefined ? full.along : full.along + Math.ceil(full.across / bound) - 1;
    const along = new Set(FOLDS.map((parts) => Math.ceil(layers / parts)).filter((each) => each > 1));
    return [base, ...[...along].filter((each) => each < layers).map((each) => ({ ...base, along: each }))];
  });
}

/** A cost at which no other shape is tried. */
const GOOD_ENOUGH = 0.6;
/** What a shape asks of the reader, in crossings. */
const UNUSUAL = 0.5;
const FOLDED = 1.5;
const DIVIDED = 0.4;
/** What a picture smaller than life costs. */
const SMALL = 4;

function costOf({ direction, along, across }: Shape, zoom: number, usual: Direction): number {
  return (
    (direction === usual ? 0 : UNUSUAL) +
    (along === undefined ? 0 : FOLDED) +
    (across === undefined ? 0 : DIVIDED) +
    SMALL * Math.max(0, 1 - zoom)
  );
}

function byCost(shapes: readonly Estimated[], usual: Direction): readonly Estimated[] {
  return shapes.toSorted((a, b) => costOf(a.shape, a.zoom, usual) - costOf(b.shape, b.zoom, usual));
}

interface Turn {
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
function inParts<Level extends string>(
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
  for (const { shape } of distinct(shapes).slice(0, MOST_PART_TRIES)) {
    if (best !== undefined && tries++ >= PART_TRIES && !isBothWays(best.fit.layout, part, zoom)) break;
    const fit = fitIn(candidate, shape, room, { sketches });
    const cost = costIn(shape, fit.layout) + CROSSING * fit.layout.crossings;
    if (cost < (best?.cost ?? Infinity)) best = { fit, cost };
  }
  return best?.fit ?? fitIn(candidate, { direction: chosen ?? usual }, room);
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

/** One of the shapes that are estimated alike: bounds which no layer exceeds make no difference. */
function distinct<Of extends { readonly cost: number }>(sorted: readonly Of[]): readonly Of[] {
  return sorted.filter(({ cost }, at) => cost !== sorted[at - 1]?.cost);
}
