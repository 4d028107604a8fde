import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/dockerfileText.ts';
import { expandWord, resultLimit } from './lex.ts';
import type { ExpandOptions } from './lex.ts';

const env = new Map([
  ['X', 'a.b.c'],
  ['EMPTY', ''],
  ['PATH', '/bin:/usr/bin'],
  ['größe', '5'],
  ['NL', 'a\nb'],
  ['STAR', 'a*c'],
]);

function expanded(word: string, options?: ExpandOptions): string {
  const expansion = expandWord(word, env, options);
  return expansion.ok ? expansion.result : `! ${expansion.problem.rule}`;
}

describe('values', () => {
  test.each([
    ['$X', 'a.b.c'],
    ['${X}', 'a.b.c'],
    ['$Xy', ''],
    ['$größe', '5'],
    ['$', '$'],
    ['$$', ''],
    ['a$ b', 'a$ b'],
    ['\\$X', '$X'],
    ["'$X'", '$X'],
    ['"$X"', 'a.b.c'],
    ['$1x', 'x'],
    ['${X:-d}', 'a.b.c'],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${NONE-d}', 'd'],
    ['${NONE:-${X:+y}}', 'y'],
    ['${EMPTY:+y}', ''],
    ['${EMPTY+y}', 'y'],
    ['${X?m}', 'a.b.c'],
    ['${X#*.}', 'b.c'],
    ['${X##*.}', 'c'],
    ['${X%.*}', 'a.b'],
    ['${X%%.*}', 'a'],
    ['${X/./-}', 'a-b.c'],
    ['${X//./-}', 'a-b-c'],
    ['${PATH//\\//_}', '_bin:_usr_bin'],
    ['${NL#*b}', 'a\nb'],
    ['${STAR#a\\*}', 'c'],
    ['${STAR%\\*c}', 'a'],
    ['${X//}', '! missing-pattern-slash'],
  ])('%s -> %s', (word, result) => {
    expect(expanded(word)).toBe(result);
  });
});

describe('what is wrong with a word', () => {
  test.each([
    ['${', 'missing-closing-brace'],
    ['${X', 'unsupported-modifier'],
    ['${X:-a', 'missing-closing-brace'],
    ['${X/a', 'missing-pattern-slash'],
    ['${X/a/b', 'missing-closing-brace'],
    ['${}', 'bad-substitution'],
    ['${:x}', 'bad-substitution'],
    ['${X!}', 'unsupported-modifier'],
    ['${X:#a}', 'unsupported-modifier'],
    ['${X:=a}', 'unsupported-modifier'],
    ["'a", 'unmatched-quote'],
    ['"a', 'unmatched-quote'],
    ['${NONE?m}', 'variable-unset'],
    ['${EMPTY:?m}', 'variable-empty'],
    ['${X#\\a}', 'invalid-pattern'],
  ])('%s: %s', (word, rule) => {
    expect(expanded(word)).toBe(`! ${rule}`);
  });

  test('a message names the variable', () => {
    const expansion = expandWord('${NONE:?give one}', env);
    expect(expansion.ok ? undefined : expansion.problem.params).toEqual({
      name: 'NONE',
      message: 'give one',
    });
  });
});

describe('names asked for', () => {
  test('are told apart by whether they were found', () => {
    const { matched, unmatched } = expandWord('$X$NONE${EMPTY:-$DEEP}', env);
    expect([...matched]).toEqual(['X', 'EMPTY']);
    expect([...unmatched]).toEqual(['NONE', 'DEEP']);
  });

  test('are told even where the word fails', () => {
    expect([...expandWord('$X${NONE?}', env).unmatched]).toEqual(['NONE']);
  });
});

test('unset variables stay as written where asked for', () => {
  expect(expanded('$NONE ${NONE} ${NONE:-$X} ${NONE/a/b} $X', { skipUnset: true })).toBe(
    '$NONE ${NONE} ${NONE:-a.b.c} ${NONE/a/b} a.b.c',
  );
});

test('quotes and escapes stay where asked for', () => {
  expect(expanded('"$X"\'b\'\\c', { rawQuotes: true, rawEscapes: true })).toBe('"a.b.c"\'b\'\\c');
  expect(expanded('"$X', { skipQuotes: true })).toBe('"a.b.c');
});

describe('limits', () => {
  const nested = (depth: number): string => '${A:-'.repeat(depth) + 'x' + '}'.repeat(depth);

  test('nesting is followed deep, then refused, and never overflows the stack', () => {
    expect(expanded(nested(900))).toBe('x');
    expect(expanded(nested(1001))).toBe('! expansion-too-deep');
    expect(expanded(nested(100_000))).toBe('! expansion-too-deep');
  });

  test('a result that keeps doubling is refused', () => {
    let value = 'x'.repeat(1000);
    let problem: string | undefined;
    for (let line = 0; line < 60 && problem === undefined; line++) {
      const expansion = expandWord('$A$A', new Map([['A', value]]));
      if (expansion.ok) value = expansion.result;
      else problem = expansion.problem.rule;
    }
    expect(problem).toBe('expansion-too-long');
    expect(value.length).toBeLessThanOrEqual(resultLimit);
  });

  test('a pattern too dear to match is refused', () => {
    const variables = new Map([['A', 'a'.repeat(60_000)]]);
    const expansion = expandWord(`\${A#${'*a'.repeat(30_000)}b}`, variables);
    expect(expansion.ok ? undefined : expansion.problem.rule).toBe('pattern-too-long');
  });
});

test('any word expands without throwing, with words that make up no more than its result', () => {
  const marks = fc.constantFrom(
    '${',
    '}',
    '$',
    'X',
    ':-',
    '#',
    '%',
    '/',
    '"',
    "'",
    '\\',
    '`',
    ' ',
    '*',
    '?',
    'é',
    '😀',
  );
  const words = fc.oneof(
    fc.array(marks, { maxLength: 25 }).map((parts) => parts.join('')),
    anyText(),
  );
  fc.assert(
    fc.property(words, fc.constantFrom('\\' as const, '`' as const), (word, escape) => {
      const expansion = expandWord(word, env, { escape });
      if (!expansion.ok) return;
      const length = expansion.words.reduce((sum, part) => sum + part.length, 0);
      expect(length).toBeLessThanOrEqual(expansion.result.length);
    }),
    { numRuns: 5000 },
  );
});

test('a word without special characters is itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9_./:@-]*$/), (word) => {
      expect(expanded(word)).toBe(word);
    }),
  );
});
