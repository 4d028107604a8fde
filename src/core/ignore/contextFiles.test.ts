import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFiles } from './contextFiles.ts';
import { readFileList } from './fileList.ts';
import { verdictAlong } from './matcher.ts';
import { patternsOf } from './readIgnoreFile.ts';
import { selectFiles } from './selectFiles.ts';

describe('a file list', () => {
  test('has a path a line, or between zero bytes, sorted and each once', () => {
    expect(readFileList('./b\r\na/c\n\n/a//c/\na/c\n.').paths).toEqual(['a//c', 'a/c', 'b']);
    expect(readFileList('x y\n1\0a\0').paths).toEqual(['a', 'x y\n1']);
  });

  test('gives back the names that git quotes', () => {
    const list = String.raw`"a\303\251.txt"` + '\n' + String.raw`"tab\there \"q\" \\ \377"`;
    expect(readFileList(list).paths).toEqual(['aé.txt', 'tab\there "q" \\ \u00ff']);
  });
});

const name = fc.constantFrom('a', 'b.js', 'c', 'd.txt', 'a.b');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const part = fc.constantFrom('a', 'c', '*', '**', '*.js', '?', '[ab]');
const line = fc
  .tuple(fc.constantFrom('', '', '!'), fc.array(part, { minLength: 1, maxLength: 3 }))
  .map(([mark, parts]) => mark + parts.join('/'));

/** Whatever is a folder of another path is no file. */
const tree = fc.array(path, { maxLength: 25 }).map((paths) => {
  const all = [...new Set(paths)].toSorted();
  return all.filter((one) => !all.some((other) => other.startsWith(`${one}/`)));
});

describe('the files of a context', () => {
  test('are parted as each of them would be by itself (R13.7)', () => {
    fc.assert(
      fc.property(tree, fc.array(line, { maxLength: 5 }), (paths, lines) => {
        const patterns = patternsOf(lines);
        const { sent, excluded } = contextFiles(paths, patterns);
        expect(excluded).toEqual(paths.filter((one) => verdictAlong(patterns, one).isExcluded));
        expect([...sent, ...excluded].toSorted()).toEqual(paths);
      }),
    );
  });
});

const files = [
  '.env',
  'README.md',
  'a*b/x',
  'package.json',
  'packages/a/package.json',
  'packages/a/src/index.js',
  'packages/b/package.json',
  'src/app.js',
  'src/app.test.js',
  'src/lib/util.js',
  'srcs',
];
const select = (source: string, excludes: readonly string[] = [], parents = false): readonly string[] =>
  selectFiles(files, { source, excludes, parents });

describe('what a source reads (R13.5)', () => {
  test.each([
    ['.', files],
    ['/', files],
    ['./package.json', ['package.json']],
    ['src/', ['src/app.js', 'src/app.test.js', 'src/lib/util.js']],
    ['/src/lib', ['src/lib/util.js']],
    ['../src/lib/../lib', ['src/lib/util.js']],
    ['missing', []],
    ['*.json', ['package.json']],
    ['packages/*/package.json', ['packages/a/package.json', 'packages/b/package.json']],
    ['packages/[^b]', ['packages/a/package.json', 'packages/a/src/index.js']],
    // A folder that matches is copied with all in it; two stars are one.
    ['s*', ['src/app.js', 'src/app.test.js', 'src/lib/util.js', 'srcs']],
    ['**/app.js', ['src/app.js']],
    ['a\\*b', []],
    ['a[*]b/x', ['a*b/x']],
    ['[', []],
  ])('%j: %j', (source, expected) => {
    expect(select(source)).toEqual(expected);
  });

  test('without what --exclude means, from the folder on', () => {
    expect(select('src', ['*.js'])).toEqual(['src/lib/util.js']);
    expect(select('src', ['**/*.js', '!app.js'])).toEqual(['src/app.js']);
    expect(select('.', ['packages', '*.md'])).not.toContain('packages/a/package.json');
    // What is named itself stays.
    expect(select('src/app.js', ['app.js'])).toEqual(['src/app.js']);
    expect(select('*.json', ['package.json'])).toEqual(['package.json']);
  });

  test('with --parents by the patterns of an ignore file, behind the pivot', () => {
    expect(select('packages/*/package.json', [], true)).toEqual([
      'packages/a/package.json',
      'packages/b/package.json',
    ]);
    expect(select('**/*.js', [], true)).toEqual([
      'packages/a/src/index.js',
      'src/app.js',
      'src/app.test.js',
      'src/lib/util.js',
    ]);
    expect(select('src/./**/*.js', ['lib'], true)).toEqual(['src/app.js', 'src/app.test.js']);
    expect(select('src', [], true)).toEqual(['src/app.js', 'src/app.test.js', 'src/lib/util.js']);
  });

  test('nothing twice, and nothing that is not there', () => {
    const source = fc.array(fc.constantFrom('a', 'c', '*', '*.js', '?', '[ab]', '.'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(tree, source, fc.boolean(), (paths, parts, parents) => {
        const found = selectFiles(paths, { source: parts.join('/'), excludes: [], parents });
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(paths).toContain(one);
      }),
    );
  });
});
