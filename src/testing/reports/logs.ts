import { expect } from 'vitest';
import type { ScheduleReport } from '#core/timing/scheduleReport.ts';
import type { Expectation, Told } from './report.ts';

function schedule({ json }: Told): ScheduleReport {
  if (!json.schedule) throw new Error('no schedule');
  return json.schedule;
}

function durationOf(told: Told, key: string): number | null | undefined {
  return schedule(told).steps.find((step) => step.key === key)?.durationMs;
}

/** Build logs as people pasted them. */
export const reportedLogs: Readonly<Record<string, Expectation>> = {
  '52-log-bracket-ts': ({ told }) => {
    const { summary, makespanMs } = schedule(told);
    expect(makespanMs).toBeGreaterThan(50_000);
    expect(summary?.parts.find(({ part }) => part === 'rest')?.durationMs).toBeGreaterThan(40_000);
    expect(told.text).toMatch(/the image may still be loading: \[builder 2\] WORKDI/);
    expect(told.text).not.toMatch(/the image is unpacked/);
  },
  '55-log-indented-multiplatform': ({ told }) => {
    expect(told.text).toMatch(/100 % of the log’s steps match\. 3 steps for other platforms are left out/);
  },
  '58-log-missing-hash': ({ told }) => {
    expect(durationOf(told, 'run 6')).toBe(144_100);
  },
  '62-log-coolify-ts-own-line': ({ told }) => {
    expect(schedule(told).makespanMs).toBeGreaterThan(79_000);
    expect(durationOf(told, 'run 6')).toBe(10_000);
    expect(told.text).toMatch(/failed 10 s/);
  },
  '64-log-2018-digest': ({ told }) => {
    expect(Math.round((durationOf(told, 'run 4') ?? 0) / 100)).toBe(400);
    expect(schedule(told).makespanMs).toBeGreaterThan(40_000);
    expect(told.text).not.toMatch(/running/);
  },
  '69-log-stuck-partial': ({ told }) => {
    expect(durationOf(told, 'run 3')).toBe(2_527_500);
    expect(told.text).toMatch(/running at least 42 min 8 s/);
  },
  '74-log-compose-bake': ({ told }) => {
    expect(told.text).toContain(
      'The build failed: target frontend: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
    );
    expect(told.text).toMatch(/Target frontend is not in this Dockerfile/);
  },
  '90-log-export-slow': ({ told }) => {
    expect(schedule(told).summary).toMatchObject({
      totalMs: 306_100,
      exports: [
        {
          durationMs: 280_100,
          parts: expect.arrayContaining([
            { name: 'exporting layers', durationMs: 250_900 },
            { name: 'pushing layers', durationMs: 29_000 },
          ]),
        },
      ],
    });
    expect(told.text).toMatch(/What decided the total: exporting to image 4 min 40 s \(92 %\)/);
    // It is shown behind the last step.
    expect(
      told.text.indexOf(' exporting to image ', told.text.indexOf('* RUN pip install -e')),
    ).toBeGreaterThan(0);
  },
};
