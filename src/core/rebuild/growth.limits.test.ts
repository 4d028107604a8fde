import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { buildOf } from '#testing/rebuilds/rebuilds.ts';
import { noChange } from './change.ts';
import { rebuildOf } from './rebuild.ts';

const stages = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `FROM alpine AS s${at}\nENV A${at}=1\nCOPY src/${at} /a\nCOPY --from=s${Math.max(0, at - 1)} /a /b\nRUN make ${at}\n`,
  )
    .join('')
    .replace('COPY --from=s0 /a /b\n', '');
const alike = (count: number): string => `FROM alpine\n${'COPY --from=nginx /a /b\n'.repeat(count)}`;
const files = (count: number): string[] => Array.from({ length: count }, (_, at) => `src/${at}/x/y`);

test.each([
  ['stages and files', stages],
  ['steps that are alike', alike],
])('twice as many %s are twice the work', (_, text) => {
  const work = (count: number): number => {
    const file = buildOf(text(count));
    const other = buildOf(`${text(count)}RUN last\n`);
    const change = { ...noChange, files: files(count), images: ['nginx'] };
    return workOf(() => rebuildOf(file, other, change));
  };
  work(100);
  expect(work(1000) / work(500)).toBeLessThan(2.6);
});
