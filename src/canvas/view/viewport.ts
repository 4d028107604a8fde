import type { Rect, Viewport } from '@xyflow/react';
import { itemY } from '#core/drawing/cards.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { ROW_HEIGHT } from '#core/drawing/metrics.ts';
import { zoomIn } from '#core/layout/room.ts';
import type { Point } from '#core/layout/types.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** How large a picture may be drawn; not much larger than life where nothing is said. */
  readonly largest?: number;
}

/** As far out as the largest picture asks for, and as near as reading does. */
export const MIN_ZOOM = 0.005;
export const MAX_ZOOM = 2.5;

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Room for the toolbar and the legend below the picture, and for marks above its cards. */
const PADDING: Padding = { top: 36, right: 24, bottom: 62, left: 24 };
/** The same on a narrow canvas, where every pixel counts. */
const NARROW_PADDING: Padding = { top: 34, right: 12, bottom: 94, left: 12 };
/** Width below which a canvas is narrow. */
export const NARROW = 480;
/** Width below which legend and tools stand above each other; toolbar.css draws them so. */
const TWO_LINES = 600;
/** Distance from the edge of the canvas that is kept free. */
const MARGIN = 40;

/** Room above a picture for the bar of a selected stage, and the marks above the cards below it. */
const BAR = 58;

/** Height of the strip above a picture of which only a part is shown, where what leads to the rest lies; elsewhere.css draws it. */
const STRIP = 66;
const NARROW_STRIP = 46;

/** Height of that strip on a canvas. */
export function stripIn({ width }: Pick<Size, 'width'>): number {
  return width < NARROW ? NARROW_STRIP : STRIP;
}

/** What is kept free around a picture; `barred` where a bar lies above it. */
export function paddingIn({ width }: Size, barred = false): Padding {
  const { top, right, bottom, left } = width < NARROW ? NARROW_PADDING : PADDING;
  const below = width < TWO_LINES ? NARROW_PADDING.bottom : bottom;
  return { top: barred ? BAR : top, right, bottom: below, left };
}

/** Room for a picture on a canvas. */
export function roomIn(size: Size, barred = false): Size {
  const { top, right, bottom, left } = paddingIn(size, barred);
  const [width, height] = [size.width - left - right, size.height - top - bottom];
  return { ...size, width: Math.max(1, width), height: Math.max(1, height) };
}

/** The rectangle that holds others, of which there is at least one. */
export function boundsOf(boxes: readonly Rect[]): Rect {
  const least = (of: (box: Rect) => number): number =>
    boxes.reduce((sofar, box) => Math.min(sofar, of(box)), Infinity);
  const x = least((box) => box.x);
  const y = least((box) => box.y);
  const right = -least((box) => -box.x - box.width);
  const bottom = -least((box) => -box.y - box.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** The whole picture, as large as it may be. */
export function fitting(bounds: Rect, size: Size, barred = false): Viewport {
  const { top, left } = paddingIn(size, barred);
  const room = roomIn(size, barred);
  const zoom = Math.max(MIN_ZOOM, zoomIn(room, bounds));
  return {
    x: left + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: top + (room.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

/** Where a card is, or one of its lines. */
export function rectOf(card: Card, place: Point | undefined, line: number | undefined): Rect {
  const whole = rectAt(place, card.width, card.height);
  if (line === undefined || !('headHeight' in card)) return whole;
  return { ...whole, y: whole.y + itemY(card.headHeight, line) - ROW_HEIGHT / 2, height: ROW_HEIGHT };
}

/** The least move of the viewport that shows a rectangle clear of what lies on the canvas; undefined where it is so already. */
export function revealing(rect: Rect, { x, y, zoom }: Viewport, size: Size): Viewport | undefined {
  const { top: bar, bottom } = paddingIn(size, true);
  const top = Math.max(bar, stripIn(size));
  const moveX = shift(rect.x * zoom + x, rect.width * zoom, size.width, [MARGIN, MARGIN]);
  const moveY = shift(rect.y * zoom + y, rect.height * zoom, size.height, [top, bottom]);
  return moveX === 0 && moveY === 0 ? undefined : { x: x + moveX, y: y + moveY, zoom };
}

/** Moves by less than half a pixel are none. */
const STILL = 0.5;

function shift(
  start: number,
  length: number,
  room: number,
  [before, after]: readonly [number, number],
): number {
  const end = start + length;
  if (length > room) return start <= STILL && end >= room - STILL ? 0 : -start;
  const share = Math.min(1, (room - length) / (before + after));
  const first = before * share;
  const last = room - after * share;
  if (start < first - STILL) return first - start;
  return end > last + STILL ? last - end : 0;
}

/** Whether nothing of a rectangle is on the canvas below a strip of some height. */
export function isOutside(rect: Rect, { x, y, zoom }: Viewport, size: Size, strip: number): boolean {
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  return (
    left > size.width || top > size.height || left + rect.width * zoom < 0 || top + rect.height * zoom < strip
  );
}

function rectAt(place: Point | undefined, width: number, height: number): Rect {
  return { x: place?.x ?? 0, y: place?.y ?? 0, width, height };
}
