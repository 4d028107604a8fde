import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import type { StagegraphJson } from './jsonTypes.ts';
import { jsonOf } from './json.ts';

function json(text: string, target: string): StagegraphJson {
  const say = ({ rule }: { rule: string }): string => rule;
  return jsonOf(openFile(text, defaultOptions), { file: 'Dockerfile', target, findings: [], say });
}

const chain = (stages: number, rest: string): string =>
  Array.from({ length: stages }, (_, n) => `FROM ${n === 0 ? 'alpine' : `s${n - 1}`} AS s${n}\n${rest}`).join(
    '',
  );

test.each([
  [1000, 'RUN make\n'],
  [5000, ''],
])('targets of %i stages are left out where all together would be too long', (stages, rest) => {
  const { builds = {}, omitted = [] } = json(chain(stages, rest), 's900');
  expect(Object.keys(builds)).toEqual(expect.arrayContaining(['', 's0', 's900']));
  expect(omitted).toContain(`s${stages - 1}`);
  expect([...Object.keys(builds), ...omitted]).toHaveLength(stages + 1);
});

test('what is printed of a file stays within bounds, however many stages it has', () => {
  const lengths = [2000, 8000].map((stages) => JSON.stringify(json(chain(stages, ''), '')).length);
  expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeLessThan(4);
});
