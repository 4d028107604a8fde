import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FIT } from '#core/layout/fit.ts';
import { fitsWhole, fitting, isOutside, opening, revealing } from './viewport.ts';

const size = { width: 800, height: 600 };
const side = fc.integer({ min: 20, max: 6000 });
const anyRect = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: side,
  height: side,
});
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type View = { readonly x: number; readonly y: number; readonly zoom: number };
const onScreen = (rect: Place, view: View): Place => ({
  x: rect.x * view.zoom + view.x,
  y: rect.y * view.zoom + view.y,
  width: rect.width * view.zoom,
  height: rect.height * view.zoom,
});
const within = ({ x, y, width, height }: Place): boolean =>
  x >= -0.5 && y >= -0.5 && x + width <= size.width + 0.5 && y + height <= size.height + 0.5;

describe('the view', () => {
  test('fits any picture, and shows none much larger than life', () => {
    fc.assert(
      fc.property(anyRect, (bounds) => {
        const view = fitting(bounds, size);
        expect(within(onScreen(bounds, view))).toBe(true);
        expect(view.zoom).toBeLessThanOrEqual(MAX_FIT);
      }),
    );
  });

  test('opens with all of a picture that can be read, else legibly with the card it is about', () => {
    fc.assert(
      fc.property(anyRect, fc.double({ min: 0, max: 1, noNaN: true }), (bounds, share) => {
        const about = {
          x: bounds.x + share * Math.max(0, bounds.width - 264),
          y: bounds.y + share * Math.max(0, bounds.height - 100),
          width: Math.min(264, bounds.width),
          height: Math.min(100, bounds.height),
        };
        const sight = { bounds, about, cards: [about], legibleZoom: 0.75 };
        const view = opening(sight, size);
        expect(view.zoom).toBeGreaterThanOrEqual(0.75 * 0.95);
        expect(within(onScreen(about, view))).toBe(true);
        if (fitsWhole(sight, size)) expect(within(onScreen(bounds, view))).toBe(true);
      }),
    );
  });

  test('opens so that the edge of the canvas goes through as few cards as can be near the target', () => {
    const cards = Array.from({ length: 20 }, (_, at) => ({ x: at * 220, y: 0, width: 200, height: 100 }));
    const bounds = { x: 0, y: 0, width: 20 * 220 - 20, height: 100 };
    const [, , , , , , , about = bounds] = cards;
    const view = opening({ bounds, about, cards, legibleZoom: 1 }, { width: 708, height: 600 });
    const seen = cards.map((card) => onScreen(card, view));
    expect(seen.filter(({ x, width }) => x < 24 && x + width > 24)).toEqual([]);
    expect(seen.filter(({ x, width }) => x < 684 && x + width > 684)).toEqual([]);
  });

  test('counts as outside what has no point on the canvas', () => {
    fc.assert(
      fc.property(anyRect, fc.double({ min: 0.1, max: 2, noNaN: true }), (rect, zoom) => {
        const view = { x: 0, y: 0, zoom };
        const { x, y, width, height } = onScreen(rect, view);
        const touches = x <= size.width && y <= size.height && x + width >= 0 && y + height >= 0;
        expect(isOutside(rect, view, size)).toBe(!touches);
      }),
    );
  });

  test('moves no further than it must to reveal something, and not at all where it is in sight', () => {
    fc.assert(
      fc.property(
        anyRect,
        fc.record({
          x: fc.integer({ min: -2000, max: 2000 }),
          y: fc.integer({ min: -2000, max: 2000 }),
          zoom: fc.double({ min: 0.1, max: 2, noNaN: true }),
        }),
        (rect, view) => {
          const next = revealing(rect, view, size);
          if (next === undefined) expect(view.zoom).toBeGreaterThan(0);
          else expect(revealing(rect, next, size)).toBeUndefined();
          const seen = onScreen(rect, next ?? view);
          if (seen.width <= size.width && seen.height <= size.height) expect(within(seen)).toBe(true);
        },
      ),
    );
  });
});
