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

test('one long edit in a file that keeps half of its lines is no other text', () => {
  expect(isOtherText('FROM a AS b\nRUN one\nRUN two\nRUN three\n', 'FROM a AS b\nRUN one\nCOPY . .\n')).toBe(
    false,
  );
});
