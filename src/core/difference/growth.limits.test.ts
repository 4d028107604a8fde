import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { slowTexts } from '#testing/slowTexts.ts';
import { workOf } from '#testing/work.ts';
import { compareFiles } from './compareFiles.ts';

const build = { target: '', timing: { maxParallelism: 0, durations: {} } };

/** Another line in the middle, one at the end, and every tenth stage renamed. */
function edited(text: string): string {
  const lines = text.split('\n');
  lines.splice(Math.floor(lines.length / 2), 0, 'RUN in the middle');
  return lines.map((line) => line.replace(/ AS (s\d*)0$/, ' AS $1x')).join('\n');
}

/** Reading a file and checking it have tests of their own: here are those that a comparison adds much to. */
const kinds: ReadonlySet<string> = new Set([
  'one stage a line',
  'stages that copy from each other',
  'many variables',
  'here-documents',
]);

test.each(Object.entries(slowTexts).filter(([name]) => kinds.has(name)))(
  '%s: work grows with the text, not with its square',
  (_, make) => {
    const work = (share: number): number => {
      const [before, after] = [make(share), edited(make(share))].map((text) =>
        openFile(text, defaultOptions),
      );
      if (before === undefined || after === undefined) throw new Error('two files');
      return workOf(() => compareFiles(before, after, build));
    };
    work(0.01);
    expect(work(0.2) / work(0.02)).toBeLessThan(25);
  },
);

test('1,001 stages against 1,001 others, and none in common', () => {
  const file = (word: string): string =>
    Array.from({ length: 1001 }, (_, n) => `FROM ${word} AS ${word}${n}\nRUN ${word} ${n}`).join('\n');
  const [one, other] = [openFile(file('a'), defaultOptions), openFile(file('b'), defaultOptions)];
  const { stages } = compareFiles(one, other, build).difference;
  expect(stages).toHaveLength(2002);
});
