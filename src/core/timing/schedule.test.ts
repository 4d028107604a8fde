import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import { defaultOptions } from '#core/analysis/overview.ts';
import { whyStarts } from './criticalPath.ts';
import { savingsOf } from './savings.ts';
import { simulate } from './schedule.ts';
import { anyBuild, type AnyBuild } from './build.arbitrary.ts';
import type { Schedulable, Schedule, ScheduleOptions } from './scheduleTypes.ts';
import { takesSlot } from './simulation.ts';
import { wavesOf } from './waves.ts';

function run({ steps, durations }: AnyBuild, options: ScheduleOptions = {}): Schedule {
  return simulate(steps, (step) => durations[step] ?? 0, options);
}

/** Steps of a Dockerfile that last as long as their `sleep`, in seconds; all others take no time. */
function sleeping(text: string, options: ScheduleOptions = {}): { drawing: string[]; schedule: Schedule } {
  const { steps } = planBuild(openFile(text, defaultOptions), '');
  const seconds = steps.map(({ label }) => Number(/sleep (\d+)/.exec(label)?.[1] ?? 0));
  const schedule = simulate(steps, (step) => seconds[step] ?? 0, options);
  const drawing = steps
    .filter(({ id }) => (seconds[id] ?? 0) > 0)
    .map(({ id, lines }) => `${lines.join()}: ${schedule.steps[id]?.workMs}-${schedule.steps[id]?.endMs}`);
  return { drawing, schedule };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

describe('laws of every schedule', () => {
  const limits = fc.constantFrom(1, 2, 3, 4, Infinity);

  test('no step starts before its inputs end, and the bounds of the total hold', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const schedule = run(build, { maxParallelism });
        fc.pre(schedule.deadlock === undefined);
        for (const { id, inputs } of build.steps) {
          const own = schedule.steps[id];
          for (const { step } of inputs)
            expect(own?.readyMs).toBeGreaterThanOrEqual(schedule.steps[step]?.endMs ?? 0);
          expect(own?.startMs).toBeGreaterThanOrEqual(own?.readyMs ?? 0);
          expect(own?.workMs).toBeGreaterThanOrEqual(own?.startMs ?? 0);
          expect(close((own?.endMs ?? 0) - (own?.workMs ?? 0), own?.durationMs ?? 0)).toBe(true);
        }
        const longest = run({
          ...build,
          steps: build.steps.map((step) => ({ ...step, locks: [] })),
        }).makespanMs;
        expect(schedule.makespanMs).toBeGreaterThanOrEqual(longest - 1e-6);
        expect(schedule.makespanMs).toBeLessThanOrEqual(schedule.sequentialMs + 1e-6);
      }),
    );
  });

  test('never more steps hold slots than there are, and a locked mount has one user', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const schedule = run(build, { maxParallelism });
        fc.pre(schedule.deadlock === undefined);
        const bars = schedule.steps;
        const slot = (step: number): boolean => takesSlot(build.steps[step] as Schedulable);
        for (const one of bars) {
          if (one.startMs === one.endMs) continue;
          const during = bars.filter(
            (other) => other.startMs <= one.startMs && one.startMs < other.endMs && slot(other.step),
          );
          if (slot(one.step)) expect(during.length).toBeLessThanOrEqual(maxParallelism);
          for (const other of bars) {
            if (one === other || !(one.workMs < other.endMs && other.workMs < one.endMs)) continue;
            if (one.durationMs === 0 || other.durationMs === 0) continue;
            const locked = (id: string): boolean =>
              [one, other].every(({ step }) =>
                build.steps[step]?.locks.some((lock) => lock.id === id && lock.sharing === 'locked'),
              );
            expect(['x', 'y'].filter(locked)).toEqual([]);
          }
        }
      }),
    );
  });

  test('nobody waits without a cause: each start is an end of what it waited for', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const schedule = run(build, { maxParallelism });
        fc.pre(schedule.deadlock === undefined);
        for (const { workMs, waits } of schedule.steps) {
          const last = waits.at(-1);
          expect(workMs).toBe(last ? schedule.steps[last.step]?.endMs : 0);
          expect(workMs).toBe(last?.untilMs ?? 0);
        }
      }),
    );
  });

  test('the critical path is unbroken, and as long as the build', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const schedule = run(build, { maxParallelism });
        fc.pre(schedule.deadlock === undefined);
        const path = schedule.criticalPath.map((step) => schedule.steps[step]);
        expect(path[0]?.workMs).toBe(0);
        expect(path.at(-1)?.endMs).toBe(schedule.makespanMs);
        for (const [at, step] of path.slice(1).entries()) expect(step?.workMs).toBe(path[at]?.endMs);
        for (const step of path) expect(step?.slackMs).toBe(0);
      }),
    );
  });

  test('a step may last longer by its slack, not by more (without a limit)', () => {
    fc.assert(
      fc.property(anyBuild({ locks: false }), fc.nat(), (build, pick) => {
        const schedule = run(build);
        const step = schedule.steps[pick % build.steps.length];
        if (!step) return;
        const longer = (by: number): number => {
          const durations = build.durations.with(step.step, step.durationMs + by);
          return run({ ...build, durations }).makespanMs;
        };
        expect(longer(step.slackMs)).toBe(schedule.makespanMs);
        expect(longer(step.slackMs + 1)).toBe(schedule.makespanMs + 1);
      }),
    );
  });

  test('the gain of a free step is what a simulation without it gains', () => {
    fc.assert(
      fc.property(anyBuild({ locks: false }), (build) => {
        const schedule = run(build);
        const again = build.steps.map(({ id }) => {
          const free = run({ ...build, durations: build.durations.with(id, 0) });
          return schedule.makespanMs - free.makespanMs;
        });
        expect(savingsOf(build.steps, schedule)).toEqual(again);
      }),
    );
  });

  test('no step that never starts is on the critical path, though a build may hang', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const { steps, criticalPath } = run(build, { maxParallelism });
        expect(criticalPath.map((step) => steps[step]?.outcome)).not.toContain('never');
        if (steps.length > 0) expect(criticalPath.length).toBeGreaterThan(0);
      }),
    );
  });

  test('lanes never overlap, and waves hold every step once', () => {
    fc.assert(
      fc.property(anyBuild({ locks: true }), limits, (build, maxParallelism) => {
        const schedule = run(build, { maxParallelism });
        for (const one of schedule.steps) {
          for (const other of schedule.steps) {
            if (one.step >= other.step || one.lane !== other.lane) continue;
            expect(one.endMs <= other.startMs || other.endMs <= one.startMs).toBe(true);
          }
        }
        const waves = wavesOf(schedule);
        expect(waves.flatMap(({ steps }) => steps).toSorted((a, b) => a - b)).toEqual(
          build.steps.map(({ id }) => id),
        );
        expect(waves.map(({ startMs }) => startMs)).toEqual(
          waves.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('is the same every time, and takes any number for a duration', () => {
    const wild = fc.constantFrom(Number.NaN, Infinity, -Infinity, -5, 0, 1e300, 3);
    fc.assert(
      fc.property(anyBuild({ locks: true }), fc.array(wild), (build, durations) => {
        const schedule = run({ ...build, durations });
        expect(run({ ...build, durations })).toEqual(schedule);
        expect(Number.isFinite(schedule.makespanMs)).toBe(true);
        for (const step of schedule.steps) expect(step.endMs).toBeGreaterThanOrEqual(step.startMs);
      }),
    );
  });
});

describe('BuildKit starts a step as soon as its inputs are there', () => {
  const diamond = `FROM alpine AS base
RUN sleep 1
FROM base AS left
RUN sleep 2
FROM base AS right
RUN sleep 3
FROM alpine
RUN sleep 4
COPY --from=left /l /
COPY --from=right /r /
RUN sleep 5`;

  test('there is no barrier between stages (R3.1)', () => {
    const { drawing, schedule } = sleeping(diamond);
    expect(drawing).toEqual(['8: 0-4', '2: 0-1', '4: 1-3', '6: 1-4', '11: 4-9']);
    expect(schedule).toMatchObject({ makespanMs: 9, sequentialMs: 15, peakParallelism: 3, hasTies: false });
  });

  test('a limit lets them through in the order they became ready (R3.19), and says where it chose', () => {
    const { drawing, schedule } = sleeping(diamond, { maxParallelism: 1 });
    expect(drawing).toEqual(['8: 0-4', '2: 4-5', '4: 5-7', '6: 7-10', '11: 10-15']);
    expect(schedule).toMatchObject({ makespanMs: 15, peakParallelism: 1, hasTies: true });
  });

  test('why a step starts late leads back to the start', () => {
    const { schedule } = sleeping(diamond);
    const last = schedule.criticalPath.at(-1) ?? 0;
    const chain = whyStarts(schedule, last);
    expect(chain.map(({ startMs, wait }) => `${startMs} ${wait?.cause ?? 'start'}`)).toContain('4 input');
    expect(chain.at(-1)).toMatchObject({ startMs: 0, wait: undefined });
  });
});

describe('cache mounts', () => {
  const user = (sharing: string, seconds: number, id = 'x'): string =>
    `RUN --mount=type=cache,target=/c,id=${id},sharing=${sharing} sleep ${seconds}`;
  const two = (first: string, second: string): string =>
    `FROM alpine AS a\n${first}\nFROM alpine AS b\n${second}\nFROM scratch\nCOPY --from=a /a /\nCOPY --from=b /b /`;

  test('locked users of one id run one after the other (R3.13), shared and private ones together (R3.12)', () => {
    expect(sleeping(two(user('locked', 2), user('locked', 3))).drawing).toEqual(['2: 0-2', '4: 2-5']);
    expect(sleeping(two(user('locked', 2), user('locked', 3, 'y'))).drawing).toEqual(['2: 0-2', '4: 0-3']);
    expect(sleeping(two(user('shared', 2), user('private', 3))).drawing).toEqual(['2: 0-2', '4: 0-3']);
  });

  test('locked waits for shared users, shared waits for nobody (R3.15)', () => {
    expect(sleeping(two(user('shared', 2), user('locked', 3))).drawing).toEqual(['2: 0-2', '4: 2-5']);
    expect(sleeping(two(user('locked', 2), user('shared', 3))).drawing).toEqual(['2: 0-2', '4: 0-3']);
  });

  test('a step that waits for its mount keeps its slot (R3.16)', () => {
    const text = two(user('locked', 2), `${user('locked', 3)}\nFROM alpine AS c\nRUN sleep 1`).replace(
      'COPY --from=b /b /',
      'COPY --from=b /b /\nCOPY --from=c /c /',
    );
    expect(sleeping(text, { maxParallelism: 2 }).drawing).toEqual(['2: 0-2', '4: 2-5', '6: 2-3']);
  });

  test('two mounts in opposite order hang BuildKit (R3.17), which is told', () => {
    const mounts = (seconds: number, ...ids: string[]): string => {
      const list = ids.map((id, at) => `--mount=type=cache,target=/${at},id=${id},sharing=locked`);
      return `RUN ${list.join(' ')} sleep ${seconds}`;
    };
    const hanging = sleeping(two(mounts(1, 'x', 'y'), mounts(2, 'y', 'x'))).schedule;
    expect(hanging.deadlock?.waiting.map(({ lock }) => lock)).toEqual(['y', 'x']);
    expect(hanging.steps.map(({ outcome }) => outcome)).toEqual(['done', 'hung', 'never', 'hung', 'never']);
    expect(hanging.criticalPath).toEqual([1, 3]);
    expect(sleeping(two(mounts(1, 'x', 'y'), mounts(2, 'x', 'y'))).schedule).toMatchObject({
      makespanMs: 3,
      deadlock: undefined,
    });
  });
});
