import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacement } from './replacement.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🐳'), maxLength: 12 });

test('a replacement makes one text the other, and touches nothing they share at the ends', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const change = replacement(before, after);
      if (change === undefined) {
        expect(after).toBe(before);
        return;
      }
      const { from, to, insert } = change;
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      const removed = before.slice(from, to);
      expect(removed === '' || removed.charAt(0) !== insert.charAt(0)).toBe(true);
      expect(removed === '' || removed.at(-1) !== insert.at(-1)).toBe(true);
    }),
  );
});
