import { describe, expect, test } from 'vitest';
import { compilePattern } from './pattern.ts';
import { readGoRegexp } from './goRegexp.ts';
import { endsFit } from './runPieces.ts';

describe('the form of a pattern (R13.3)', () => {
  test.each([
    ['*', 'regexp', '^[^/]*$'],
    ['file*', 'regexp', '^file[^/]*$'],
    ['a*/b', 'regexp', '^a[^/]*/b$'],
    ['**', 'suffix', ''],
    ['**/**', 'regexp', '^(.*/)?.*$'],
    ['dir/**', 'prefix', ''],
    ['**/dir', 'suffix', ''],
    ['**file', 'suffix', ''],
    ['**/dir2/*', 'regexp', '^(.*/)?dir2/[^/]*$'],
    ['**/dir2/**', 'regexp', '^(.*/)?dir2/.*$'],
    ['**/file*txt', 'regexp', '^(.*/)?file[^/]*txt$'],
    ['**/**/*.txt', 'regexp', '^(.*/)?(.*/)?[^/]*\\.txt$'],
    ['a[b-d]e', 'regexp', '^a[b-d]e$'],
    ['.*', 'regexp', '^\\.[^/]*$'],
    ['abc.def', 'exact', ''],
    ['abc?def', 'regexp', '^abc[^/]def$'],
    ['a(b)c/def', 'exact', ''],
    ['a.|)$(}+{bc', 'exact', ''],
    ['a^b', 'exact', ''],
    // What stands in a class is translated like everything else.
    ['[*]', 'regexp', '^[[^/]*]$'],
    ['a\\*b', 'regexp', '^a\\*b$'],
  ])('%j is %s', (pattern, form, expression) => {
    expect(compilePattern(pattern)).toMatchObject({ form, expression });
  });
});

const matches = (pattern: string, path: string): boolean | undefined =>
  compilePattern(pattern).matches?.(path);

describe('what a pattern means by itself', () => {
  test.each([
    ['**', 'dir/file', true],
    ['**/**', 'dir/file', true],
    ['dir/**', 'dir/dir2/file', true],
    ['abc/**', 'abc', false],
    ['**/dir', 'dir', true],
    ['**/dir2/*', 'dir/dir2/file', true],
    ['**file', 'dir/dir/file', true],
    ['**/file*txt', 'dir/dir/file.txt', true],
    ['**/**/*.txt', 'file.txt', true],
    ['**/**/*.txt2', 'dir/dir/file.txt', false],
    ['a**/*.txt', 'a/dir/dir/file.txt', true],
    ['a/*.txt', 'a/dir/file.txt', false],
    ['a/*.txt**', 'a/file.txt', true],
    ['a[b-d]e', 'ace', true],
    ['a[b-d]e', 'aae', false],
    ['a[^b-d]e', 'aze', true],
    // A class that is negated takes a slash, too.
    ['a[^b-d]e', 'a/e', true],
    ['.*', '.foo', true],
    ['.*', 'foo', false],
    ['abc.def', 'abcZdef', false],
    ['**/.foo', 'bar.foo', false],
    ['a.|)$(}+{bc', 'a.|)$(}+{bc', true],
    ['a\\\\', 'a\\', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'ab', false],
    ['a?b', 'a☺b', true],
    ['a???b', 'a☺b', false],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/f', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['[x\\-]', '-', true],
    ['[\\]a]', ']', true],
    // Letters behind a backslash are classes of Go's expressions.
    ['v\\d', 'v7', true],
    ['v\\d', 'vd', false],
    ['\\w*', 'a-b', true],
    ['\\Wa', '-a', true],
    ['\\pL\\PL', 'é1', true],
    ['[[:alpha:]]1', 'x1', true],
    ['\\x41\\101', 'AA', true],
    ['\\Qa*', 'a[^/]*$', true],
    ['a\\b*', 'a.b', true],
    ['a\\b*', 'ab', false],
    // A circumflex is the beginning, and never stands behind something.
    ['a^b*', 'a^b', false],
    ['^a*', 'ab', true],
    ['[*]', '[^]', true],
    ['[*]', '*', false],
    ['a?', 'a\n', true],
    ['a/**/b*', 'a/x\ny/b', false],
  ])('%j and %j: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });
});

test('a pattern that would keep an expression busy for ever is done with at once', () => {
  const pattern = `${'**/a*'.repeat(400)}b`;
  expect(matches(pattern, `${'a/'.repeat(1000)}c`)).toBe(false);
});

test('a path that ends otherwise is not run, and one that ends as the expression does is', () => {
  const js = readGoRegexp('^(.*/)?[^/]*\\.js$') ?? [];
  expect(['a.js', 'a/b.js', 'a.ts', 'js', '.js', ''].map((path) => endsFit(js, path))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
  const smile = readGoRegexp('^a*😀.$') ?? [];
  expect(['😀é', 'aa😀😀', '😀', 'a😀'].map((path) => endsFit(smile, path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
