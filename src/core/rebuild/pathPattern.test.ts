import { expect, test } from 'vitest';
import { matchesPart } from './pathPattern.ts';

// As Go's path/filepath documents and tests Match.
test.each([
  ['abc', 'abc', true],
  ['*', 'abc', true],
  ['*c', 'abc', true],
  ['a*', 'a', true],
  ['a*b*c*d*e*', 'axbxcxdxe', true],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['a*b?c*x', 'abxbbxdbxebxczzy', false],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[e-g]', 'abc', false],
  ['ab[^c]', 'abc', false],
  ['ab[^e-g]', 'abc', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'ab', false],
  ['a?b', 'ab', false],
  ['[\\]a]', ']', true],
  ['[x\\-]', '-', true],
  ['[a', 'a', false],
  ['*x', 'xxx', true],
  ['', '', true],
  ['', 'a', false],
])('%j matches %j: %j', (pattern, text, matches) => {
  expect(matchesPart(pattern, text)).toBe(matches);
});
