import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Step } from '#core/plan/types.ts';
import { ownTraces, readTraces, type Trace } from '#testing/traces/traces.ts';
import { measuredCriticalPath, type MeasuredTime } from './measuredPath.ts';
import { readLog } from '#core/buildlog/reader.ts';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { basisOfFile } from './basis.ts';
import { buildTimes } from './buildTimes.ts';
import { chooseBuild } from './chooseBuild.ts';
import { tellBuild } from './loggedBuild.ts';
import { scheduleReport, type ScheduleReport } from './scheduleReport.ts';

const traces = readTraces(ownTraces);

function stepsOf(text: string): readonly Step[] {
  return planBuild(openFile(text, defaultOptions), '').steps;
}

const nothingAssumed = { maxParallelism: 0, durations: {} };

/** One of the logs of a trace as JSON. */
function reportOf({ dockerfile, options, target }: Trace, log: string): ScheduleReport {
  const file = { ...overview(dockerfile, options, target), text: dockerfile };
  const { builds } = readLog(log);
  const { basis, logged } = tellBuild(file, { builds, chosen: chooseBuild(builds, file) });
  return scheduleReport(buildTimes(basis, nothingAssumed, logged));
}

describe('the schedule as JSON', () => {
  test('of a recorded build has its own times and the simulated ones, from the first start on', () => {
    expect(traces.length).toBeGreaterThan(10);
    for (const trace of traces) {
      const report = reportOf(trace, trace.raw);
      const starts = report.steps.flatMap(({ startMs }) => startMs ?? []);
      const ends = report.steps.flatMap(({ endMs }) => endMs ?? []);
      expect(report.makespanMs).toBe(Math.max(...ends));
      expect(Math.min(...starts)).toBe(0);
      expect(new Set(report.steps.map(({ key }) => key)).size).toBe(report.steps.length);
      expect(report.criticalPath.length).toBeGreaterThan(0);
      const times = new Map(report.steps.map((step) => [step.key, step]));
      const onPath = report.criticalPath.map((key) => times.get(key)?.endMs ?? Number.NaN);
      expect(onPath).toEqual(onPath.toSorted((a, b) => a - b));
      // A failed build ends with what failed; what was canceled then ends a little later.
      const isFailed = readLog(trace.raw).builds[0]?.failure !== undefined;
      if (!isFailed) expect(onPath.at(-1)).toBe(report.makespanMs);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }
  });

  test('without times nothing is said to be measured', () => {
    const text = 'FROM alpine AS a\nRUN one\nFROM alpine\nRUN two\nCOPY --from=a /x /\n';
    const basis = basisOfFile(overview(text, defaultOptions, ''));
    const report = scheduleReport(buildTimes(basis, nothingAssumed, undefined));
    expect(report).toMatchObject({
      source: 'equal',
      makespanMs: null,
      simulatedMakespanMs: 3000,
      sequentialMs: 4000,
    });
    expect(report.steps).toContainEqual({
      key: 'run 2',
      stage: 'a',
      n: 2,
      startMs: null,
      endMs: null,
      durationMs: 1000,
      cached: false,
      simulatedStartMs: 1000,
      simulatedEndMs: 2000,
    });
    expect(report.criticalPath.length).toBe(3);
  });

  test('a plain log gives durations, no times', () => {
    const trace = traces.find(({ name }) => name === 's04-prefix-before-copy');
    expect(trace).toBeDefined();
    if (!trace) return;
    const report = reportOf(trace, trace.plain);
    expect(report.makespanMs).toBeNull();
    expect(report.steps.find(({ key }) => key === 'run 3')?.durationMs).toBeGreaterThan(2500);
  });
});

describe('the critical path of a real build', () => {
  const file = `FROM alpine AS a
RUN one
FROM alpine AS b
RUN two
FROM scratch
COPY --from=a /x /
COPY --from=b /y /`;
  /** `key by gap` of every link; times by key, in ms: start, end, and start of work where it is later. */
  const path = (
    times: Readonly<Record<string, readonly number[]>>,
    text = file,
    maxParallelism = Infinity,
  ): string[] => {
    const steps = stepsOf(text);
    const time = (id: number): MeasuredTime | undefined => {
      const [startMs, endMs, workMs] = times[steps[id]?.key ?? ''] ?? [];
      return startMs === undefined || endMs === undefined
        ? undefined
        : { startMs, endMs, workMs: workMs ?? startMs };
    };
    return measuredCriticalPath(steps, time, maxParallelism).map(
      ({ step, by, gap, gapMs }) => `${steps[step]?.key} ${by} ${gap} ${gapMs}`,
    );
  };
  const image = 'image docker.io/library/alpine:latest linux/amd64';

  test('goes back to the input that ended last, and names the time between', () => {
    expect(
      path({
        [image]: [0, 100],
        'run 2': [101, 400],
        'run 4': [160, 900],
        'copy 6': [400, 420],
        'copy 7': [1600, 1610],
      }),
    ).toEqual([`${image} start none 0`, 'run 4 input pull 60', 'copy 7 input hashing 700']);
  });

  test('goes by the slot a step took over, and by the cache mount it waited for', () => {
    const limited = {
      [image]: [0, 100],
      'run 2': [101, 400],
      'run 4': [401, 900],
      'copy 6': [900, 905],
      'copy 7': [906, 910],
    };
    expect(path(limited, file, 1)).toContain('run 4 slot scheduling 1');
    const mount = (id: string): string => `RUN --mount=type=cache,target=/c,sharing=locked ${id}`;
    const locked = file.replace('RUN one', mount('one')).replace('RUN two', mount('two'));
    const times = {
      [image]: [0, 100],
      'run 2': [101, 400],
      'run 4': [101, 900, 400],
      'copy 6': [401, 405],
      'copy 7': [901, 910],
    };
    expect(path(times, locked)).toEqual([
      `${image} start none 0`,
      'run 2 input scheduling 1',
      'run 4 lock none 0',
      'copy 7 input scheduling 1',
    ]);
  });

  test('of a build without a step is empty', () => {
    expect(path({})).toEqual([]);
  });
});
