import { layoutInput, type Drawing } from '#core/drawing/drawing.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import type { Direction } from '#core/layout/types.ts';
import { MIDDLE_ZOOM } from '#canvas/picture/metrics.ts';
import { boundsOf, fitting, type Size } from './viewport.ts';

/** Cards up to which both directions are laid out to see which one fits better. */
const TRIED = 40;
/** How much larger a picture must become to be turned. */
const WORTHWHILE = 1.25;

/**
 * The direction in which a picture is larger in its room: the usual one, unless that makes it too small to read with
 * ease and the other one is clearly larger.
 */
export function fittingDirection(drawing: Drawing, usual: Direction, room: Size): Direction {
  if (drawing.cards.length > TRIED || room.width === 0 || room.height === 0) return usual;
  const input = layoutInput(drawing);
  const zoomOf = (direction: Direction): number =>
    fitting(boundsOf(drawing.cards, layoutGraph(input, { direction }).nodes), room).zoom;
  const zoom = zoomOf(usual);
  if (zoom >= MIDDLE_ZOOM) return usual;
  const other = usual === 'LR' ? 'TB' : 'LR';
  return zoomOf(other) > zoom * WORTHWHILE ? other : usual;
}
