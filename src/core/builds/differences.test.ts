import { expect, test } from 'vitest';
import { readBakeHcl } from '#testing/buildFiles.ts';
import { differencesOf } from './differences.ts';

test('only what is not the same in all is said of each', () => {
  const { builds } = readBakeHcl(
    `target "a" {
       target = "x"
       args = { SAME = "1", V = "1", ONLY = "a" }
       contexts = { src = "./src" }
     }
     target "b" {
       target = "x"
       args = { SAME = "1", V = "2" }
       platforms = ["linux/arm64"]
       contexts = { src = "./src" }
     }`,
    {},
  );
  expect(differencesOf(builds)).toEqual([
    {
      target: undefined,
      args: new Map([
        ['V', '1'],
        ['ONLY', 'a'],
      ]),
      platforms: [],
      contexts: new Map(),
    },
    {
      target: undefined,
      args: new Map([
        ['V', '2'],
        ['ONLY', undefined],
      ]),
      platforms: ['linux/arm64'],
      contexts: new Map(),
    },
  ]);
  expect(differencesOf(builds.slice(0, 1))[0]?.args).toEqual(new Map());
});
