import { expect, test } from 'vitest';
import { parseBoolean, parseBytes, parseDuration, parseSigned, parseUnsigned } from './numbers.ts';

test.each([
  ['5s', 5000],
  ['1h2m3.5s', 3_723_500],
  ['.5s', 500],
  ['1.s', 1000],
  ['0', 0],
  ['-0', 0],
  ['+5ms', 5],
  ['-1m', -60_000],
  ['100µs', 0.1],
  ['', undefined],
  ['5', undefined],
  ['s', undefined],
  ['.s', undefined],
  ['5x', undefined],
  ['5 s', undefined],
  ['--5s', undefined],
  ['9999999h', undefined],
])('duration %j', (text, milliseconds) => {
  const parsed = parseDuration(text);
  if (milliseconds === undefined) expect(parsed).toBeUndefined();
  else expect(Math.abs((parsed ?? NaN) - milliseconds)).toBeLessThan(1e-9);
});

test.each([
  ['0', 0],
  ['32', 32],
  ['32b', 32],
  ['32k', 32_768],
  ['32KB', 32_768],
  ['32 KiB', 32_768],
  ['1.5g', 1_610_612_736],
  ['.5k', 512],
  ['1p', 2 ** 50],
  ['', undefined],
  ['k', undefined],
  ['32x', undefined],
  ['32bb', undefined],
  ['-1', undefined],
  ['1  k', undefined],
  ['1.2.3', undefined],
])('size %j', (text, bytes) => {
  expect(parseBytes(text)).toBe(bytes);
});

test('booleans, counts and modes are spelled as Go spells them', () => {
  expect(['1', 't', 'TRUE', '0', 'F', 'false', 'yes', 'tRUE'].map(parseBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    undefined,
    undefined,
  ]);
  expect([parseUnsigned('0755', 8), parseUnsigned('8', 8), parseUnsigned('4294967296', 10)]).toEqual([
    493,
    undefined,
    undefined,
  ]);
  expect([parseSigned('+3'), parseSigned('-3'), parseSigned('2147483648'), parseSigned('x')]).toEqual([
    3,
    -3,
    undefined,
    undefined,
  ]);
});
