import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBuild, type AnyBuild } from '#core/timing/build.arbitrary.ts';
import { simulate } from '#core/timing/schedule.ts';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Step } from '#core/plan/types.ts';
import { defaultOptions } from '#core/analysis/overview.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { hostileText } from './hostileText.arbitrary.ts';
import { textTimeline } from './textTimeline.ts';
import { axisOf, barOf } from './timelineBars.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';
import type { Basis } from '#core/timing/basis.ts';
import type { Outcome } from '#core/timing/buildTimesTypes.ts';
import type { TimelineWords } from './timelineWords.ts';

const words: TimelineWords = {
  time: (ms) => `${Math.round(ms)}`,
  sources: 'sources',
  exports: 'export',
  share: (ms, share) => `${ms} ms ${Math.round(share * 100)} %`,
  end: {
    done: '',
    cached: 'cached',
    canceled: 'canceled',
    failed: 'failed',
    running: 'running',
    missing: 'missing',
    hung: 'hangs',
    never: 'never',
  },
  cachedOrUnneeded: 'cached?',
  atLeast: (time) => `>= ${time}`,
  gap: {
    slot: 'slot',
    lock: 'lock',
    pull: 'pull',
    unsaid: 'unsaid',
    hashing: 'hashing',
    scheduling: 'scheduling',
  },
  measured: 'measured',
  reconstructed: 'from durations',
  simulated: 'simulated',
  sequential: (ms) => `${Math.round(ms)} one by one`,
  saved: (ms, share) => `${Math.round(ms)} saved (${Math.round(share * 100)} %)`,
  peak: (count) => `${count} at once`,
  legend: ({ critical, waits }) => `${critical} critical ${waits} waits`,
  shorten: 'Shorten',
  saving: (saving, left) => `${Math.round(saving)} less, ${Math.round(left)}`,
  noSaving: 'No single step.',
  askDurations: 'Give durations.',
  gaps: 'Gaps',
  more: (count) => `${count} more`,
  noSteps: 'No step.',
};

interface Drawn {
  readonly durations: (step: number) => number;
  readonly maxParallelism?: number;
  readonly ends?: readonly Outcome[];
  readonly columns?: number;
  readonly title?: readonly string[];
}

function drawn(
  steps: readonly Step[],
  stages: readonly string[],
  { durations, maxParallelism = Infinity, ends, columns = 60, title = [] }: Drawn,
): readonly string[] {
  const names = steps.map(({ id }) => `${id}`);
  const labels = stages.map((label) => ({ key: label, label, role: undefined }));
  const basis: Basis = { kind: 'file', steps, names, stages: labels, references: [] };
  const lengths = Object.fromEntries(steps.map(({ id }) => [`${id}`, durations(id)]));
  const times = buildTimes(basis, { maxParallelism, durations: lengths }, undefined);
  const ended = times.steps.map((time, id) => ({ ...time, outcome: ends?.[id] ?? time.outcome }));
  const lines = textTimeline(
    { ...times, steps: ended },
    { words, columns, title, summary: [], notes: ['Assumed.'] },
  );
  return lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

const file = `FROM alpine AS base
RUN one
FROM base AS left
RUN two
FROM base AS right
RUN three
FROM scratch
COPY --from=left /l /
COPY --from=right /r /
`;
const steps = planBuild(openFile(file, defaultOptions), '').steps;
const stages = ['base', 'left', 'right', 'final'];
const byLine = (id: number): number =>
  [0, 100, 0, 200, 0, 300, 0, 10, 10][(steps[id]?.lines[0] ?? 1) - 1] ?? 0;

describe('a build in time as text', () => {
  test('has a bar a step by stage, totals, and what to shorten', () => {
    expect(drawn(steps, stages, { durations: byLine, title: ['Title'] }).join('\n')).toBe(
      `Title

410 simulated, 620 one by one, 210 saved (34 %), 2 at once

                          0             200
base
  FROM alpine:latest      ▌                                0
* RUN one                 ███████▌                       100
left
  RUN two                        ▐██████████████         200
right
* RUN three                      ▐█████████████████████▌ 300
final
  COPY --from=left /l /                         ▌         10
* COPY --from=right /r /                               ▐  10
* critical · waits

Shorten
  [base 2] RUN one                             100 less, 310
  [right 1] RUN three                           90 less, 320
  [stage-3 2] COPY --from=right /r /            10 less, 400

Assumed.`,
    );
  });

  test('names waiting for a slot, and what a log says of the end of a step', () => {
    const ends = steps.map(({ key }): Outcome => (key === 'run 4' ? 'failed' : 'done'));
    const text = drawn(steps, stages, { durations: byLine, maxParallelism: 1, ends }).join('\n');
    expect(text).toMatch(/RUN three +·+▐?█+▌? +300/);
    expect(text).toMatch(/RUN two .*failed 200/);
    expect(text).toContain('\n  200  slot: [right 1] RUN three');
  });

  test('asks for durations where all are assumed to be equal', () => {
    const names = steps.map(({ id }) => `${id}`);
    const basis: Basis = { kind: 'file', steps, names, stages: [], references: [] };
    const times = buildTimes(basis, { maxParallelism: 0, durations: {} }, undefined);
    const lines = textTimeline(times, { words, columns: 60, title: [], summary: [], notes: [] });
    const text = lines.map((line) => line.map((part) => part.text).join('')).join('\n');
    expect(text).toContain('Give durations.');
    expect(text).not.toContain(words.shorten);
  });

  test('without a step says so', () => {
    expect(drawn([], [], { durations: () => 0 })).toEqual(['No step.', '', 'Assumed.']);
  });
});

/** Steps of any build with any text. */
const hostileBuild = fc
  .tuple(anyBuild({ locks: true }), fc.array(hostileText, { minLength: 1, maxLength: 12 }))
  .map(([build, texts]) => ({ build, steps: named(build, texts), stages: texts }));

function named({ steps: bare }: AnyBuild, texts: readonly string[]): readonly Step[] {
  return bare.map((step) => {
    const text = texts[step.id % texts.length] ?? '';
    return {
      ...step,
      key: `step ${step.id}`,
      label: `[x 1/9] ${text}`,
      origins: step.id % 3 === 0 ? [] : [{ stage: step.id % texts.length, line: 1, row: 0 }],
      lines: [1],
      platform: '',
      logStage: text,
      logNumber: step.id + 1,
      logTotal: 9,
    };
  });
}

test('no line goes beyond its columns, and every step has one, whatever texts and times there are', () => {
  fc.assert(
    fc.property(
      hostileBuild,
      fc.integer({ min: 40, max: 120 }),
      fc.constantFrom(1, 2, Infinity),
      ({ build, steps: hostile, stages: labels }, columns, maxParallelism) => {
        const durations = (id: number): number => build.durations[id] ?? 0;
        const lines = drawn(hostile, labels, { durations, maxParallelism, columns, title: labels });
        expect(lines.filter((line) => displayWidth(line) > columns || /[\p{Cc}\u202e]/u.test(line))).toEqual(
          [],
        );
        const { criticalPath, makespanMs } = simulate(hostile, durations, { maxParallelism });
        const chart = lines.slice(0, lines.indexOf('* critical · waits'));
        const marked = chart.filter((line) => line.startsWith('* ') && /[█▌▐]/.test(line));
        // Where everything takes no time, nothing is critical.
        const critical = makespanMs > 0 ? Math.min(1, criticalPath.length) : 0;
        if (hostile.length > 0) expect(marked.length).toBeGreaterThanOrEqual(critical);
      },
    ),
  );
});

test('a bar stands where its step ran, half a column at most beside it', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 10, max: 80 }), (from, length, columns) => {
      const span = 2000;
      const bar = barOf({ workMs: from, endMs: from + length, gaps: [] }, span, columns);
      const halves = [...bar].flatMap((cell) => [/[█▌]/.test(cell), /[█▐]/.test(cell)]);
      const first = halves.indexOf(true);
      expect(Math.abs(first / (2 * columns) - from / span)).toBeLessThanOrEqual(0.5 / columns);
      expect(halves.filter(Boolean)).toHaveLength(halves.lastIndexOf(true) - first + 1);
      expect(bar.length).toBeLessThanOrEqual(columns);
    }),
  );
});

test('the axis never goes beyond its columns, and ends even where there is no time', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e11, noNaN: true }),
      fc.integer({ min: 8, max: 90 }),
      (span, columns) => {
        expect(axisOf(span, columns, words.time).length).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
