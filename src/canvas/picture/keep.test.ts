import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepUnchanged, sameData } from './keep.ts';

test('plain data is the same as its copy, and differs once a value does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameData(value, structuredClone(value))).toBe(true);
      expect(sameData({ value }, { value: [value] })).toBe(false);
      expect(sameData({ value }, { value, more: 1 })).toBe(false);
    }),
  );
});

test('what did not change is the same object, and so is its data when only the rest changed', () => {
  const a = { id: 'a', x: 1, data: { rows: [1, 2] } };
  const b = { id: 'b', x: 1, data: { rows: [1, 2] } };
  const before = new Map([a, b].map((each) => [each.id, each]));
  const [keptA, keptB, c] = keepUnchanged(before, [
    structuredClone(a),
    { ...structuredClone(b), x: 2 },
    { id: 'c', x: 1, data: { rows: [] } },
  ]);
  expect(keptA).toBe(a);
  expect(keptB).not.toBe(b);
  expect(keptB?.data).toBe(b.data);
  expect(c?.id).toBe('c');
});
