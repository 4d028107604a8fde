import type { Rect, Viewport } from '@xyflow/react';
import { largestBare } from '#canvas/picture/reading.ts';
import { fitting, NARROW, paddingIn, roomIn, stripIn, type Size } from './viewport.ts';

/** What there is to see, and the part that it is about. */
export interface Sight {
  readonly bounds: Rect;
  readonly about: Rect;
  /** Where the cards are. */
  readonly cards: readonly Rect[];
  /** Zoom from which all type can be read. */
  readonly legibleZoom: number;
  /** Whether a card is opened in place, and a bar above the picture says what goes with it. */
  readonly barred?: boolean;
  /** Whether all of it is to be seen, legible or not. */
  readonly whole?: boolean;
}

/**
 * How much smaller than legible a whole picture may be: names of 12 px, 11.6 on a phone, which is held closer. To see all of
 * a file is worth a pixel; a file that only just fails to fit would be cut.
 */
const NEARLY = 0.92;
const NARROW_NEARLY = 0.89;
/** The same while a card is opened in place: the others matter less then. */
const OPENED_NEARLY = 0.8;
/** The same on a canvas as low as a phone has beside a lesson, whose tasks are about all of a small picture; and how low that is. */
const LOW_NEARLY = 0.75;
const LOW = 360;

/** Whether the whole picture can be read at once. */
export function fitsWhole({ bounds, legibleZoom, barred, whole }: Sight, size: Size): boolean {
  if (whole === true) return true;
  const closer = size.width < NARROW ? NARROW_NEARLY : NEARLY;
  const nearly = barred === true ? OPENED_NEARLY : size.height < LOW ? LOW_NEARLY : closer;
  return fitting(bounds, size, barred).zoom >= legibleZoom * nearly;
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

/*
 * A picture of which only a part can be shown:
 *
 *   ┌─────────────────────────────┐  what leads to the rest lies in a strip above, legend and tools below
 *   ├─────────────────────────────┤
 *   │   ▯      ▯      ▯           │  The view goes to the card that the picture is about, then a little further or
 *   │      ▯       ▯      ▮       │  nearer and a little to the sides, to where the edges of the canvas and the strips
 *   ├─────────────────────────────┤  go through the fewest cards.
 *   └─────────────────────────────┘
 */

/** Bounds of the map beside the list, which has the shape of the picture. */
const MAP = { height: 48, least: 64, most: 170 };

/** Width of the map of a picture. */
export function mapWidth({ width, height }: Pick<Rect, 'width' | 'height'>): number {
  return Math.max(MAP.least, Math.min(MAP.most, (MAP.height * width) / Math.max(1, height)));
}

/** Height of a map of some width. */
export function mapHeight({ width, height }: Pick<Rect, 'width' | 'height'>): number {
  return Math.max(24, Math.min(MAP.height, (mapWidth({ width, height }) * height) / Math.max(1, width)));
}

/** Height for a picture of which only a part is shown. */
export function partHeightIn(size: Size): number {
  return Math.max(1, size.height - stripIn(size) - paddingIn(size).bottom);
}

/** Zooms that are tried, in shares of the one from which all can be read. */
const ZOOMS = [1, NEARLY, 0.96, 1.05, 1.1, 1.16, 1.24];
/** How far the view goes from where it would be best, as a share of the room, and places that are tried each way. */
const SHIFT = 0.35;
const PLACES = 24;
/** Room that may stay empty beyond an end of the picture, as a share. */
const EMPTY = 0.1;
/** Between an edge of the canvas and a card beside it, and where that is too much; how far the mark at the corner of a card sticks out of it. */
const CLEAR = 10;
const CLOSE = 2;
const MARK = 12;
/** What it costs to go all of the way, and to draw things a tenth larger or smaller; in cut cards. What a card in view is worth. */
const FAR = 0.5;
const ZOOMED = 0.4;
const SEEN = 0.03;
/** What the mark of a card costs of which nothing else is in view. */
const MARK_ALONE = 0.3;

/**
 * What a picture opens with: all of it, unless that makes it too small to read. Then it opens at the card it is
 * about, large enough to be read, where as few cards as can be are cut or covered.
 */
export function opening(sight: Sight, size: Size): Viewport {
  if (fitsWhole(sight, size)) return wholeOf(sight, size);
  const { x, y, zoom } = ZOOMS.map((share) => bestAt(sight, size, share)).reduce((best, each) =>
    each.cost < best.cost ? each : best,
  );
  return { x, y, zoom };
}

/** All of a picture, however small that makes it. */
export function wholeOf({ bounds, barred, whole }: Sight, size: Size): Viewport {
  const largest = whole === true ? largestBare(size.largest) : size.largest;
  return fitting(bounds, largest === undefined ? size : { ...size, largest }, barred);
}

interface Tried extends Viewport {
  readonly cost: number;
}

function bestAt({ bounds, about, cards, legibleZoom }: Sight, size: Size, share: number): Tried {
  const zoom = legibleZoom * share;
  const { left } = paddingIn(size);
  const across = placesAlong({
    zoom,
    start: left,
    length: roomIn(size).width,
    edges: [0, size.width],
    whole: [bounds.x, bounds.x + bounds.width],
    about: [about.x, about.x + about.width],
    cards: cards.map(({ x, width }) => [x, x + width]),
  });
  const top = stripIn(size);
  const length = partHeightIn(size);
  const down = placesAlong({
    zoom,
    start: top,
    length,
    edges: [top, top + length],
    whole: [bounds.y, bounds.y + bounds.height],
    about: [about.y, about.y + about.height],
    cards: cards.map(({ y, height }) => [y, y + height]),
  });
  let best: Tried = { x: across[0].at, y: down[0].at, zoom, cost: Infinity };
  for (const x of across)
    for (const y of down) {
      const view = { x: x.at, y: y.at, zoom };
      const { cut, seen } = cardsIn(cards, view, size, [top, top + length]);
      const cost = cut - SEEN * seen + FAR * (x.far + y.far) + ZOOMED * 10 * Math.abs(share - 1);
      if (cost < best.cost) best = { ...view, cost };
    }
  return best;
}

/** Cards in view, and those of them that an edge goes through: of the canvas, or of the strips, above `top` and below `bottom`. */
function cardsIn(
  cards: readonly Rect[],
  view: Viewport,
  { width, height }: Size,
  [top, bottom]: Span,
): { readonly cut: number; readonly seen: number } {
  let cut = 0;
  let seen = 0;
  for (const card of cards) {
    const left = card.x * view.zoom + view.x;
    const right = left + card.width * view.zoom;
    const upper = card.y * view.zoom + view.y;
    const lower = upper + card.height * view.zoom;
    if (right <= -MARK || left >= width || lower <= top || upper >= height) continue;
    if (right <= 0) {
      cut += MARK_ALONE;
      continue;
    }
    seen += 1;
    cut += Number(left < 0) + Number(right > width) + Number(lower > bottom) + Number(upper < top);
  }
  return { cut, seen };
}

type Span = readonly [start: number, end: number];

interface Axis {
  readonly zoom: number;
  /** Of the room, on screen. */
  readonly start: number;
  readonly length: number;
  /** Between what on screen a card is neither cut nor covered. */
  readonly edges: Span;
  readonly whole: Span;
  readonly about: Span;
  readonly cards: readonly Span[];
}

interface PlaceAlong {
  /** Offset of the view. */
  readonly at: number;
  /** How far that is from where it would be best: from 0 to 1. */
  readonly far: number;
}

/**
 * Offsets of the view along one axis. Best is the middle where all of it fits, else `about` in the middle as far as the
 * picture fills the room; others begin or end with a card.
 */
function placesAlong(axis: Axis): readonly [PlaceAlong, ...PlaceAlong[]] {
  const { zoom, start, length, edges, whole, about, cards } = axis;
  const extent = (whole[1] - whole[0]) * zoom;
  if (extent <= length) return [{ at: start + (length - extent) / 2 - whole[0] * zoom, far: 0 }];
  const first = start - whole[0] * zoom;
  const last = start + length - whole[1] * zoom;
  const middle = start + length / 2 - ((about[0] + about[1]) / 2) * zoom;
  const best = Math.min(first, Math.max(last, middle));
  const far = (at: number): number => Math.abs(at - best) / (length * SHIFT);
  const fits = (at: number): boolean =>
    about[0] * zoom + at >= edges[0] &&
    about[1] * zoom + at <= edges[1] &&
    at <= first + length * EMPTY &&
    at >= last - length * EMPTY &&
    far(at) <= 1;
  const beside = cards.flatMap(([from, to]) => [
    edges[0] + CLEAR - from * zoom,
    edges[0] + CLOSE - from * zoom,
    edges[0] - MARK - to * zoom,
    edges[1] - CLEAR - to * zoom,
    edges[1] - CLOSE - to * zoom,
    edges[1] + 1 - from * zoom,
  ]);
  const others = [...new Set(beside)]
    .filter(fits)
    .map((at) => ({ at, far: far(at) }))
    .toSorted((a, b) => a.far - b.far);
  return [{ at: best, far: 0 }, ...others.slice(0, PLACES)];
}
