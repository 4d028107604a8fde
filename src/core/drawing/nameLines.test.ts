import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from './fontWidths.ts';
import { middleCut, nameLines } from './nameLines.ts';

const room = { wide: 140, most: 240 };
const linesOf = (name: string): readonly string[] => nameLines(name, 'sans-bold', 18, room).lines;

test.each([
  ['build', ['build']],
  ['production-runtime', ['production-', 'runtime']],
  ['integration_tests', ['integration_', 'tests']],
  ['a-rather-long-but-still-legible-name', ['a-rather-long-but-', 'still-legible-name']],
])('%s is written %j', (name, lines) => {
  expect(linesOf(name)).toEqual(lines);
});

test('names that only differ at their end stay apart however long they are', () => {
  const long = 'integration-tests-of-everything-there-is-in-this-repository-with-';
  const [one, other] = [linesOf(`${long}postgres`), linesOf(`${long}mysql`)];
  expect(one).toHaveLength(2);
  expect(one[0]).toMatch(/…$/);
  expect(one[1]).toMatch(/postgres$/);
  expect(other[1]).toMatch(/mysql$/);
});

const anyName = fc.oneof(
  fc.stringMatching(/^[a-z0-9._-]{1,60}$/),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('every line has room, and what is not cut is whole', () => {
  fc.assert(
    fc.property(
      anyName,
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 0, max: 200 }),
      (name, wide, more) => {
        const { lines, width } = nameLines(name, 'sans-bold', 18, { wide, most: wide + more });
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 'sans-bold', 18)).toBeLessThanOrEqual(wide + more);
        expect(width).toBeLessThanOrEqual(wide + more);
        const joined = lines.join('');
        if (joined.length >= name.length) expect(joined).toBe(name);
        else expect(joined).toContain('…');
      },
    ),
  );
});

test('a text of one line keeps its two ends', () => {
  fc.assert(
    fc.property(anyName, fc.integer({ min: 40, max: 300 }), (text, most) => {
      const cut = middleCut(text, 'mono', 12, most);
      expect(textWidth(cut, 'mono', 12)).toBeLessThanOrEqual(most);
      if (cut === text) return;
      const [start = '', end = ''] = cut.split('…');
      expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
    }),
  );
});
