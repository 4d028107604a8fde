import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelMetrics } from '#core/drawing/metrics.ts';
import { fitsWhole, opening, partHeightIn, type Sight } from './opening.ts';
import { stripIn } from './viewport.ts';

const size = { width: 800, height: 600 };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function onScreen(
  rect: Place,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
): Place {
  return {
    x: rect.x * view.zoom + view.x,
    y: rect.y * view.zoom + view.y,
    width: rect.width * view.zoom,
    height: rect.height * view.zoom,
  };
}

function within({ x, y, width, height }: Place, most = size): boolean {
  return x >= -0.5 && y >= -0.5 && x + width <= most.width + 0.5 && y + height <= most.height + 0.5;
}

/** Cards of which something is on the canvas, but not all of it. */
function cutOf(cards: readonly Place[], sight: Sight, most = size): readonly Place[] {
  const view = opening(sight, most);
  return cards
    .map((card) => onScreen(card, view))
    .filter(
      (card) =>
        card.x < most.width &&
        card.x + card.width > 0 &&
        card.y < most.height &&
        card.y + card.height > 0 &&
        !within(card, most),
    );
}

/** Columns of cards, as a picture drawn from left to right has them. */
function columns(count: number, rows: number): readonly [Place, ...Place[]] {
  const at = (column: number, row: number): Place => ({
    x: column * 240,
    y: row * 90,
    width: 170 + ((column * 7) % 20),
    height: 60,
  });
  const all = Array.from({ length: count * rows }, (_, i) => at(Math.floor(i / rows), i % rows));
  return [at(0, 0), ...all.slice(1)];
}

describe('what a picture opens with', () => {
  const side = fc.integer({ min: 20, max: 6000 });
  const anyBounds = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: side,
    height: side,
  });

  test('is all of it where that can be read, else the card it is about, legibly', () => {
    fc.assert(
      fc.property(anyBounds, fc.double({ min: 0, max: 1, noNaN: true }), (bounds, share) => {
        const about = {
          x: bounds.x + share * Math.max(0, bounds.width - 264),
          y: bounds.y + share * Math.max(0, bounds.height - 100),
          width: Math.min(264, bounds.width),
          height: Math.min(100, bounds.height),
        };
        const sight = { bounds, about, cards: [about], legibleZoom: 0.75 };
        const view = opening(sight, size);
        // As much smaller as a whole picture may be, and no more.
        expect(view.zoom).toBeGreaterThanOrEqual(0.75 * 0.92);
        expect(within(onScreen(about, view))).toBe(true);
        if (fitsWhole(sight, size)) expect(within(onScreen(bounds, view))).toBe(true);
      }),
    );
  });

  test('cuts no card of a picture that is too long one way only', () => {
    const anyPicture = fc.record({
      count: fc.integer({ min: 8, max: 30 }),
      rows: fc.integer({ min: 1, max: 4 }),
      about: fc.nat(),
    });
    fc.assert(
      fc.property(anyPicture, ({ count, rows, about }) => {
        const cards = columns(count, rows);
        const bounds = { x: 0, y: 0, width: count * 240, height: rows * 90 };
        const sight = { bounds, cards, about: cards[about % cards.length] ?? cards[0], legibleZoom: 0.8 };
        expect(cutOf(cards, sight)).toEqual([]);
      }),
    );
  });

  test('leaves the strip above it free, where what leads to the rest lies', () => {
    const cards = columns(20, 5);
    const bounds = { x: 0, y: 0, width: 4800, height: 450 };
    const sight = { bounds, cards, about: cards.at(-1) ?? cards[0], legibleZoom: 1 };
    const view = opening(sight, size);
    const top = Math.min(...cards.map((card) => onScreen(card, view).y));
    const bottom = Math.max(...cards.map((card) => onScreen(card, view).y + 60));
    expect(top).toBeGreaterThanOrEqual(stripIn(size));
    expect(bottom - top).toBeLessThanOrEqual(partHeightIn(size) + 1);
  });

  test('lets no card of a picture that is too high lie half under that strip', () => {
    const phone = { width: 390, height: 640 };
    const anyPicture = fc.record({ step: fc.integer({ min: 90, max: 160 }), about: fc.nat({ max: 13 }) });
    fc.assert(
      fc.property(anyPicture, ({ step, about }) => {
        const cards = columns(1, 14).map((card) => ({ ...card, y: (card.y / 90) * step }));
        const bounds = { x: 0, y: 0, width: 180, height: 14 * step };
        const sight = { bounds, cards, about: cards[about] ?? bounds, legibleZoom: 0.8 };
        const view = opening(sight, phone);
        const half = cards
          .map((card) => onScreen(card, view))
          .filter(({ x, width }) => x < phone.width && x + width > 0)
          .filter(({ y, height }) => y < stripIn(phone) && y + height > stripIn(phone));
        expect(half).toEqual([]);
      }),
    );
  });

  test('shows a few names alone no larger than is calm', () => {
    const bounds = { x: 0, y: 0, width: 500, height: 200 };
    const sight = { bounds, about: bounds, cards: [bounds], legibleZoom: 0.3, barred: true, whole: true };
    expect(opening(sight, size).zoom * levelMetrics.bare.name).toBeCloseTo(20);
  });

  test('leaves the bar of an opened card free as well, whatever of the picture is there', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        const sight = { bounds, about: bounds, cards: [bounds], legibleZoom: 0.75, barred: true };
        if (!fitsWhole(sight, size)) return;
        expect(onScreen(bounds, opening(sight, size)).y).toBeGreaterThanOrEqual(57.5);
      }),
    );
  });

  test('on a phone too', () => {
    const phone = { width: 390, height: 640 };
    const cards = columns(12, 4);
    const bounds = { x: 0, y: 0, width: 2880, height: 360 };
    const sight = { bounds, cards, about: cards.at(-1) ?? cards[0], legibleZoom: 0.8 };
    expect(cutOf(cards, sight, phone)).toEqual([]);
  });
});
