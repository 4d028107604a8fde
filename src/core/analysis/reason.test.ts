import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { overlapOf, stepsOfStage } from './overlap.ts';
import { defaultOptions, overview } from './overview.ts';
import type { Overview } from './overview-types.ts';
import { overlapReason, referencePath, referencesAlong } from './reason.ts';

const app = `FROM alpine AS deps
RUN install
FROM deps AS build
RUN compile
FROM debian AS runtime
RUN setup
FROM runtime AS empty
FROM empty AS final
COPY --from=build /out /app
RUN check
`;

function drawn(seen: Overview, a: number, b: number): string {
  const reason = overlapReason(seen.plan, a, b);
  if (reason === undefined) return 'nothing';
  const labels = reason.steps.map((id) => seen.plan.steps[id]?.lines.join() ?? '');
  const { references } = referencesAlong(seen.plan, seen.references, seen.stages.length, reason);
  return `${reason.first}>${reason.next}: ${labels.join(' ')} by ${references.map(({ kind, line }) => `${kind} ${line}`).join(', ')}`;
}

describe('the reason why stages do not overlap', () => {
  const seen = overview(app, defaultOptions, '');

  test('is the shortest chain of steps, and the edges it follows', () => {
    expect(drawn(seen, 0, 1)).toBe('0>1: 2 4 by from 3');
    expect(drawn(seen, 1, 0)).toBe('0>1: 2 4 by from 3');
    expect(drawn(seen, 0, 4)).toBe('0>4: 2 4 9 by from 3, copy 9');
  });

  test('follows FROM through stages that have no step of their own', () => {
    expect(drawn(seen, 2, 4)).toBe('2>4: 6 9 by from 7, from 8');
  });

  test('is the step they share where that is all one of them does', () => {
    const both = overview('FROM alpine AS a\nFROM alpine\nRUN x\nCOPY --from=a / /\n', defaultOptions, '');
    expect(drawn(both, 0, 1)).toBe('0>1: 1,2 3 by ');
  });

  test('is none where the two run side by side', () => {
    expect(drawn(seen, 1, 2)).toBe('nothing');
  });

  test('agrees with what runs before, after and beside, in any file', () => {
    let chains = 0;
    fc.assert(
      fc.property(anyDraft(), fc.nat(7), (draft, pick) => {
        const { plan, stages, references } = overview(write(draft), defaultOptions, '');
        const selected = pick % stages.length;
        for (const { stage, kind } of overlapOf(plan, selected)) {
          const reason = overlapReason(plan, selected, stage);
          if (kind === 'before') expect(reason?.first).toBe(stage);
          if (kind === 'after') expect(reason?.first).toBe(selected);
          if (kind === 'together') expect(reason).toBeUndefined();
          if (reason === undefined) continue;
          chains += 1;
          for (const [at, id] of reason.steps.entries()) {
            const next = plan.steps[reason.steps[at + 1] ?? -1];
            if (next !== undefined) expect(next.inputs.map(({ step }) => step)).toContain(id);
          }
          const ids = (of: number): number[] => stepsOfStage(plan.steps, of).map((step) => step.id);
          expect(ids(reason.first)).toContain(reason.steps[0]);
          expect(ids(reason.next)).toContain(reason.steps.at(-1));

          const starts = plan.steps[reason.steps[0] ?? -1]?.origins ?? [];
          if (starts.some((origin) => origin.stage !== reason.first)) continue;
          const way = referencesAlong(plan, references, stages.length, reason);
          expect(way.references.length).toBeGreaterThan(0);
          expect([way.stages[0], way.stages.at(-1)]).toEqual([reason.first, reason.next]);
          for (const [at, reference] of way.references.entries()) {
            expect(reference.source).toEqual({ kind: 'stage', stage: way.stages[at] });
            expect(reference.stage).toBe(way.stages[at + 1]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(chains).toBeGreaterThan(100);
  });
});

describe('the way between two stages by references', () => {
  const { references, stages } = overview(app, defaultOptions, 'build');

  test('is found whether they are built or not, either way round', () => {
    for (const [a, b] of [
      [0, 4],
      [4, 0],
    ] as const) {
      const way = referencePath(references, stages.length, a, b);
      expect(way?.stages).toEqual([0, 1, 4]);
      expect(way?.references.map(({ kind }) => kind)).toEqual(['from', 'copy']);
    }
  });

  test('is none between stages that have nothing to do with each other', () => {
    expect(referencePath(references, stages.length, 1, 2)).toBeUndefined();
  });
});
