import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBuild } from '#core/plan/plan.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { buildOf } from '#testing/rebuilds/rebuilds.ts';
import { noChange, type Change } from './change.ts';
import { rebuildOf } from './rebuild.ts';
import { rebuildTime } from './rebuildTime.ts';

const anyPath = fc
  .array(fc.constantFrom('src', 'package.json', 'a', 'b.js', '..', '.', 'out'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/'));

const anyChange: fc.Arbitrary<Change> = fc.record({
  files: fc.array(anyPath, { maxLength: 5 }),
  images: fc.subarray(['alpine', 'debian:12']),
  remotes: fc.subarray(['https://example.com/a.tgz']),
  contexts: fc.constant([]),
  noCache: fc.oneof(fc.constant('all' as const), fc.subarray(['s0', 's1', '0'])),
});

describe('laws of a rebuild', () => {
  test('no change runs nothing again', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const { steps } = rebuildOf(buildOf(write(draft)), buildOf(write(draft)), noChange);
        expect(steps.filter(({ fate }) => fate !== 'cached' && fate !== 'read')).toEqual([]);
        expect(steps.flatMap(({ causes }) => causes)).toEqual([]);
      }),
    );
  });

  test('its steps are those of the plan, in the same order', () => {
    fc.assert(
      fc.property(anyDraft(), anyDraft(), anyChange, (draft, other, change) => {
        const next = buildOf(write(draft));
        const { steps } = rebuildOf(buildOf(write(other)), next, change);
        expect(steps.map(({ step }) => step)).toEqual(planBuild(next.file, '').steps);
      }),
    );
  });

  test('what continues a step that is run again is run again, and what reads from it is never surely cached', () => {
    fc.assert(
      fc.property(anyDraft(), anyDraft(), anyChange, (draft, other, change) => {
        const { steps } = rebuildOf(buildOf(write(other)), buildOf(write(draft)), change);
        for (const { step, fate } of steps) {
          const fates = (role: string): readonly (string | undefined)[] =>
            step.inputs.flatMap((input) => (input.role === role ? [steps[input.step]?.fate] : []));
          if (fates('rootfs').includes('reruns')) expect(fate).toBe('reruns');
          if (fates('rootfs').includes('may-rerun')) expect(fate).not.toBe('cached');
          if (fates('content').some((one) => one === 'reruns' || one === 'may-rerun'))
            expect(fate).not.toBe('cached');
        }
      }),
    );
  });

  test('every step that is not surely cached has a cause that leads to a step with a cause of its own', () => {
    fc.assert(
      fc.property(anyDraft(), anyDraft(), anyChange, (draft, other, change) => {
        const { steps } = rebuildOf(buildOf(write(other)), buildOf(write(draft)), change);
        for (const { fate, causes, origin } of steps) {
          const isSettled = fate === 'cached' || fate === 'read';
          expect(causes.length > 0).toBe(!isSettled);
          if (!isSettled) expect(steps[origin]?.causes[0]?.kind).not.toBe('step');
        }
      }),
    );
  });

  test('the order of changed files does not matter, nor how often one is named', () => {
    fc.assert(
      fc.property(anyDraft(), anyChange, (draft, change) => {
        const file = buildOf(write(draft));
        const files = [...change.files.toReversed(), ...change.files];
        expect(rebuildOf(file, file, { ...change, files })).toEqual(rebuildOf(file, file, change));
      }),
    );
  });

  test('one more changed file never leaves fewer steps to run', () => {
    const rank = { cached: 0, read: 0, 'may-rerun': 1, reruns: 2 };
    fc.assert(
      fc.property(anyDraft(), anyChange, anyPath, (draft, change, path) => {
        const file = buildOf(write(draft));
        const some = rebuildOf(file, file, change).steps;
        const more = rebuildOf(file, file, { ...change, files: [...change.files, path] }).steps;
        for (const [id, { fate }] of some.entries())
          expect(rank[more[id]?.fate ?? 'read']).toBeGreaterThanOrEqual(rank[fate]);
      }),
    );
  });

  test('it takes no longer than the whole build, and nothing where nothing runs', () => {
    fc.assert(
      fc.property(anyDraft(), anyChange, (draft, change) => {
        const file = buildOf(write(draft));
        const time = rebuildTime(rebuildOf(file, file, change), () => 1000);
        expect(time.leastMs).toBeLessThanOrEqual(time.mostMs);
        expect(time.mostMs).toBeLessThanOrEqual(time.wholeMs);
        expect(rebuildTime(rebuildOf(file, file, noChange), () => 1000).mostMs).toBe(0);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.string(), (before, after, path) => {
        const change = { ...noChange, files: [path] };
        expect(rebuildOf(buildOf(before), buildOf(after), change).steps.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
