import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FIT } from '#core/layout/room.ts';
import { fitting, isOutside, revealing } from './viewport.ts';

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

  test('counts as outside what has no point on the canvas', () => {
    fc.assert(
      fc.property(anyRect, fc.double({ min: 0.1, max: 2, noNaN: true }), (rect, zoom) => {
        const view = { x: 0, y: 0, zoom };
        const { x, y, width, height } = onScreen(rect, view);
        const touches = x <= size.width && y <= size.height && x + width >= 0 && y + height >= 0;
        expect(isOutside(rect, view, size, 0)).toBe(!touches);
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
