import type { Extent } from './estimate.ts';
import { layoutGraph } from './layout.ts';
import type { Sketches } from './ordering.ts';
import type { LayoutInput, LayoutOptions, LayoutResult, Shape } from './types.ts';

/* What is to be drawn, the room there is for it, and how it fits in one shape. */

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

/** Room for a picture (CSS pixels). */
export interface Room extends Extent {
  /** Height where only a part of the picture can be shown: what leads to the rest lies above it. */
  readonly partHeight?: number;
  /** How large a picture may be drawn; `MAX_FIT` where nothing is said. */
  readonly largest?: number;
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

/** Shape of a room as a layout takes it: width by height, within bounds. */
export function aspectOf({ width, height }: Extent): number {
  return Math.min(8, Math.max(1 / 8, width / Math.max(1, height)));
}
