import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIgnoreFile } from './readIgnoreFile.ts';

/** What counts of a file, as BuildKit would print it. */
function read(text: string): readonly string[] {
  return readIgnoreFile(text).patterns.map(({ pattern, isException }) => (isException ? '!' : '') + pattern);
}

const problemOf = (text: string): readonly unknown[] => {
  const { problem } = readIgnoreFile(text);
  return problem ? [problem.rule, problem.line, problem.written] : [];
};

describe('reading an ignore file (R13.1)', () => {
  test('takes paths from the root of the context, cleaned', () => {
    expect(read('test1\n/test2\n/a/file/here\n\nlastfile\n! /inverted/abs/path\n')).toEqual([
      'test1',
      'test2',
      'a/file/here',
      'lastfile',
      '!inverted/abs/path',
    ]);
    expect(read('./a//b/../c/\ndocs/\n..\n../x\n.')).toEqual(['a/c', 'docs', '..', '../x', '.']);
  });

  test('knows a comment by the first character of the line, and by nothing else', () => {
    expect(read('# one\n #two\na # three\n\u00a0#four')).toEqual(['#two', 'a # three', '#four']);
  });

  test('drops a byte order mark before the first line only, and carriage returns', () => {
    expect(read('\uFEFF# no\r\na\r\n\uFEFFb\r\n\r\n')).toEqual(['a', '\uFEFFb']);
  });

  test('makes an exception of what begins with ! when it is cleaned', () => {
    expect(read('./!a\n/!b\n!!c\n!./d')).toEqual(['!a', '!b', '!!c', '!d']);
  });

  test('keeps a slash alone', () => {
    expect(read('/')).toEqual(['/']);
  });

  test('says where a line stands', () => {
    const [, second] = readIgnoreFile('a\r\n  !b/c \r\n').patterns;
    expect(second).toMatchObject({ line: 2, range: { start: 5, end: 9 } });
  });
});

describe('a file with which no build works (R13.2)', () => {
  test.each([
    ['a\n!', 'ignore-exception-empty', 2, '!'],
    ['! \n', 'ignore-exception-empty', 1, '!'],
    // `!/` is cleaned to `!`.
    ['!/', 'ignore-exception-empty', 1, '!/'],
    ['x\n[', 'ignore-pattern-malformed', 2, '['],
    ['[-]', 'ignore-pattern-malformed', 1, '[-]'],
    ['[x-]', 'ignore-pattern-malformed', 1, '[x-]'],
    ['[]a]', 'ignore-pattern-malformed', 1, '[]a]'],
    ['[a-b-c]', 'ignore-pattern-malformed', 1, '[a-b-c]'],
    ['a\\', 'ignore-pattern-malformed', 1, 'a\\'],
    ['ab[', 'ignore-pattern-malformed', 1, 'ab['],
    ['*[^bc', 'ignore-pattern-malformed', 1, '*[^bc'],
  ])('%j', (text, ...expected) => {
    expect(problemOf(text)).toEqual(expected);
  });

  test.each(['[Local-Only]', 'a\\q', '\\é', '[z-a]', '\\pX', '\\1', '[[:word1:]]', '\\x4'])(
    '%j is well formed and no expression (R13.4)',
    (text) => {
      expect(problemOf(text)).toEqual(['ignore-pattern-unusable', 1, text]);
    },
  );

  test('the first fault of the whole file comes before what cannot be compared', () => {
    expect(problemOf('[Local-Only]\n!\n')).toEqual(['ignore-exception-empty', 2, '!']);
  });

  test('a line may have 65,535 bytes', () => {
    const longest = 'é'.repeat(32_767);
    expect(problemOf(`a\n${longest}a\nb`)).toEqual([]);
    expect(read(`a\n${longest}a\nb`)).toHaveLength(3);
    expect(problemOf(`a\n${longest}é\nb`).slice(0, 2)).toEqual(['ignore-line-too-long', 2]);
    expect(read(`a\n${longest}é\nb`)).toEqual(['a']);
  });
});

test('no text is refused or lost: what is read twice is the same, and every line stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab/.!#*?[]\\ \n\r^-é'), maxLength: 60 }), (text) => {
      const file = readIgnoreFile(text);
      expect(readIgnoreFile(text).patterns.map(({ pattern }) => pattern)).toEqual(
        file.patterns.map(({ pattern }) => pattern),
      );
      const lines = text.split('\n');
      for (const { line, range } of file.patterns)
        expect(lines[line - 1]?.trim()).toBe(text.slice(range.start, range.end));
    }),
  );
});
