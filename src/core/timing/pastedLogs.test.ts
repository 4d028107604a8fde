import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { readLog } from '#core/buildlog/reader.ts';
import { buildTimes } from './buildTimes.ts';
import type { BuildTimes, StepTime } from './buildTimesTypes.ts';
import { chooseBuild } from './chooseBuild.ts';
import { tellBuild } from './loggedBuild.ts';

/** Logs as people pasted them, rebuilt small; kept beside the project. */
const reports = '../shared/reports';

function timesOf(dockerfile: string, log: string, platform = defaultOptions.platform): BuildTimes {
  const file = { ...overview(dockerfile, { ...defaultOptions, platform }, ''), text: dockerfile };
  const { builds } = readLog(log);
  const { basis, logged } = tellBuild(file, { builds, chosen: chooseBuild(builds, file) });
  return buildTimes(basis, { maxParallelism: 0, durations: {} }, logged);
}

function reported(name: string): BuildTimes {
  const file = (part: string): string => readFileSync(`${reports}/${name}/${part}`, 'utf8');
  return timesOf(file('Dockerfile'), file('build.log'));
}

function step({ steps }: BuildTimes, text: string): StepTime | undefined {
  return steps.find((time) => time.step.label.includes(text));
}

describe.skipIf(!existsSync(reports))('a log as it was pasted', () => {
  test('with stamps and any blanks behind them', () => {
    const times = reported('52-log-bracket-ts');
    expect(times.kind).toBe('measured');
    expect(times.log?.match?.isOtherFile).toBe(false);
    const [gap] = step(times, 'WORKDIR')?.gaps ?? [];
    expect((gap?.untilMs ?? 0) - (gap?.fromMs ?? 0)).toBeGreaterThan(40_000);
    expect(step(times, 'go mod download')?.durationMs).toBeCloseTo(10_000, -1);
  });

  test('indented, of two platforms', () => {
    const times = reported('55-log-indented-multiplatform');
    const { match } = times.log ?? {};
    expect(match?.confidence).toBe(1);
    expect(match?.otherPlatforms.length).toBeGreaterThan(0);
    expect(step(times, 'go build')?.durationMs).toBe(15_000);
  });

  test('with a header that lost its #', () => {
    const times = reported('58-log-missing-hash');
    expect(step(times, 'go build')?.durationMs).toBe(144_100);
  });

  test('with stamps on lines of their own, and months by name', () => {
    const times = reported('62-log-coolify-ts-own-line');
    expect(times.kind).toBe('measured');
    expect(step(times, 'go build')?.outcome).toBe('failed');
    expect(step(times, 'go build')?.durationMs).toBeCloseTo(10_000, -1);
    expect(step(times, 'go mod download')?.durationMs).toBeCloseTo(69_000, -2);
  });

  test('in the form of 18.09, with its own times', () => {
    const times = reported('64-log-2018-digest');
    expect(times.kind).toBe('measured');
    const download = step(times, 'go mod download');
    expect([download?.outcome, Math.round(download?.durationMs ?? 0)]).toEqual(['done', 40_007]);
  });

  test('of a step that did not end: at least as long as its last output says', () => {
    const times = reported('69-log-stuck-partial');
    const install = step(times, 'apt -y install');
    expect([install?.outcome, install?.durationMs, install?.atLeast]).toEqual(['running', 2_527_500, true]);
  });

  test('of several targets: the failure names its target, which is not of this file', () => {
    const times = reported('74-log-compose-bake');
    const { log } = times.log ?? {};
    expect(log?.failure).toMatchObject({
      target: 'frontend',
      message: 'process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
    });
    expect(step(times, 'go build')?.durationMs).toBe(12_000);
    expect(times.log?.match?.isOtherFile).toBe(false);
  });

  test('with its export', () => {
    const { log } = reported('90-log-export-slow').log ?? {};
    expect(log?.totalMs).toBe(306_100);
    const exporting = log?.steps.find(({ name }) => name.kind === 'export');
    expect(exporting?.durationMs).toBe(280_100);
    expect(exporting?.parts).toContainEqual({ name: 'exporting layers', durationMs: 250_900 });
    expect(exporting?.parts).toContainEqual({ name: 'pushing layers', durationMs: 29_000 });
  });
});
