import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { startState } from './lineState.ts';
import { scanLine } from './tokenizer.ts';

const units = ['$', '${', '"', "'", '\\"', "<<' ", '<<" ', '--a=', 'from=', ' #', '&|;', 'a b ', '   '];

// A regular expression that tries again from every place, whose work is not counted, would take hours here.
test.each(units)('the work on a line of nothing but %j grows with its length', (unit) => {
  for (const start of ['RUN ', 'RUN --mount=', 'FROM ', 'ENV ', '# ']) {
    const work = (count: number): number => {
      const line = start + unit.repeat(count);
      return workOf(() => scanLine(line, startState));
    };
    expect(work(200_000) / work(20_000), start).toBeLessThan(20);
  }
});
