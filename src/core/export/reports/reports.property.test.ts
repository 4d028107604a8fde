import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/edit.ts';
import { lineMap, lineStart } from '#core/text/lines.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { placesOf } from './places.ts';

const bytes = new TextEncoder();
/** Letters of one to four bytes, and both kinds of line ends. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '한', '🐳', '\n', '\r\n', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A text and ranges in it that start and end between characters. */
const textAndRanges = texts.chain((text) => {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const pair = fc.tuple(fc.constantFrom(...offsets), fc.constantFrom(...offsets));
  const range = pair.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({ text: fc.constant(text), ranges: fc.array(range, { maxLength: 6 }) });
});

describe('placesOf', () => {
  test('line and column name the offset again, and bytes those of the line before it', () => {
    fc.assert(
      fc.property(textAndRanges, ({ text, ranges }) => {
        const lines = lineMap(text);
        const places = placesOf(text, lines, ranges);
        expect(places).toHaveLength(ranges.length);
        places.forEach(({ startLine, startColumn, startByte, endLine, endColumn, endByte }, index) => {
          const { start, end } = ranges[index] ?? { start: -1, end: -1 };
          const line = text.slice(lineStart(lines, startLine), start);
          expect(lineStart(lines, startLine) + startColumn - 1).toBe(start);
          expect(bytes.encode(line)).toHaveLength(startByte - 1);
          const lastLine = text.slice(lineStart(lines, endLine), end);
          expect(lineStart(lines, endLine) + endColumn - 1).toBe(end);
          expect(bytes.encode(lastLine)).toHaveLength(endByte - 1);
        });
      }),
    );
  });
});

describe('fingerprintsOf', () => {
  const findings = fc.array(
    fc.record({ rule: fc.constantFrom('a', 'b'), line: fc.integer({ min: 0, max: 6 }) }),
    { maxLength: 12 },
  );

  test('each finding of a file has its own', () => {
    fc.assert(
      fc.property(texts, findings, (text, found) => {
        const names = fingerprintsOf(text, lineMap(text), found);
        expect(names).toHaveLength(found.length);
        expect(new Set(names).size).toBe(found.length);
      }),
    );
  });

  test('they stay when lines come above', () => {
    fc.assert(
      fc.property(texts, findings, fc.integer({ min: 1, max: 5 }), (text, found, more) => {
        const placed = found.filter(({ line }) => line > 0);
        const above = applyEdits(text, [{ range: { start: 0, end: 0 }, text: '\n'.repeat(more) }]);
        const count = lineMap(text).starts.length;
        const inside = placed.filter(({ line }) => line <= count);
        const moved = inside.map(({ rule, line }) => ({ rule, line: line + more }));
        expect(fingerprintsOf(above, lineMap(above), moved)).toEqual(
          fingerprintsOf(text, lineMap(text), inside),
        );
      }),
    );
  });
});
