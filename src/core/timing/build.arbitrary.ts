import fc from 'fast-check';
import type { CacheLock } from '#core/plan/types.ts';
import type { Schedulable } from './scheduleTypes.ts';

/** Steps and how long each takes. */
export interface AnyBuild {
  readonly steps: readonly Schedulable[];
  readonly durations: readonly number[];
}

const lock = fc.record({
  id: fc.constantFrom('x', 'y'),
  target: fc.constant('/c'),
  sharing: fc.constantFrom<CacheLock['sharing']>('shared', 'private', 'locked'),
});

/** Up to a dozen steps in topological order, with whole numbers for durations (sums are then exact). */
export function anyBuild({ locks }: { readonly locks: boolean }): fc.Arbitrary<AnyBuild> {
  const step = fc.record({
    kind: fc.constantFrom<Schedulable['kind']>('run', 'run', 'copy', 'image', 'merge', 'workdir', 'context'),
    inputs: fc.array(fc.nat(), { maxLength: 3 }),
    locks: locks ? fc.uniqueArray(lock, { maxLength: 2, selector: ({ id }) => id }) : fc.constant([]),
    duration: fc.nat(9),
  });
  return fc.array(step, { minLength: 1, maxLength: 12 }).map((drafts) => ({
    steps: drafts.map(({ kind, inputs, locks: taken }, id) => ({
      id,
      kind,
      inputs:
        id === 0 ? [] : inputs.map((input) => ({ step: input % id, role: 'rootfs' as const, paths: [] })),
      locks: kind === 'run' ? taken : [],
    })),
    durations: drafts.map(({ duration }) => duration),
  }));
}
