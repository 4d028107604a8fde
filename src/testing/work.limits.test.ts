import { expect, test } from 'vitest';
import { workOf } from './work.ts';

function rounds(count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += at;
  return sum;
}

const pairs = (count: number): void => {
  for (let at = 0; at < count; at++) rounds(count);
};

test('work is counted, not timed: the same call counts the same', () => {
  const once = workOf(() => rounds(1000));
  expect(once).toBeGreaterThanOrEqual(1000);
  expect(workOf(() => rounds(1000))).toBe(once);
});

test('twice as much to do counts twice, and a square counts four times', () => {
  const growth = (call: (count: number) => void): number =>
    workOf(() => call(2000)) / workOf(() => call(1000));
  expect(growth(rounds)).toBeCloseTo(2, 1);
  expect(growth(pairs)).toBeCloseTo(4, 1);
});
