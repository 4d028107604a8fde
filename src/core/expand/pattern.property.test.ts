import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codePoints,
  longestMatch,
  parsePattern,
  possibleStarts,
  reversed,
  shortestPrefix,
} from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { replaceAll, replaceFirst } from './replace.ts';

/** The regular expression BuildKit makes of a pattern. JavaScript's choose the same match as Go's. */
function asRegExp(text: string, greedy: boolean, flags: string): RegExp {
  const source = [...text].map((char) => {
    if (char === '*') return greedy ? '[^\\n]*' : '[^\\n]*?';
    return char === '?' ? '[^\\n]' : char.replace(/[.+]/, '\\$&');
  });
  return new RegExp(source.join(''), flags);
}

function patternOf(text: string): Pattern {
  const pattern = parsePattern(text);
  if (pattern === undefined) throw new Error(`no pattern: ${text}`);
  return pattern;
}

const letters = fc.constantFrom('a', 'b', '.', '+', 'é', '😀', '\n');
const values = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
const patterns = fc
  .array(fc.oneof(letters, fc.constantFrom('*', '?', '*')), { maxLength: 6 })
  .map((parts) => parts.join(''));
const runs = { numRuns: 5000 };

describe('a pattern matches what a regular expression made of it matches', () => {
  test('shortest prefix', () => {
    fc.assert(
      fc.property(values, patterns, (value, text) => {
        const expected = asRegExp(text, false, 'uy').exec(value)?.[0];
        const end = shortestPrefix(codePoints(value), patternOf(text));
        expect(end).toBe(expected === undefined ? -1 : codePoints(expected).length);
      }),
      runs,
    );
  });

  test('longest match from the start, and where a match can begin', () => {
    fc.assert(
      fc.property(values, patterns, (value, text) => {
        const points = codePoints(value);
        const expected = asRegExp(text, true, 'uy').exec(value)?.[0];
        expect(longestMatch(points, patternOf(text), 0)).toBe(
          expected === undefined ? -1 : codePoints(expected).length,
        );
        expect(possibleStarts(points, patternOf(text))[0]).toBe(expected === undefined ? 0 : 1);
      }),
      runs,
    );
  });

  test('first and all replacements', () => {
    fc.assert(
      fc.property(values, patterns, (value, text) => {
        const first = value.replace(asRegExp(text, true, 'u'), '<>');
        expect(replaceFirst(value, patternOf(text), '<>')).toBe(first);
        // Go, unlike JavaScript, replaces no empty match that touches the match before it.
        let end = -1;
        const all = value.replace(asRegExp(text, true, 'gu'), (match: string, at: number) => {
          const touching = match === '' && at === end;
          end = at + match.length;
          return touching ? '' : '<>';
        });
        expect(replaceAll(value, patternOf(text), '<>')).toBe(all);
      }),
      runs,
    );
  });
});

test('a reversed pattern matches the reversed text', () => {
  fc.assert(
    fc.property(values, patterns, (value, text) => {
      const points = codePoints(value);
      const matches = possibleStarts(points, patternOf(text)).includes(1);
      const backwards = possibleStarts(points.toReversed(), reversed(patternOf(text)));
      expect(backwards.includes(1)).toBe(matches);
    }),
    runs,
  );
});

test.each([
  ['\\*', [[0x2a]]],
  ['\\}\\/', [[0x7d, 0x2f]]],
  ['a\\?*', [[0x61, 0x3f], []]],
])('escapes: %s', (text, pattern) => {
  expect(parsePattern(text)).toEqual(pattern);
});

test.each(['\\', '\\a', 'a\\'])('an escape BuildKit does not know: %s', (text) => {
  expect(parsePattern(text)).toBeUndefined();
});

test.each([
  ['$0$0', 'xx'],
  ['$$', '$'],
  ['$1', ''],
  ['$name', ''],
  ['${0}!', 'x!'],
  ['${0', '${0'],
  ['a$', 'a$'],
  ['$-', '$-'],
])('a replacement of all matches is a template: %s -> %s', (replacement, expected) => {
  expect(replaceAll('x', patternOf('x'), replacement)).toBe(expected);
  expect(replaceFirst('x', patternOf('x'), replacement)).toBe(replacement);
});
