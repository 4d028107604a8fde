import { overfills } from './estimate.ts';
import { inParts, largestOf, TOO_MANY, type Turn } from './inParts.ts';
import type { Sketches } from './ordering.ts';
import { fitIn, type Candidate, type Fit, type Room } from './room.ts';
import { byCost, costOf, shapesOf, tangleOf } from './shapes.ts';
import type { Direction } from './types.ts';

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

/** Layouts that are tried for a level, and the cards beyond which that is fewer. */
const TRIES = 5;
const FEW_TRIES = 2;
const MANY_CARDS = 40;
/** Share of the effort of a layout that goes into one that is only tried. */
const SKETCHED = 0.1;
/** A cost at which no other shape is tried. */
const GOOD_ENOUGH = 0.6;
/** What it costs to say less: a picture that folds and tangles is worth less than one of fewer words. */
const LESS_SAID = 2.5;

/**
 * The best fit in `room` of what the candidates say, given with the one that says most first. Where nothing is
 * legible, the last candidate in the shape in which parts of it are read best, or in which all of it is largest.
 */
export function bestFit<Level extends string>(
  candidates: readonly [Candidate<Level>, ...Candidate<Level>[]],
  room: Room,
  { direction, whole = false }: Wish = {},
): Fit<Level> {
  const sketches: Sketches = { orders: new Map(), effort: SKETCHED };
  const usual: Direction = room.width >= room.height * 0.8 ? 'LR' : 'TB';
  let best: Found<Level> | undefined;
  let unsaid = 0;
  for (const candidate of candidates) {
    if (best !== undefined && best.cost <= unsaid) break;
    const { legibleZoom, input } = candidate;
    unsaid += LESS_SAID;
    if (input.nodes.length > TOO_MANY || overfills(input, room, legibleZoom)) continue;
    const promising = shapesOf(input, room, direction).filter(({ zoom }) => zoom >= legibleZoom);
    const tries = input.nodes.length > MANY_CARDS ? FEW_TRIES : TRIES;
    const unsaidHere = unsaid - LESS_SAID;
    for (const { shape } of byCost(promising, usual).slice(0, tries)) {
      const fit = fitIn(candidate, shape, room, { sketches });
      const cost = costOf(fit.shape, fit.zoom, usual) + tangleOf(input, fit) + unsaidHere;
      if (fit.legible && cost < (best?.cost ?? Infinity)) best = { candidate, fit, cost };
      if (best !== undefined && best.cost <= GOOD_ENOUGH + unsaidHere) break;
    }
  }
  if (best !== undefined) return finished(best.candidate, best.fit, room);
  const last = candidates.at(-1) ?? candidates[0];
  const turn: Turn = { chosen: direction, usual, sketches };
  return whole ? largestOf(last, room, turn) : inParts(last, room, turn);
}

/** What is asked of a picture. */
export interface Wish {
  /** The reader's choice. */
  readonly direction?: Direction | undefined;
  /** Whether all of it is to be seen at once, legible or not. */
  readonly whole?: boolean;
}

interface Found<Level extends string> {
  readonly candidate: Candidate<Level>;
  readonly fit: Fit<Level>;
  readonly cost: number;
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
