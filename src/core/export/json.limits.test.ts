import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/graph/open.ts';
import { jsonOf } from './json.ts';

test('JSON leaves out targets where all together would be too long, but not the one asked for', () => {
  const chain = Array.from(
    { length: 1000 },
    (_, n) => `FROM ${n === 0 ? 'alpine' : `s${n - 1}`} AS s${n}\nRUN ${n}\n`,
  );
  const resolution = openFile(chain.join(''), defaultOptions);
  const say = ({ rule }: { rule: string }): string => rule;
  const whole = jsonOf(resolution, { file: 'Dockerfile', target: 's900', findings: [], say });
  const { builds = {}, omitted = [] } = whole;
  expect(Object.keys(builds)).toEqual(expect.arrayContaining(['', 's0', 's900']));
  expect(omitted).toContain('s999');
  expect([...Object.keys(builds), ...omitted]).toHaveLength(1001);
});
