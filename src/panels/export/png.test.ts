import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleThatFits } from './png.ts';

test('a picture is as large as was asked for where browsers draw one so large', () => {
  expect(scaleThatFits(1200, 800, 2)).toBe(2);
  expect(scaleThatFits(20_000, 800, 1)).toBe(0.8);
});

test('no picture is larger than browsers draw', () => {
  const side = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(1, 2, 4), (width, height, wanted) => {
      const times = scaleThatFits(width, height, wanted);
      expect(times).toBeGreaterThan(0);
      expect(times).toBeLessThanOrEqual(wanted);
      if (times > 0.1) {
        expect(Math.max(width, height) * times).toBeLessThanOrEqual(16_384);
        expect(width * height * times * times).toBeLessThanOrEqual(100_000_001);
      }
    }),
  );
});
