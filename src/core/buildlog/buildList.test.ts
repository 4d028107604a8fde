import { expect, test } from 'vitest';
import { createBuildList } from './buildList.ts';
import { addStep, createBuildDraft } from './draft.ts';
import { readLog } from './reader.ts';

test('of very many builds only those that are kept are held', () => {
  const list = createBuildList();
  for (let at = 0; at < 1000; at++) {
    const build = createBuildDraft('plain');
    addStep(build, '1', `[a ${at}/1000] RUN x`, 'done');
    list.push(build);
    expect(list.kept.length).toBeLessThanOrEqual(101);
  }
  // Builds of which nothing is told count for nothing, the last one included.
  for (let at = 0; at < 10; at++) list.push(createBuildDraft('plain'));
  expect(list.kept.flatMap(({ steps }) => steps.map((step) => step.name)).slice(-2)).toEqual([
    '[a 98/1000] RUN x',
    '[a 999/1000] RUN x',
  ]);
});

test('of a log with very many builds the first and the last are given', () => {
  const build = (at: number): string =>
    `#0 building with "default"\n\n#1 [a ${at}/9] RUN x\n#1 DONE 1.0s\n\n`;
  const { builds } = readLog(
    `${Array.from({ length: 300 }, (_, at) => build(at)).join('')}#0 building with "x"\n`,
  );
  const names = builds.map(({ steps }) => steps[0]?.name.full);
  expect([names.length, names[0], names[98], names[99]]).toEqual([
    100,
    ...[0, 98, 299].map((at): unknown => expect.stringContaining(`${at}/9] RUN x`)),
  ]);
});
