import { expect, test } from 'vitest';
import { rolesOfBuilds, type AskedBuild } from './buildColumns.ts';
import { defaultOptions, overview } from './overview.ts';

const file = `ARG BASE=plain
FROM alpine AS plain
FROM alpine AS rich
FROM \${BASE} AS app
COPY --from=tools /x /x
FROM alpine AS tools
`;
const ask = (target: string, options: Partial<AskedBuild['options']> = {}): AskedBuild => ({
  target,
  options: { ...defaultOptions, ...options },
});

test('builds of one file differ in target, build arguments and named contexts', () => {
  const builds = [
    ask('app'),
    ask('app', { buildArgs: { BASE: 'rich' } }),
    ask('app', { contexts: { plain: 'target:other' } }),
    ask('nowhere'),
  ];
  const columns = rolesOfBuilds(file, builds);
  expect(columns.map(({ roles }) => roles)).toEqual(
    builds.map(({ target, options }) => overview(file, options, target).roles.map(({ role }) => role)),
  );
  expect(columns.map(({ roles }) => roles.slice(0, 2))).toEqual([
    ['layers', 'not-built'],
    ['not-built', 'layers'],
    // A named context stands in place of what the stage of its name builds.
    ['layers', 'not-built'],
    ['not-built', 'not-built'],
  ]);
  expect(columns.map(({ isRejected }) => isRejected).at(-1)).toBe(true);
});
