import type { Rect, Viewport } from '@xyflow/react';
import { itemY } from '#core/drawing/cards.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { ROW_HEIGHT } from '#core/drawing/metrics.ts';
import { zoomIn } from '#core/layout/fit.ts';
import type { Point } from '#core/layout/types.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
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
const NARROW = 480;
/** Distance from the edge of the canvas that is kept free. */
const MARGIN = 40;

function paddingIn({ width }: Size): Padding {
  return width < NARROW ? NARROW_PADDING : PADDING;
}

/** Room for a picture on a canvas. */
export function roomIn(size: Size): Size {
  const { top, right, bottom, left } = paddingIn(size);
  return { width: Math.max(1, size.width - left - right), height: Math.max(1, size.height - top - bottom) };
}

/**
 * Height of the canvas (CSS pixels) at which a picture fills it at a width, up to the height it was made for: that is all
 * that a picture too large to be read whole asks for.
 */
export function heightOf(sight: Sight, made: Size): number {
  if (!fitsWhole(sight, made)) return made.height;
  const { zoom } = fitting(sight.bounds, made);
  return Math.ceil(sight.bounds.height * zoom + made.height - roomIn(made).height);
}

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

/** The whole picture, not much larger than life. */
export function fitting(bounds: Rect, size: Size): Viewport {
  const { top, left } = paddingIn(size);
  const room = roomIn(size);
  const zoom = Math.max(MIN_ZOOM, zoomIn(room, bounds));
  return {
    x: left + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: top + (room.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

/** What there is to see, and the part that it is about. */
export interface Sight {
  readonly bounds: Rect;
  readonly about: Rect;
  /** Where the cards are. */
  readonly cards: readonly Rect[];
  /** Zoom from which all type can be read. */
  readonly legibleZoom: number;
}

/** How much smaller than legible a whole picture may be; a phone is held closer, and cuts cards sooner. */
const NEARLY = 0.96;
const NARROW_NEARLY = 0.89;

/** Whether the whole picture can be read at once. */
export function fitsWhole({ bounds, legibleZoom }: Sight, size: Size): boolean {
  return fitting(bounds, size).zoom >= legibleZoom * (size.width < NARROW ? NARROW_NEARLY : NEARLY);
}

/**
 * What a picture opens with: all of it, unless that makes it too small to read. Then it opens at the card it is
 * about, large enough to be read, and moved a little so that as few cards as can be are cut.
 */
export function opening(sight: Sight, size: Size): Viewport {
  const { bounds, about, legibleZoom } = sight;
  if (fitsWhole(sight, size)) return fitting(bounds, size);
  const zoom = legibleZoom;
  const room = roomIn(size);
  const { left, top } = paddingIn(size);
  const x = along(
    sight.cards.map(({ x: at, width }) => [at, at + width]),
    {
      zoom,
      start: left,
      length: room.width,
      whole: [bounds.x, bounds.x + bounds.width],
      about: [about.x, about.x + about.width],
    },
  );
  const y = along(
    sight.cards.map(({ y: at, height }) => [at, at + height]),
    {
      zoom,
      start: top,
      length: room.height,
      whole: [bounds.y, bounds.y + bounds.height],
      about: [about.y, about.y + about.height],
    },
  );
  return { x, y, zoom };
}

type Span = readonly [start: number, end: number];

interface Window {
  readonly zoom: number;
  /** Of the room, on screen. */
  readonly start: number;
  readonly length: number;
  readonly whole: Span;
  readonly about: Span;
}

/** Moves that are tried to cut fewer cards, as a share of the room. */
const SHIFT = 0.3;

/** Offset of the view along one axis: `about` in the middle as far as the picture fills the room. */
function along(cards: readonly Span[], { zoom, start, length, whole, about }: Window): number {
  const extent = (whole[1] - whole[0]) * zoom;
  if (extent <= length) return start + (length - extent) / 2 - whole[0] * zoom;
  const visible = length / zoom;
  const first = whole[0];
  const last = whole[1] - visible;
  const middle = (about[0] + about[1]) / 2 - visible / 2;
  const wanted = Math.min(last, Math.max(first, middle));
  const near = (at: number): boolean =>
    Math.abs(at - wanted) <= visible * SHIFT &&
    at >= first &&
    at <= last &&
    at <= about[0] &&
    at + visible >= about[1];
  const tries = [...new Set([wanted, ...cards.flatMap(([from, to]) => [from, to - visible])])].filter(near);
  let best = wanted;
  let fewest = cuts(cards, wanted, visible);
  for (const at of tries) {
    const count = cuts(cards, at, visible);
    if (count < fewest || (count === fewest && Math.abs(at - wanted) < Math.abs(best - wanted))) {
      best = at;
      fewest = count;
    }
  }
  return start - best * zoom;
}

/** Cards that an end of the window goes through. */
function cuts(cards: readonly Span[], from: number, length: number): number {
  const to = from + length;
  return cards.filter(([start, end]) => (start < from - 1 && end > from) || (start < to && end > to + 1))
    .length;
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

/** Whether nothing of a rectangle is on the canvas. */
export function isOutside(rect: Rect, { x, y, zoom }: Viewport, size: Size): boolean {
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  return (
    left > size.width || top > size.height || left + rect.width * zoom < 0 || top + rect.height * zoom < 0
  );
}

function rectAt(place: Point | undefined, width: number, height: number): Rect {
  return { x: place?.x ?? 0, y: place?.y ?? 0, width, height };
}
