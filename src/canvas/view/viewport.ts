import { getViewportForBounds, type Rect, type Viewport } from '@xyflow/react';
import type { Point } from '#core/layout/types.ts';
import { itemY } from '#core/drawing/cards.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { ROW_HEIGHT } from '#core/drawing/metrics.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;

/** Below this not even the names on the cards can be read. */
const LEGIBLE_ZOOM = 0.27;
const OPENING_ZOOM = 0.4;

/** Room for the toolbar and the legend below the picture, and for time marks above it. */
const PADDING = { top: '40px', left: '24px', right: '32px', bottom: '64px' } as const;
/** Distance from the edge of the canvas that is kept free. */
const MARGIN = 40;

/** The rectangle that holds all cards. */
export function boundsOf(cards: readonly Card[], places: Readonly<Record<string, Point>>): Rect {
  const boxes = cards.map(({ id, width, height }) => rectAt(places[id], width, height));
  const least = (of: (box: Rect) => number): number =>
    boxes.reduce((sofar, box) => Math.min(sofar, of(box)), Infinity);
  const x = least((box) => box.x);
  const y = least((box) => box.y);
  const right = -least((box) => -box.x - box.width);
  const bottom = -least((box) => -box.y - box.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** The same on a narrow canvas, where every pixel counts. */
const NARROW_PADDING = { top: '48px', left: '10px', right: '14px', bottom: '56px' } as const;
const NARROW = 480;

/** The whole picture, never larger than life. */
export function fitting(bounds: Rect, size: Size): Viewport {
  const padding = size.width < NARROW ? NARROW_PADDING : PADDING;
  return getViewportForBounds(bounds, size.width, size.height, MIN_ZOOM, 1, padding);
}

/**
 * What a picture opens with: all of it, unless that makes it too small to read a name. Then it opens
 * at `about`, the card it is about, at a zoom at which names can be read.
 */
export function opening(bounds: Rect, about: Rect, size: Size): Viewport {
  const whole = fitting(bounds, size);
  if (whole.zoom >= LEGIBLE_ZOOM) return whole;
  const zoom = OPENING_ZOOM;
  return {
    x: centred(about.x + about.width / 2, bounds.x, bounds.width, size.width, zoom),
    y: centred(about.y + about.height / 2, bounds.y, bounds.height, size.height, zoom),
    zoom,
  };
}

/** Puts `middle` in the middle as far as the picture fills the room; a small picture stands in the middle. */
function centred(middle: number, start: number, length: number, room: number, zoom: number): number {
  const spare = room - length * zoom;
  if (spare >= 2 * MARGIN) return spare / 2 - start * zoom;
  const least = room - MARGIN - (start + length) * zoom;
  return Math.min(MARGIN - start * zoom, Math.max(least, room / 2 - middle * zoom));
}

/** Where a card is, or one of its lines. */
export function rectOf(card: Card, place: Point | undefined, line: number | undefined): Rect {
  const whole = rectAt(place, card.width, card.height);
  if (line === undefined || !('headHeight' in card)) return whole;
  return { ...whole, y: whole.y + itemY(card.headHeight, line) - ROW_HEIGHT / 2, height: ROW_HEIGHT };
}

/** The least move of the viewport that shows a rectangle; undefined where it is in view already. */
export function revealing(rect: Rect, { x, y, zoom }: Viewport, size: Size): Viewport | undefined {
  const moveX = shift(rect.x * zoom + x, rect.width * zoom, size.width);
  const moveY = shift(rect.y * zoom + y, rect.height * zoom, size.height);
  return moveX === 0 && moveY === 0 ? undefined : { x: x + moveX, y: y + moveY, zoom };
}

/** Moves by less than half a pixel are none. */
const STILL = 0.5;

function shift(start: number, length: number, room: number): number {
  const end = start + length;
  if (length > room) return start <= STILL && end >= room - STILL ? 0 : -start;
  const margin = Math.min(MARGIN, (room - length) / 2);
  if (start < margin - STILL) return margin - start;
  return end > room - margin + STILL ? room - margin - end : 0;
}

function rectAt(place: Point | undefined, width: number, height: number): Rect {
  return { x: place?.x ?? 0, y: place?.y ?? 0, width, height };
}
