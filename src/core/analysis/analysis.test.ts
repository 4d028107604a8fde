import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '#core/plan/types.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { rolePath } from './roles.ts';
import { overlapOf, stepsOfStage } from './overlap.ts';
import { defaultOptions, overview } from './overview.ts';

function roles(text: string, target = ''): Record<string, string> {
  const { stages, roles: found } = overview(text, defaultOptions, target);
  return Object.fromEntries(stages.map(({ label }, index) => [label, found[index]?.role ?? '']));
}

const app = `FROM alpine AS base
FROM base AS deps
RUN install
FROM deps AS build
RUN make
FROM base AS test
RUN check
FROM alpine AS tools
RUN fetch
FROM base AS runtime
FROM runtime AS final
COPY --from=build /out /app
RUN --mount=from=tools,target=/t use
`;

describe('roles', () => {
  test('each of the five, for the default target', () => {
    expect(roles(app)).toEqual({
      base: 'layers',
      deps: 'build-only',
      build: 'files',
      test: 'not-built',
      tools: 'build-only',
      runtime: 'layers',
      final: 'target',
    });
  });

  test('a stage that is not built names the targets that build it', () => {
    const { roles: found } = overview(app, defaultOptions, 'deps');
    expect(found[3]?.builtBy).toEqual(['test']);
    expect(found[2]?.builtBy).toEqual(['', 'build', 'final']);
  });

  test('the path leads from the target by references that exist', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const { roles: found, references, plan } = overview(write(draft), defaultOptions, '');
        for (const { stage, role } of found) {
          let at = plan.stage;
          for (const reference of rolePath(found, references, stage)) {
            expect(reference.stage).toBe(at);
            if (reference.source.kind === 'stage') at = reference.source.stage;
          }
          if (role !== 'not-built') expect(at).toBe(stage);
        }
      }),
    );
  });

  test('built and not built are what the plan says', () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const { roles: found, plan } = overview(write(draft), defaultOptions, '');
        expect(found.filter(({ role }) => role !== 'not-built').map(({ stage }) => stage)).toEqual(
          plan.built,
        );
      }),
    );
  });
});

/** Ids of the steps `id` needs, itself left out, by the definition. */
function ancestors(steps: readonly Step[], id: number): Set<number> {
  const found = new Set<number>();
  const stack = [id];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const { step } of steps[at]?.inputs ?? []) {
      if (found.has(step)) continue;
      found.add(step);
      stack.push(step);
    }
  }
  return found;
}

describe('what can run at the same time', () => {
  test('a chain is before, after; a prefix beside the build is partly', () => {
    const text = `FROM golang AS build
RUN compile
FROM debian AS runtime
RUN apt
COPY --from=build /a /a
FROM runtime AS last
RUN check
`;
    const { plan } = overview(text, defaultOptions, '');
    const kinds = (stage: number): unknown =>
      overlapOf(plan, stage).map((other) => [other.stage, other.kind]);
    expect(kinds(0)).toEqual([
      [1, 'partly'],
      [2, 'after'],
    ]);
    expect(kinds(1)).toEqual([
      [0, 'partly'],
      [2, 'after'],
    ]);
    expect(kinds(2)).toEqual([
      [0, 'before'],
      [1, 'before'],
    ]);
  });

  test('is what the definition says, step by step', () => {
    fc.assert(
      fc.property(anyDraft(), fc.nat(7), (draft, pick) => {
        const { plan, stages } = overview(write(draft), defaultOptions, '');
        const selected = pick % stages.length;
        const needs = plan.steps.map(({ id }) => ancestors(plan.steps, id));
        const free = (a: number, b: number): boolean => a !== b && !needs[a]?.has(b) && !needs[b]?.has(a);
        const own = stepsOfStage(plan.steps, selected);
        for (const { stage, kind, overlapping, steps } of overlapOf(plan, selected)) {
          const expected = stepsOfStage(plan.steps, stage).filter(({ id }) =>
            own.some((step) => free(step.id, id)),
          );
          expect({ stage, overlapping }).toEqual({ stage, overlapping: expected.map(({ id }) => id) });
          if (kind === 'before')
            expect(overlapOf(plan, stage).find((other) => other.stage === selected)?.kind).toBe('after');
          if (kind === 'together')
            expect(steps.every((id) => own.every((step) => free(step.id, id)))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the overview', () => {
  test('is plain data that crosses to a worker unchanged, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = overview(text, defaultOptions, '');
        expect(structuredClone(result)).toEqual(result);
        expect(result.roles).toHaveLength(result.stages.length);
      }),
      { numRuns: 300 },
    );
  });
});
