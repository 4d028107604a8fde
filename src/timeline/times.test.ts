import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { noTiming } from '#state/timeline.ts';
import type { Timing } from '#state/timelineTypes.ts';
import { assumptionOf } from '#core/timing/assumptions.ts';
import { basisOfFile } from '#core/timing/basis.ts';
import { graphMarks } from '#core/timing/graphMarks.ts';
import { lanesOf } from './chart/lanes.ts';
import { eventsOf, neighbour, stateAt } from '#core/timing/moment.ts';
import { stepNames } from '#core/plan/stepNames.ts';
import { stepCaption } from '#core/drawing/stepCaption.ts';
import { buildTimes, EQUAL_MS } from '#core/timing/buildTimes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';

const diamond = `FROM alpine AS base
RUN prepare
FROM base AS web
RUN web
FROM base AS api
RUN api one
RUN api two
FROM base
COPY --from=web /w /
COPY --from=api /a /
`;

const locked = `FROM alpine AS a
RUN --mount=type=cache,target=/c,sharing=locked a
FROM alpine AS b
RUN --mount=type=cache,target=/c,sharing=locked b
FROM alpine
COPY --from=a / /a
COPY --from=b / /b
`;

const shared = `FROM alpine AS a
RUN same
FROM alpine AS b
RUN same
RUN more
FROM scratch
COPY --from=a / /
COPY --from=b / /
`;

const opened = (text: string): Overview => overview(text, defaultOptions, '');

function timesOf(text: string, timing: Partial<Timing> = {}): BuildTimes {
  return buildTimes(basisOfFile(opened(text)), { ...noTiming, ...timing }, undefined);
}

/** One line a lane, one letter a second: the last word of the step, `.` while nothing runs, capital if critical. */
function drawn(times: BuildTimes): string {
  const seconds = Math.round(times.makespanMs / 1000);
  return lanesOf(times)
    .map(({ stage, bars }) => {
      const cells = Array.from({ length: seconds }, () => '.');
      for (const { time, shadow } of bars) {
        const letter = stepCaption(time.step).charAt(0).toLowerCase();
        for (let at = time.workMs / 1000; at < time.endMs / 1000; at++)
          cells[at] = shadow ? '~' : time.critical ? letter.toUpperCase() : letter;
      }
      return `${stage?.label ?? '-'} ${cells.join('')}`;
    })
    .join('\n');
}

describe('equal durations', () => {
  test('start every step as soon as its inputs are there', () => {
    expect(drawn(timesOf(diamond))).toBe(
      ['base FR...', 'web ..r..', 'api ..RR.', 'stage-3 ...cC'].join('\n'),
    );
  });

  test('say that they are an assumption', () => {
    expect(assumptionOf(timesOf(diamond))).toEqual({ basis: 'equal', caveats: [] });
  });

  test('run a shared step once, in the first of its stages', () => {
    const times = timesOf(shared);
    expect(drawn(times)).toBe(['a FR..', 'b ~~R.', 'stage-2 ..cC'].join('\n'));
    expect(times.schedule.sequentialMs).toBe(5 * EQUAL_MS);
  });

  test('show the wait for a locked cache as a gap, not as work', () => {
    const times = timesOf(locked);
    const waiting = times.steps.filter(({ gaps }) => gaps.length > 0);
    expect(waiting.map(({ step, gaps }) => [stepCaption(step), gaps[0]?.cause, gaps[0]?.lock])).toEqual([
      ['RUN b', 'lock', '/c'],
    ]);
    const [first, second] = times.steps.filter(({ step }) => step.kind === 'run');
    expect(second?.workMs).toBe(first?.endMs);
  });
});

describe('what the reader assumes', () => {
  const runApi = 'run api:0';

  test('moves the critical path and the total', () => {
    const longer = timesOf(diamond, { durations: { 'run web:0': 9000 } });
    expect(longer.makespanMs).toBe(13_000);
    expect(longer.steps.filter(({ critical }) => critical).map(({ name }) => name)).toContain('run web:0');
    expect(assumptionOf(longer)).toEqual({ basis: 'edited', caveats: ['cpu', 'pull'] });
  });

  test('of a limit names the wait for a slot and that the order is one of several', () => {
    const one = timesOf(diamond, { maxParallelism: 1 });
    expect(one.makespanMs).toBe(one.schedule.sequentialMs);
    expect(one.steps.some(({ gaps }) => gaps.some(({ cause }) => cause === 'slot'))).toBe(true);
    expect(assumptionOf(one).caveats).toContain('ties');
  });

  test('of names the file does not have changes nothing', () => {
    const times = timesOf(diamond, { durations: { 'run gone:0': 5000 } });
    expect(times.editedCount).toBe(0);
    expect(times.makespanMs).toBe(timesOf(diamond).makespanMs);
  });

  test('gives a total that shortening a step by its saving explains', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (web, api) => {
        const durations = { 'run web:0': web, [runApi]: api };
        const times = timesOf(diamond, { durations });
        const id = times.steps.find(({ name }) => name === runApi)?.step.id;
        const saving = times.savings?.find(({ step }) => step === id)?.savingMs ?? 0;
        const free = timesOf(diamond, { durations: { ...durations, [runApi]: 0 } });
        // A thousandth of the total is not worth a line.
        expect(Math.abs(times.makespanMs - saving - free.makespanMs)).toBeLessThan(times.makespanMs / 900);
      }),
    );
  });
});

test('a step keeps its name when lines are added elsewhere', () => {
  const keys = (text: string): readonly string[] => {
    const { plan, stages } = opened(text);
    return stepNames(
      plan.steps,
      stages.map(({ key }) => key),
    );
  };
  expect(keys(`# a comment\n\n${diamond}`)).toEqual(keys(diamond));
  expect(new Set(keys(shared)).size).toBe(keys(shared).length);
});

describe('playing', () => {
  const times = timesOf(diamond);
  const events = eventsOf(times);

  test('walks every event once forward and back again', () => {
    const forward = [0];
    while ((forward.at(-1) ?? 0) < times.makespanMs) forward.push(neighbour(events, forward.at(-1) ?? 0, 1));
    expect(forward).toEqual(events);
    const back = [times.makespanMs];
    while ((back.at(-1) ?? 0) > 0) back.push(neighbour(events, back.at(-1) ?? 0, -1));
    expect(back.toReversed()).toEqual(events);
  });

  test('a step waits, runs and is done, in this order', () => {
    const order = ['waiting', 'running', 'done'];
    for (const step of times.steps) {
      const states = events.map((at) => order.indexOf(stateAt(step, at)));
      expect(states).toEqual(states.toSorted((a, b) => a - b));
      expect(stateAt(step, times.makespanMs)).toBe('done');
    }
  });

  test('tells the graph the state of every line and stage, skipped stages included', () => {
    const text = `FROM alpine AS unused\n${diamond}`;
    const asked = { moment: 2500, showStarts: true, showCritical: true };
    const shown = graphMarks(timesOf(text), asked);
    expect(shown?.states).toMatchObject({
      unused: 'skipped',
      base: 'done',
      web: 'running',
      'web\n0': 'running',
      'api\n1': 'waiting',
      api: 'running',
    });
    expect(shown?.starts?.['api\n1']).toEqual({ share: 3 / 5, startMs: 3000 });
  });

  test('tags a stage as waiting while none of its steps runs, though it has begun', () => {
    const text = `FROM alpine AS slow
RUN slow
FROM alpine AS app
RUN quick
COPY --from=slow /x /
RUN last
`;
    const held = timesOf(text, { durations: { 'run slow:0': 9000 } });
    const shown = graphMarks(held, { moment: 5000, showStarts: false, showCritical: false });
    expect(shown?.states).toMatchObject({
      slow: 'running',
      app: 'waiting',
      'app\n0': 'done',
      'app\n1': 'waiting',
    });
  });

  test('goes through a shared step in the stage that goes on, and says that it is shared', () => {
    const { basis, criticalStages } = timesOf(shared);
    expect(
      criticalStages.map(({ stage, shared: isShared }) => [basis.stages[stage]?.label, isShared]),
    ).toEqual([
      ['b', true],
      ['stage-2', false],
    ]);
    const marks = graphMarks(timesOf(shared), { moment: null, showStarts: false, showCritical: true });
    const named = opened(shared).references.filter(({ id }) => marks?.critical?.[id]);
    expect(named.map(({ written, stage }) => [written, stage])).toEqual([
      ['alpine', 1],
      ['b', 2],
    ]);
  });

  test('draws the critical path along the references that carry it', () => {
    const { references } = opened(diamond);
    const asked = { moment: null, showStarts: false, showCritical: true };
    const shown = graphMarks(times, asked);
    const named = references
      .filter(({ id }) => shown?.critical?.[id])
      .map(({ written, stage }) => [written, stage]);
    expect(named).toEqual([
      ['alpine', 0],
      ['base', 2],
      ['api', 3],
    ]);
  });
});
