import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaced, withFocused } from './spaced.ts';

const size = 10;
const item = (index: number) => {
  const start = index * size;
  return { key: index, index, start, end: start + size, size, lane: 0 };
};

test('what is drawn and the room between fill the whole, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), fc.nat(50), (indices, more) => {
      const sorted = indices.toSorted((a, b) => a - b);
      const end = ((sorted.at(-1) ?? 0) + 1 + more) * size;
      const { drawn, after } = spaced(sorted.map(item), 0, end);
      expect(drawn.map(({ index }) => index)).toEqual(sorted);
      let at = 0;
      for (const { index, before } of drawn) {
        expect(before).toBeGreaterThanOrEqual(0);
        expect(at + before).toBe(index * size);
        at += before + size;
      }
      expect(at + after).toBe(end);
    }),
  );
});

test('what has the focus is drawn wherever it is, once and in its place', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(30), fc.nat(120), (startIndex, length, focused) => {
      const range = { startIndex, endIndex: startIndex + length, overscan: 2, count: 121 };
      const indices = withFocused(focused)(range);
      expect(indices).toContain(focused);
      expect(indices).toEqual([...new Set(indices)].toSorted((a, b) => a - b));
      for (let index = startIndex; index <= range.endIndex; index++) expect(indices).toContain(index);
    }),
  );
});
