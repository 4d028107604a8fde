import { createContext } from 'react';
import { levelMetrics } from '#core/drawing/metrics.ts';
import { MAX_FIT } from '#core/layout/room.ts';

/** Least sizes of type on screen (CSS pixels) at which a picture counts as legible. */
export interface Reading {
  /** Of the names of stages. */
  readonly name: number;
  /** Of everything else. */
  readonly type: number;
  /** Largest zoom of a whole picture. */
  readonly largest: number;
}

export const atADesk: Reading = { name: 13.1, type: 10.1, largest: MAX_FIT };
/** From the last row, on a projector of 1024 × 768. */
const inAHall: Reading = { name: 22.1, type: 14.1, largest: 2 };
/** The same on screens of more pixels, which hang as far away; the widths are those of `presentation.css`. */
export const inHalls = { usual: inAHall, wide: grown(1.4), widest: grown(2) };

function grown(by: number): Reading {
  return { name: inAHall.name * by, type: inAHall.type * by, largest: inAHall.largest * by };
}

/** Size (CSS pixels) beyond which names that stand alone, as all of a large file is shown, grow no further at a desk. */
const CALM = 20;

/** Largest zoom of a picture of names alone, where another picture may be drawn as large as `largest`. */
export function largestBare(largest: number = MAX_FIT): number {
  return (CALM / levelMetrics.bare.name) * (largest / MAX_FIT);
}

/** From how far away the canvas is read. */
export const ReadingContext = createContext(atADesk);
