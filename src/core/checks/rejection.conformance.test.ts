import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { rejectionRecords } from '#testing/records.ts';
import { rejectedByChecks } from './rejection.ts';

/** These records do not name their build args. One file has no base image without them; `MODE=fast` is what the others of its making pass. */
const madeWith: Readonly<Record<string, Readonly<Record<string, string>>>> = { t20391: { MODE: 'fast' } };

function optionsOf(file: string): BuildOptions {
  const made = Object.entries(madeWith).find(([name]) => file.includes(name));
  return made === undefined ? defaultOptions : { ...defaultOptions, buildArgs: made[1] };
}

test('a target is refused for the rules for which BuildKit refuses it', () => {
  const records = rejectionRecords();
  let compared = 0;
  for (const { file, text, rejectedByChecks: recorded } of records) {
    const resolution = openFile(text, optionsOf(file));
    for (const [target, rules] of Object.entries(recorded)) {
      const ours = rejectedByChecks(resolution, planBuild(resolution, target));
      expect(ours, `${file} [${target}]`).toEqual(rules.toSorted());
      compared += 1;
    }
  }
  console.log(`compared ${compared} targets of ${records.length} files`);
  expect(compared).toBeGreaterThan(100);
});
