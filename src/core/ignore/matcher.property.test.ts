import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictAlong, verdictOf } from './matcher.ts';
import { readIgnoreFile, type IgnorePattern } from './readIgnoreFile.ts';

const patternsOf = (...lines: readonly string[]): readonly IgnorePattern[] =>
  readIgnoreFile(lines.join('\n')).patterns;

const isExcluded = (lines: readonly string[], path: string): boolean =>
  verdictOf(patternsOf(...lines), path).isExcluded;

/** What is sent: the folders of a path are walked one after the other. */
const isLeftOut = (lines: readonly string[], path: string): boolean =>
  verdictAlong(patternsOf(...lines), path).isExcluded;

const name = fc.constantFrom('a', 'b', 'c.txt', 'd');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const part = fc.constantFrom('a', 'b', 'c.txt', '*', '**', '*.txt', '?', '[ab]', '[^a]', 'c*', '\\w');
const pattern = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const line = fc.tuple(fc.constantFrom('', '', '!'), pattern).map((both) => both.join(''));
const lines = fc.array(line, { maxLength: 6 });

describe('laws of an ignore file (R13.6)', () => {
  test('the last line that matches wins, whatever stands above it', () => {
    fc.assert(
      fc.property(lines, pattern, path, (above, last, file) => {
        fc.pre(isExcluded([last], file));
        expect(isExcluded([...above, last], file)).toBe(true);
        expect(isExcluded([...above, `!${last}`], file)).toBe(false);
      }),
    );
  });

  test('a line that does not match changes nothing', () => {
    fc.assert(
      fc.property(lines, lines, pattern, path, (above, below, odd, file) => {
        fc.pre(!isExcluded([odd], file));
        const without = isExcluded([...above, ...below], file);
        for (const mark of ['', '!'])
          expect(isExcluded([...above, mark + odd, ...below], file)).toBe(without);
      }),
    );
  });

  test('a line and its opposite below it exclude nothing', () => {
    fc.assert(
      fc.property(pattern, path, (one, file) => {
        expect(isExcluded([one, `!${one}`], file)).toBe(false);
        expect(isLeftOut([one, `!${one}`], file)).toBe(false);
      }),
    );
  });

  test('what a line excludes, it excludes with all that lies in it', () => {
    fc.assert(
      fc.property(pattern, path, path, (one, folder, file) => {
        fc.pre(isExcluded([one], folder));
        expect(isExcluded([one], `${folder}/${file}`)).toBe(true);
        expect(isLeftOut([one], `${folder}/${file}`)).toBe(true);
      }),
    );
  });

  test('a line that matches something in a folder is known to reach into it', () => {
    fc.assert(
      fc.property(pattern, path, path, (one, folder, file) => {
        const [only] = patternsOf(one);
        fc.pre(only?.matches?.(`${folder}/${file}`) === true);
        expect(only?.reachesInto(folder)).toBe(true);
        expect(only?.reachesInto('')).toBe(true);
      }),
    );
  });

  test('comments, blank lines, slashes and repetition make no difference', () => {
    fc.assert(
      fc.property(lines, path, (written, file) => {
        const dressed = written.flatMap((one) => ['# x', '', `  ${one.replace(/^!?/, '$&/')}/ `, one]);
        expect(isExcluded(dressed, file)).toBe(isExcluded(written, file));
      }),
    );
  });

  test('without ! what is sent is what the check goes by (R13.7)', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 6 }), path, (written, file) => {
        expect(isLeftOut(written, file)).toBe(isExcluded(written, file));
      }),
    );
  });

  test('the one that decides is named, and says what was decided', () => {
    fc.assert(
      fc.property(lines, path, (written, file) => {
        const verdict = verdictOf(patternsOf(...written), file);
        if (verdict.by) expect(verdict.by.isException).toBe(!verdict.isExcluded);
        else expect(verdict.isExcluded).toBe(false);
      }),
    );
  });
});

describe('the order of lines, and folders', () => {
  test.each([
    [['*.go', '!f.go'], 'f.go', false],
    [['!f.go', '*.go'], 'f.go', true],
    [['docs', '!docs/README.md'], 'docs/README.md', false],
    [['docs/', '!docs/README.md'], 'docs/x', true],
    [['**', '!util/docker/web'], 'util/docker/web/foo', false],
    [['**', '!util/docker/web', 'util/docker/web/foo'], 'util/docker/web/foo', true],
    [['*.go'], '.', false],
    [['a*'], 'ab/c', true],
    [['foo'], '/foo', false],
    [['*'], '/', true],
    [['node_modules'], 'packages/a/node_modules/x', false],
  ])('%j: is %s excluded? %s', (written, file, expected) => {
    expect(isExcluded(written, file)).toBe(expected);
  });

  test('an exception for a folder of which nothing was excluded yet says nothing of what lies in it', () => {
    expect(isExcluded(['a/b', '!a'], 'a/b')).toBe(false);
    expect(isLeftOut(['a/b', '!a'], 'a/b')).toBe(true);
  });
});
