import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkSimplex, type Constraints } from './networkSimplex.ts';

type Edge = readonly [tail: number, head: number, length: number, weight: number];

const constraintsOf = (edges: readonly Edge[]): Constraints => ({
  tails: edges.map(([tail]) => tail),
  heads: edges.map(([, head]) => head),
  lengths: edges.map(([, , length]) => length),
  weights: edges.map(([, , , weight]) => weight),
});

/** Positions as far left as the edges allow; tails have smaller numbers than heads. */
function leftmost(count: number, edges: readonly Edge[]): number[] {
  const at = Array<number>(count).fill(0);
  for (const [tail, head, length] of edges.toSorted((a, b) => a[0] - b[0])) {
    at[head] = Math.max(at[head]!, at[tail]! + length);
  }
  return at;
}

function cost(at: ArrayLike<number>, edges: readonly Edge[]): number {
  return edges.reduce((sum, [tail, head, , weight]) => sum + weight * (at[head]! - at[tail]!), 0);
}

function feasible(at: ArrayLike<number>, edges: readonly Edge[]): boolean {
  return edges.every(([tail, head, length]) => at[head]! - at[tail]! >= length);
}

/** The least cost, by trying all positions from 0 to `reach`. */
function leastCost(count: number, edges: readonly Edge[], reach: number): number {
  const at = Array<number>(count).fill(0);
  let best = Infinity;
  const place = (v: number): void => {
    if (v === count) {
      if (feasible(at, edges)) best = Math.min(best, cost(at, edges));
      return;
    }
    for (let x = 0; x <= reach; x++) {
      at[v] = x;
      place(v + 1);
    }
  };
  place(0);
  return best;
}

/** Acyclic edges among `count` vertices. */
const anyEdges = (count: number, most: number, longest: number): fc.Arbitrary<Edge[]> =>
  fc
    .array(
      fc.tuple(
        fc.nat(count - 1),
        fc.nat(count - 1),
        fc.integer({ min: 0, max: longest }),
        fc.integer({ min: 0, max: 4 }),
      ),
      { maxLength: most },
    )
    .map((edges) =>
      edges.flatMap(([a, b, length, weight]): Edge[] =>
        a === b ? [] : [[Math.min(a, b), Math.max(a, b), length, weight]],
      ),
    );

describe('network simplex', () => {
  it('finds the least cost there is', () => {
    fc.assert(
      fc.property(anyEdges(5, 8, 1), (edges) => {
        const at = Float64Array.from(leftmost(5, edges));
        networkSimplex(at, constraintsOf(edges), 1000);
        expect(feasible(at, edges)).toBe(true);
        expect(cost(at, edges)).toBe(leastCost(5, edges, 4));
      }),
    );
  });

  it('moves nothing that is optimal already', () => {
    fc.assert(
      fc.property(anyEdges(30, 60, 5), (edges) => {
        const at = Float64Array.from(leftmost(30, edges));
        networkSimplex(at, constraintsOf(edges), 10_000);
        const again = at.slice();
        networkSimplex(again, constraintsOf(edges), 10_000);
        expect(again).toEqual(at);
      }),
    );
  });

  it('stays valid when it is stopped early', () => {
    fc.assert(
      fc.property(anyEdges(20, 40, 5), fc.nat(5), (edges, pivots) => {
        const at = Float64Array.from(leftmost(20, edges));
        const before = cost(at, edges);
        networkSimplex(at, constraintsOf(edges), pivots);
        expect(feasible(at, edges)).toBe(true);
        expect(cost(at, edges)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('solves the example of its comment', () => {
    const [a, b, c, d] = [0, 1, 2, 3];
    const edges: Edge[] = [
      [a, b, 1, 1],
      [b, c, 1, 1],
      [a, d, 1, 1],
      [d, c, 1, 4],
    ];
    const at = Float64Array.from([0, 1, 3, 1]);
    networkSimplex(at, constraintsOf(edges), 100);
    expect(at.map((x) => x - at[a]!)).toEqual(Float64Array.from([0, 1, 2, 1]));
  });
});
