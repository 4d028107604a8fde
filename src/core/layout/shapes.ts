import { boundsOf, estimate, outlineOf, type Extent, type Outline } from './estimate.ts';
import { aspectOf, MAX_FIT, zoomIn, type Fit, type Room } from './room.ts';
import type { Direction, LayoutInput, Shape } from './types.ts';

/* The shapes that a picture may have, about how large it would be in each, and what each asks of the reader. */

/** A shape and its estimated size. */
export interface Estimated {
  readonly shape: Shape;
  readonly extent: Extent;
  /** At most. */
  readonly zoom: number;
}

/** All shapes worth a thought, with the zoom at which they could fit. */
export function shapesOf(input: LayoutInput, room: Room, direction: Direction | undefined): Estimated[] {
  const directions: readonly Direction[] = direction === undefined ? ['LR', 'TB'] : [direction];
  let outline: Outline | undefined;
  return directions.flatMap((each) => {
    const turned = outlineOf(input, each, outline);
    outline = turned;
    const known = new Set<string>();
    return boundedShapes(turned).flatMap((shape) => {
      const extent = estimate(turned, shape, aspectOf(room));
      // Bounds which no layer exceeds make no difference.
      const alike = `${extent.width} ${extent.height} ${shape.along}`;
      if (known.has(alike)) return [];
      known.add(alike);
      return [{ shape, extent, zoom: zoomIn(room, extent) }];
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

/** What a shape asks of the reader, in crossings. */
const UNUSUAL = 0.5;
const FOLDED = 1.5;
/** Of each edge that goes around to the next strip. */
const AROUND = 1.5;
const DIVIDED = 0.4;
/** What a picture smaller than life costs. */
const SMALL = 3.5;
/** What lanes and bends, which no estimate knows, leave of an estimated zoom. */
const LANES = 0.9;
/** What a shape and its size ask of the reader. */
export function costOf({ direction, along, across }: Shape, zoom: number, usual: Direction): number {
  return (
    (direction === usual ? 0 : UNUSUAL) +
    (along === undefined ? 0 : FOLDED) +
    (across === undefined ? 0 : DIVIDED) +
    SMALL * Math.max(0, MAX_FIT - zoom)
  );
}

/** What crossings ask of the reader, and edges that go around to the next strip of a folded picture. */
export function tangleOf(
  { edges }: LayoutInput,
  { shape, layout: { nodes, crossings } }: Fit<string>,
): number {
  if (shape.along === undefined) return crossings;
  const main = shape.direction === 'LR' ? 'x' : 'y';
  const around = edges.filter(
    ({ source, target }) => (nodes[target]?.[main] ?? 0) < (nodes[source]?.[main] ?? 0),
  );
  return crossings + AROUND * Math.max(1, around.length);
}

/** The shapes that are likely to ask least first. */
export function byCost(shapes: readonly Estimated[], usual: Direction): readonly Estimated[] {
  const expected = ({ shape, zoom }: Estimated): number => costOf(shape, zoom * LANES, usual);
  return shapes.toSorted((a, b) => expected(a) - expected(b));
}
