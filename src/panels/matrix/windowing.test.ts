import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from './windowing.ts';

test('what is in view is always drawn, and never much more', () => {
  fc.assert(
    fc.property(
      fc.nat(20_000),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 20, max: 120 }),
      fc.nat(2000),
      (scroll, room, size, count) => {
        const { first, end } = windowOf(scroll, room, size, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(room / size + 18);
        for (let index = 0; index < count; index += 1) {
          const inView = index * size < scroll + room && (index + 1) * size > scroll;
          if (inView) expect(index >= first && index < end).toBe(true);
        }
      },
    ),
  );
});
