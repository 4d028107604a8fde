import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goPattern, hasWildcards } from './goMatch.ts';

const match = (pattern: string, path: string): boolean | undefined => goPattern(pattern)?.matches(path);

describe('filepath.Match (R13.5)', () => {
  test.each([
    ['abc', 'abc', true],
    ['*', 'abc', true],
    ['*c', 'abc', true],
    ['a*', 'a', true],
    ['a*', 'ab/c', false],
    ['a*/b', 'abc/b', true],
    ['a*/b', 'a/c/b', false],
    ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/fff', false],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['ab[e-g]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a\\*b', 'a*b', true],
    ['a?b', 'a☺b', true],
    ['a[^a]b', 'a☺b', true],
    ['a???b', 'a☺b', false],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['a?b', 'a/b', false],
    ['a*b', 'a/b', false],
    // A class takes a slash.
    ['a[^b]c', 'a/c', true],
    ['[*]', '*', true],
    ['*x', 'xxx', true],
    ['', '', true],
    ['**', 'ab', true],
    ['**', 'a/b', false],
    // A star takes bytes: what it leaves of a character is one for each byte.
    ['*??', '☺', true],
  ])('%j and %j: %s', (pattern, path, expected) => {
    expect(match(pattern, path)).toBe(expected);
  });

  test.each(['[]a]', '[-]', '[x-]', '[-x]', '\\', '[a-b-c]', '[', '[^', '[^bc', 'a[', '*a\\', 'a[\\'])(
    '%j is malformed',
    (pattern) => {
      expect(goPattern(pattern)).toBeUndefined();
    },
  );

  test('every name is matched by itself, escaped, and by a star', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab*?[]\\-^é.☺'), maxLength: 12 });
    fc.assert(
      fc.property(name, (text) => {
        expect(match(text.replaceAll(/[\\*?[]/g, '\\$&'), text)).toBe(true);
        expect(match('*', text)).toBe(true);
      }),
    );
  });
});

test('a backslash takes the meaning of a wildcard', () => {
  expect(['a*', 'a?b', '[a', 'a\\*', 'a\\\\*', 'a'].map(hasWildcards)).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
});
