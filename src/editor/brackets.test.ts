import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partnerOf } from './brackets.ts';

/** The text with the partner of the first `‸`-marked bracket in its place: `‸[a]` gives 2. */
function partner(marked: string): number | undefined {
  return partnerOf(Text.of(marked.replace('‸', '').split('\n')), marked.indexOf('‸'));
}

test('finds the partner on either side, past pairs inside and over lines', () => {
  expect(partner('CMD ‸["a", "b"]')).toBe(13);
  expect(partner('CMD ["a", "b"‸]')).toBe(4);
  expect(partner('RUN ‸(a (b)\n(c) d)')).toBe(16);
});

test('a bracket alone, one of another kind, and any other character have none', () => {
  expect(partner('case x in a‸)')).toBeUndefined();
  expect(partner('‸(a]')).toBeUndefined();
  expect(partner('‸a()')).toBeUndefined();
  expect(partner('a‸')).toBeUndefined();
});

test('looks no further than a screen or two', () => {
  expect(partner(`‸(${'x'.repeat(20_000)})`)).toBeUndefined();
});

test('law: the partner of the partner is the bracket itself', () => {
  const { balanced } = fc.letrec<{ balanced: string; piece: string }>((tie) => ({
    balanced: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', ' ', '\n'),
      fc
        .tuple(fc.constantFrom('()', '[]', '{}'), tie('balanced'))
        .map(([pair, inside]) => pair.charAt(0) + inside + pair.charAt(1)),
    ),
  }));
  fc.assert(
    fc.property(balanced, (text) => {
      const doc = Text.of(text.split('\n'));
      for (let at = 0; at < text.length; at++) {
        if (!'()[]{}'.includes(text.charAt(at))) continue;
        const other = partnerOf(doc, at);
        expect(other).not.toBe(at);
        expect(other === undefined ? undefined : partnerOf(doc, other)).toBe(at);
      }
    }),
  );
});
