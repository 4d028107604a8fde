import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDotenv } from './dotenv.ts';

test('a line gives a variable its value', () => {
  const text = `# comment\nA=1\nexport B = two words # note\nC="x # y" # z\nD='it'\nE=\nnon sense\n1F=x\r\nG: last\r\n`;
  expect(readDotenv(text, {})).toEqual({ A: '1', B: 'two words', C: 'x # y', D: 'it', E: '', G: 'last' });
});

/** Rules: compose-go `dotenv/parser.go`, `godotenv_test.go`. */
test.each<readonly [string, Readonly<Record<string, string>>]>([
  ['A=1\nB=${A}-x\nC="${B:-no}"\nD=\'${A}\'', { A: '1', B: '1-x', C: '1-x', D: '${A}' }],
  ['A=1\nSET=2\nB=$SET', { A: '1', SET: '2', B: 'env' }],
  ['B=${LATER:-none}\nLATER=1', { B: 'none', LATER: '1' }],
  ['A="two\nlines" # x\nB=1', { A: 'two\nlines', B: '1' }],
  ['A="a\\nb\\"c\\$SET"', { A: 'a\nb"c$SET' }],
  ["A='a\\nb'", { A: 'a\\nb' }],
  ['A="open\nB=1', { A: '"open', B: '1' }],
  ['SET\nNOT\nB=$$1', { SET: 'env', B: '$1' }],
  ['\n\nA=1', { A: '1' }],
])('%j', (text, expected) => {
  expect(readDotenv(text, { SET: 'env' })).toEqual(expected);
});

test('values that grow with every line stay bounded', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `V${at + 1}=\${V${at}}\${V${at}}`);
  const values = readDotenv(`V0=x\n${lines.join('\n')}`, {});
  expect(values['V10']).toHaveLength(1024);
  expect(Object.values(values).every(({ length }) => length <= 1_000_000)).toBe(true);
});

test('any text is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A', '=', '"', "'", '\n', '$', '{', '}', '\\', ' ', '#', ':', 'export ')),
      (parts) => {
        expect(typeof readDotenv(parts.join(''), { A: 'x' })).toBe('object');
      },
    ),
  );
});
