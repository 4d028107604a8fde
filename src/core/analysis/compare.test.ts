import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { compareTargets, type Comparison, type Side } from './compare.ts';
import { defaultOptions, overview } from './overview.ts';

function compared(text: string, a: string, b: string): Comparison {
  const { plan, roles, other } = overview(text, defaultOptions, a, b);
  if (other === undefined) throw new Error(`no target ${b}`);
  return compareTargets({ plan, roles }, other);
}

const app = `ARG VERSION=1
FROM alpine AS base
RUN --mount=type=secret,id=token setup
FROM base AS api
ARG VERSION
RUN build api
FROM base AS web
ARG COLOUR=red
RUN --mount=type=ssh build web
FROM base AS lonely
`;

test('two targets differ in stages, steps, arguments, secrets and ssh', () => {
  const { stages, steps, args, secrets, ssh } = compared(app, 'api', 'web');
  expect(stages.map(({ side }) => side)).toEqual(['both', 'a', 'b', 'neither']);
  expect(stages.map(({ roleInA, roleInB }) => `${roleInA}/${roleInB}`)).toEqual([
    'layers/layers',
    'target/not-built',
    'not-built/target',
    'not-built/not-built',
  ]);
  expect(steps).toEqual({ a: 1, b: 1, both: 2 });
  expect(args).toEqual([
    { name: 'VERSION', side: 'a' },
    { name: 'COLOUR', side: 'b' },
  ]);
  expect(secrets).toEqual([{ name: 'token', side: 'both' }]);
  expect(ssh).toEqual([{ name: 'default', side: 'b' }]);
});

test('a target that the file does not have is not compared', () => {
  expect(overview(app, defaultOptions, 'api', 'gone').other).toBeUndefined();
});

const mirrored: Readonly<Record<Side, Side>> = { a: 'b', b: 'a', both: 'both', neither: 'neither' };

test('comparing the other way round is the mirror image, and with itself all is in both', () => {
  fc.assert(
    fc.property(anyDraft(), fc.nat(7), fc.nat(7), (draft, one, two) => {
      const text = write(draft);
      const { targets } = overview(text, defaultOptions, '');
      const a = targets[one % targets.length]?.name ?? '';
      const b = targets[two % targets.length]?.name ?? '';
      const there = compared(text, a, b);
      const back = compared(text, b, a);
      expect(back.stages.map(({ side }) => side)).toEqual(there.stages.map(({ side }) => mirrored[side]));
      expect(back.steps).toEqual({ a: there.steps.b, b: there.steps.a, both: there.steps.both });
      const itself = compared(text, a, a);
      expect(itself.steps).toMatchObject({ a: 0, b: 0 });
      expect(itself.stages.every(({ side }) => side === 'both' || side === 'neither')).toBe(true);
    }),
  );
});
