import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { rejectionRecords } from '#testing/records.ts';
import { rejectedByChecks } from './rejection.ts';

test('a target is refused for the rules for which BuildKit refuses it', () => {
  const records = rejectionRecords();
  let compared = 0;
  for (const { file, text, rejectedByChecks: recorded } of records) {
    const resolution = openFile(text, defaultOptions);
    // One record was made with build args that it does not name: without them the file has no base image.
    if (planBuild(resolution, '').error?.rule === 'base-blank') continue;
    for (const [target, rules] of Object.entries(recorded)) {
      const ours = rejectedByChecks(resolution, planBuild(resolution, target));
      expect(ours, `${file} [${target}]`).toEqual(rules.toSorted());
      compared += 1;
    }
  }
  console.log(`compared ${compared} targets of ${records.length} files`);
  expect(compared).toBeGreaterThan(100);
});
