import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonicMeans, isotonicMedians, weightedMedian, type Wish } from './isotonic.ts';

const anyWish: fc.Arbitrary<Wish> = fc.record({
  at: fc.integer({ min: -20, max: 20 }),
  weight: fc.integer({ min: 1, max: 5 }),
});

const isSorted = (list: readonly number[]) => list.every((x, i) => i === 0 || list[i - 1]! <= x);

/** All ascending lists of `count` numbers out of `values`. */
function* ascending(values: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield [];
  else {
    for (const [i, value] of values.entries()) {
      for (const rest of ascending(values.slice(i), count - 1)) yield [value, ...rest];
    }
  }
}

function means(wishes: readonly Wish[]): number[] {
  const at = Float64Array.from(wishes, (wish) => wish.at);
  isotonicMeans(
    at,
    Float64Array.from(wishes, (wish) => wish.weight),
  );
  return [...at];
}

describe('isotonic means', () => {
  it('follows wishes that are in order', () => {
    fc.assert(
      fc.property(fc.array(anyWish), (wishes) => {
        const sorted = wishes.toSorted((a, b) => a.at - b.at);
        expect(means(sorted)).toEqual(sorted.map((wish) => wish.at));
      }),
    );
  });

  it('are in order, and no shift of a run towards its wishes would bring them closer', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 1 }), (wishes) => {
        const at = means(wishes);
        expect(isSorted(at)).toBe(true);
        const error = (list: readonly number[]) =>
          wishes.reduce((sum, wish, i) => sum + wish.weight * (list[i]! - wish.at) ** 2, 0);
        const least = error(at);
        for (const step of [-0.01, 0.01]) {
          for (let from = 0; from < at.length; from++) {
            for (let to = from; to < at.length; to++) {
              const moved = at.map((x, i) => (i >= from && i <= to ? x + step : x));
              if (isSorted(moved)) expect(error(moved)).toBeGreaterThanOrEqual(least - 1e-9);
            }
          }
        }
      }),
    );
  });

  it('meets half way: 10 40 20 60', () => {
    expect(means([10, 40, 20, 60].map((at) => ({ at, weight: 1 })))).toEqual([10, 30, 30, 60]);
  });
});

describe('isotonic medians', () => {
  it('cost as little as any list in order', () => {
    const anyWishes = fc.array(fc.array(anyWish, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const at = isotonicMedians(wishes);
        expect(isSorted(at)).toBe(true);
        const cost = (list: readonly number[]) =>
          wishes.flatMap((own, i) => own.map((wish) => wish.weight * Math.abs(list[i]! - wish.at)));
        const total = (list: readonly number[]) => cost(list).reduce((sum, x) => sum + x, 0);
        const values = [...new Set(wishes.flat().map((wish) => wish.at))].toSorted((a, b) => a - b);
        let least = Infinity;
        for (const list of ascending(values, wishes.length)) least = Math.min(least, total(list));
        expect(total(at)).toBe(least);
      }),
    );
  });

  it('take the place where half of the weight is', () => {
    const wishes = [
      { at: 30, weight: 1 },
      { at: 10, weight: 1 },
      { at: 20, weight: 3 },
    ];
    expect(weightedMedian(wishes)).toBe(20);
  });
});
