import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from './jsonText.ts';

test('controls and marks of direction are escaped', () => {
  expect(jsonText({ 'a\u202e': 'RUN \u009b1m\u007f\u{e0041}é가' })).toBe(
    '{"a\\u202e":"RUN \\u009b1m\\u007f\\udb40\\udc41é가"}',
  );
});

test('whatever it holds, the value is the same, and nothing in it acts on a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonText([text]);
      expect(JSON.parse(written)).toEqual([text]);
      expect(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(written)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
