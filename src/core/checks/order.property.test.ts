import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { conformanceRecords } from '#testing/records.ts';
import { runChecks } from './run.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

function plans(resolution: Resolution): string {
  const shapes = ['', ...resolution.byName.keys()].map((target) => {
    const { steps, error, ...plan } = planBuild(resolution, target);
    const keys = steps.map(({ key, label, inputs }) => [key, label, inputs]);
    return { ...plan, keys, error: error?.rule };
  });
  return JSON.stringify([shapes, buildStageGraph(resolution)]);
}

/** What a file is checked for and what it builds, whichever is asked first. */
function sameEitherWay(text: string): void {
  const [checkedFirst, plannedFirst] = [openFile(text, options), openFile(text, options)];
  const checks = JSON.stringify(runChecks(checkedFirst));
  const planned = plans(plannedFirst);
  expect(plans(checkedFirst) === planned, `plans of ${text}`).toBe(true);
  expect(JSON.stringify(runChecks(plannedFirst)) === checks, `checks of ${text}`).toBe(true);
}

test('checks change no plan and plans change no check, in any file', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyDraft().map((draft) => write(draft)),
        anyText,
      ),
      sameEitherWay,
    ),
  );
});

test('nor in the generated records', { timeout: 60_000 }, () => {
  const records = conformanceRecords('generated');
  expect(records.length).toBeGreaterThan(500);
  for (const { text } of records) sameEitherWay(text);
});
