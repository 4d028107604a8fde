import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improveRow } from './linearOrdering.ts';

function priceOf(row: Int32Array, costs: Float64Array): number {
  let sum = 0;
  row.forEach((a, i) => row.subarray(i + 1).forEach((b) => (sum += costs[a * row.length + b]!)));
  return sum;
}

const anyCosts = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.array(fc.nat(9), { minLength: count * count, maxLength: count * count }).map((list) => ({
    row: Int32Array.from(Array(count).keys()),
    costs: Float64Array.from(list),
  })),
);

describe('improving a row', () => {
  it('saves what it says, and keeps everything', () => {
    fc.assert(
      fc.property(anyCosts, ({ row, costs }) => {
        const before = priceOf(row, costs);
        const saved = improveRow(row, costs);
        expect(saved).toBeGreaterThanOrEqual(0);
        expect(priceOf(row, costs)).toBe(before - saved);
        expect([...row].toSorted((a, b) => a - b)).toEqual([...row.keys()]);
      }),
    );
  });

  it('moves nothing but the movable', () => {
    fc.assert(
      fc.property(anyCosts, ({ row, costs }) => {
        improveRow(row, costs, (thing) => thing === 0);
        expect([...row].filter((thing) => thing !== 0)).toEqual([...row.keys()].slice(1));
      }),
    );
  });

  it('finds the order of the comment: b before a', () => {
    const row = Int32Array.from([0, 1]);
    expect(improveRow(row, Float64Array.from([0, 3, 1, 0]))).toBe(2);
    expect([...row]).toEqual([1, 0]);
  });
});
