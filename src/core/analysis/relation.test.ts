import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '#core/plan/types.ts';
import { relate, type Relation } from './relation.ts';

/** A step that continues `rootfs` and reads from `content`. */
function step(id: number, rootfs: number | undefined, content: readonly number[]): Step {
  const inputs = [
    ...(rootfs === undefined ? [] : [{ step: rootfs, role: 'rootfs' as const, paths: [] }]),
    ...content.map((from) => ({ step: from, role: 'content' as const, paths: [] })),
  ];
  return {
    id,
    kind: 'run',
    key: `run ${id}`,
    label: '',
    inputs,
    origins: [],
    lines: [],
    platform: '',
    locks: [],
    logStage: undefined,
    logNumber: undefined,
    logTotal: undefined,
  };
}

/** Any graph: each step stands on some of the steps before it. */
const graph = fc
  .array(fc.record({ rootfs: fc.option(fc.nat(99)), content: fc.array(fc.nat(99), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((drafts) =>
    drafts.map(({ rootfs, content }, id) => {
      const earlier = (n: number): number[] => (id === 0 ? [] : [n % id]);
      return step(id, rootfs === null ? undefined : earlier(rootfs)[0], [
        ...new Set(content.flatMap(earlier)),
      ]);
    }),
  );

/** As the words say, each step against each. */
function byDefinition(steps: readonly Step[], own: readonly Step[]): Relation {
  const needs = steps.map(() => new Set<number>());
  for (const { id, inputs } of steps) {
    for (const input of inputs) {
      needs[id]?.add(input.step);
      for (const further of needs[input.step] ?? []) needs[id]?.add(further);
    }
  }
  const isBefore = (a: number, b: number): boolean => needs[b]?.has(a) ?? false;
  const isFree = (a: number, b: number): boolean => a !== b && !isBefore(a, b) && !isBefore(b, a);
  const bytes = (holds: (id: number) => boolean): Uint8Array =>
    Uint8Array.from(steps, ({ id }) => (holds(id) ? 1 : 0));
  return {
    overlapsSome: bytes((id) => own.some((one) => isFree(id, one.id))),
    overlapsAll: bytes((id) => own.every((one) => isFree(id, one.id))),
    before: bytes((id) => own.every((one) => isBefore(id, one.id))),
    after: bytes((id) => own.every((one) => isBefore(one.id, id))),
  };
}

test('every step lies to the steps of a stage as the definition says', () => {
  fc.assert(
    fc.property(graph, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (steps, chosen) => {
      const own = steps.filter(({ id }) => chosen[id]);
      if (own.length > 0) expect(relate(steps, own)).toEqual(byDefinition(steps, own));
    }),
    { numRuns: 2000 },
  );
});

test('more than 32 of a kind beside the chain', () => {
  const bases = Array.from({ length: 40 }, (_, id) => step(id, undefined, []));
  const copies = bases.map(({ id }) => step(id + 40, undefined, [id]));
  const merges = copies.map(({ id }) => step(id + 40, id === 40 ? undefined : id + 39, [id]));
  const steps = [...bases, ...copies, ...merges, step(120, undefined, [50, 119]), step(121, undefined, [3])];
  for (const own of [[...copies, ...merges], copies, [...copies.slice(0, 35), ...merges]]) {
    expect(relate(steps, own)).toEqual(byDefinition(steps, own));
  }
});
