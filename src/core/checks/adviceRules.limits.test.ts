import { expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { openFile } from '#core/stages/open.ts';
import { runChecks } from './run.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
const lines =
  'run apt-get update\nENTRYPOINT a\nARG TARGETARCH\nCOPY . .\nENV a b\n' +
  'COPY a /b # c\nRUN rm /b; echo $TARGETARCH $A\nRUN a # b \\\n  c\nCMD ["a",]\n' +
  'RUN --mount=type=cache,target=/var/cache/apt apt-get update\nRUN --mount=from=c,target=/d <<E\r\nf\r\nE\n';

test('work grows with the text, not with its square', () => {
  const work = (count: number): number => {
    const resolution = openFile(`FROM alpine\n${lines.repeat(count)}`, options);
    return workOf(() => runChecks(resolution));
  };
  const small = work(100);
  expect(small).toBeGreaterThan(400);
  expect(work(1000) / small).toBeLessThan(20);
});
