import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings, createPlaces, crossingsOfPair, endsAfter, endsBefore, settle } from './crossings.ts';
import type { Item, Link } from './lanes.ts';
import { exchangeNeighbours, insertAnywhere } from './switching.ts';

/** Two columns of items and links between them, as [item, item, port]. */
function twoColumns(left: number, right: number, links: readonly (readonly [number, number, number])[]) {
  const items = Array.from({ length: left + right }, (_, index): Item => {
    return {
      index,
      card: index,
      lane: 0,
      layer: index < left ? 0 : 1,
      size: 10,
      ins: [],
      outs: [],
      cross: 0,
    };
  });
  for (const [a, b, rank] of links) {
    const from = items[a % left]!;
    const to = items[left + (b % right)]!;
    const link: Link = { from, to, fromOffset: 0, toOffset: 0, rank, fraction: 0.5, weight: 1 };
    from.outs.push(link);
    to.ins.push(link);
  }
  const columns: [Item[], Item[]] = [items.slice(0, left), items.slice(left)];
  const places = createPlaces(items);
  for (const column of columns) settle(column, places);
  return { columns, places };
}

const anyColumns = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2)), { maxLength: 16 }),
  )
  .map(([left, right, links]) => twoColumns(left, right, links));

/** Crossings as their definition says: pairs of links whose ends are in opposite order. */
function countByDefinition([left, right]: readonly [Item[], Item[]]): number {
  const links = left.flatMap((item) => item.outs);
  const start = (link: Link) => left.indexOf(link.from);
  const end = (link: Link) => right.indexOf(link.to) * 100 + link.rank;
  return links.flatMap((a) => links.filter((b) => start(a) < start(b) && end(a) > end(b))).length;
}

describe('crossings', () => {
  it('are counted as defined', () => {
    fc.assert(
      fc.property(anyColumns, ({ columns, places }) => {
        expect(countCrossings(...columns, places)).toBe(countByDefinition(columns));
      }),
    );
  });

  it('are the sum over pairs of items, seen from either side', () => {
    fc.assert(
      fc.property(anyColumns, ({ columns: [left, right], places }) => {
        const after = endsAfter(left, places);
        const before = endsBefore(right, places);
        let fromLeft = 0;
        left.forEach((_, a) =>
          left.forEach((__, b) => (fromLeft += a < b ? crossingsOfPair(after, a, b) : 0)),
        );
        let fromRight = 0;
        right.forEach((_, a) =>
          right.forEach((__, b) => (fromRight += a < b ? crossingsOfPair(before, a, b) : 0)),
        );
        const within = right
          .flatMap((item) => item.ins.flatMap((a) => item.ins.map((b) => [a, b] as const)))
          .filter(([a, b]) => left.indexOf(a.from) < left.indexOf(b.from) && a.rank > b.rank).length;
        const all = countCrossings(left, right, places);
        expect(fromLeft).toBe(all);
        expect(fromRight + within).toBe(all);
      }),
    );
  });
});

describe('switching items of a column', () => {
  it('saves the crossings it says', () => {
    fc.assert(
      fc.property(
        anyColumns,
        fc.boolean(),
        fc.constantFrom(0 as const, 1 as const),
        ({ columns, places }, anywhere, side) => {
          const before = countByDefinition(columns);
          const saved = (anywhere ? insertAnywhere : exchangeNeighbours)(columns[side], places);
          expect(countByDefinition(columns)).toBe(before - saved);
          expect(countCrossings(...columns, places)).toBe(before - saved);
        },
      ),
    );
  });
});
