import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './matrixKeys.ts';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

test('no key leads out of the grid, and every cell can be reached', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (presses, rows, columns) => {
        let place = { row: 0, column: 0 };
        for (const [key, control] of presses) {
          place = moved(place, key, control, rows, columns) ?? place;
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(rows);
          expect(place.column).toBeGreaterThanOrEqual(0);
          expect(place.column).toBeLessThan(columns);
        }
      },
    ),
  );
  expect(moved({ row: 3, column: 3 }, 'End', true, 9, 7)).toEqual({ row: 8, column: 6 });
  expect(moved({ row: 3, column: 3 }, 'Home', false, 9, 7)).toEqual({ row: 3, column: 0 });
});

test('other keys are left alone', () => {
  expect(moved({ row: 0, column: 0 }, 'Tab', false, 5, 5)).toBeUndefined();
});
