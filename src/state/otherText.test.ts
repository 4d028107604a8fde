import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOtherText } from './otherText.ts';

test('an edit anywhere in the middle is no other text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 20 }), fc.string({ maxLength: 10 }), fc.nat(), (text, typed, pick) => {
      fc.pre(text.trim() !== '');
      const at = pick % text.length;
      expect(isOtherText(text, text.slice(0, at) + typed + text.slice(at))).toBe(false);
    }),
  );
});

test('a file pasted over another is another text, and so is the first one in an empty page', () => {
  expect(
    isOtherText(
      'FROM node AS web\nRUN npm ci\n',
      'ARG GO=1.26\nFROM golang:${GO} AS build\nRUN go build\nCMD x',
    ),
  ).toBe(true);
  expect(isOtherText('', 'FROM alpine\n')).toBe(true);
  expect(isOtherText('FROM alpine\n', '')).toBe(true);
  expect(isOtherText('', ' \n')).toBe(false);
});

test('it is as much of the two ends as is the same, character by character, however long they are', () => {
  const piece = fc
    .string({ minLength: 1, maxLength: 3 })
    .chain((word) => fc.nat({ max: 20_000 }).map((length) => word.repeat(Math.ceil(length / word.length))));
  fc.assert(
    fc.property(piece, piece, piece, piece, (head, one, other, tail) => {
      const before = `a${head}${one}${tail}`;
      const after = `a${head}${other}${tail}`;
      const shorter = Math.min(before.length, after.length);
      let start = 0;
      while (start < shorter && before[start] === after[start]) start += 1;
      let end = 0;
      while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
      expect(isOtherText(before, after)).toBe(start + end < 0.25 * shorter);
    }),
  );
});

test('one long edit in a file that keeps half of its lines is no other text', () => {
  expect(isOtherText('FROM a AS b\nRUN one\nRUN two\nRUN three\n', 'FROM a AS b\nRUN one\nCOPY . .\n')).toBe(
    false,
  );
});
