import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from './plan.ts';
import type { BuildOptions } from '#core/stages/types.ts';

/** Labels of the steps of the default target, in build order. */
function steps(text: string, more: Partial<BuildOptions>): string[] {
  const platform = 'linux/amd64';
  const options = { buildArgs: {}, platform, buildPlatform: platform, contexts: {}, ...more };
  return planBuild(openFile(text, options), '').steps.map(({ label }) => label);
}

test('a named context in place of a base image leaves the instructions of the stage alone (R1.9)', () => {
  const file = 'FROM alpine AS base\nRUN one\nFROM base\nRUN two\n';
  expect(steps(file, { contexts: { alpine: 'docker-image://alpine:3.20' } })).toEqual([
    '[context alpine] docker-image://alpine:3.20',
    '[base 1/2] RUN one',
    '[stage-1 1/1] RUN two',
  ]);
  expect(steps(file, { contexts: { base: './base' } })).toEqual([
    '[context base] load from client',
    '[stage-1 1/1] RUN two',
  ]);
});

test('triggers of a base image run first, and bring the stages they read from (R1.8, R7.5)', () => {
  const imageTriggers = { 'docker.io/library/onbcopy:latest': ['COPY --from=src /a /a'] };
  const file = 'FROM alpine AS src\nRUN make\nFROM onbcopy AS app\nRUN use\n';
  expect(steps(file, { imageTriggers })).toEqual([
    '[app 1/2] FROM docker.io/library/onbcopy:latest',
    '[src 2/2] FROM docker.io/library/alpine:latest',
    '[src 3/2] RUN make',
    '[app 2/3] ONBUILD COPY --from=src /a /a',
    '[app 3/3] RUN use',
  ]);
  expect(steps(file, {})).toEqual(['[app 1/2] FROM docker.io/library/onbcopy:latest', '[app 2/2] RUN use']);
});
