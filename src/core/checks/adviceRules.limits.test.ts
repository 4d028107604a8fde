import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { openFile } from '#core/stages/open.ts';
import { runChecks } from './run.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
const lines = 'run apt-get update\nENTRYPOINT a\nARG TARGETARCH\nCOPY . .\nENV a b\n';

test('work grows with the text, not with its square', () => {
  const work = (count: number): number => {
    const resolution = openFile(`FROM alpine\n${lines.repeat(count)}`, options);
    return workOf(() => runChecks(resolution));
  };
  const small = work(400);
  expect(small).toBeGreaterThan(400);
  expect(work(4000) / small).toBeLessThan(20);
});
