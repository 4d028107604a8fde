import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { readLog } from '#core/buildlog/reader.ts';
import { buildTimes } from './buildTimes.ts';
import type { BuildTimes, StepTime } from './buildTimesTypes.ts';
import { chooseBuild } from './chooseBuild.ts';
import { tellBuild } from './loggedBuild.ts';
import { logScope } from './logScope.ts';
import { ownTraces, readTraces } from '#testing/traces/traces.ts';

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
    expect(gap?.cause).toBe('unsaid');
    // Nobody can shorten a step by it.
    expect(times.summary?.parts.find(({ part }) => part === 'rest')?.durationMs).toBeGreaterThan(40_000);
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
    // The log does not have the COPY between them.
    expect(step(times, 'go mod download')?.critical).toBe(true);
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

describe('a build of several targets, of another platform', () => {
  const dockerfile = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';

  test('names the targets that are of other files', () => {
    const log = `[+] Building 9.0s (9/9) FINISHED
 => [api internal] load build definition from Dockerfile      0.0s
 => [web internal] load build definition from Dockerfile.web  0.0s
 => [api build 1/2] FROM docker.io/library/alpine:latest      1.0s
 => [web app 1/2] FROM docker.io/library/node:22              1.0s
 => [api build 2/2] RUN make                                  2.0s
 => [web app 2/2] RUN npm ci                                  7.0s
 => [api stage-1 1/1] COPY --from=build /app /app             0.1s
`;
    const times = timesOf(dockerfile, log);
    expect(times.log && logScope(times.log)).toEqual({ otherTargets: ['web'], offeredPlatform: undefined });
    expect(step(times, 'RUN make')?.durationMs).toBe(2000);
  });

  test('is offered with the platform it is of', () => {
    const log = `#5 [linux/arm64 build 1/2] FROM docker.io/library/alpine:latest
#5 DONE 1.0s

#6 [linux/arm64 build 2/2] RUN make
#6 DONE 4.0s

#7 [linux/arm64 stage-1 1/1] COPY --from=build /app /app
#7 DONE 0.1s
`;
    const file = { ...overview(dockerfile, defaultOptions, ''), text: dockerfile };
    const { builds } = readLog(log);
    const { logged, foreign } = tellBuild(file, { builds, chosen: 0 });
    const seen = logged ?? foreign;
    expect(seen && logScope(seen).offeredPlatform).toBe('linux/arm64');
    const times = timesOf(dockerfile, log, 'linux/arm64');
    expect(step(times, 'RUN make')?.durationMs).toBe(4000);
  });
});

describe('the head of a log report', () => {
  const dockerfile = 'FROM alpine AS build\nRUN make\nRUN test\nFROM scratch\nCOPY --from=build /app /app\n';
  const log = `[+] Building 100.0s (8/8) FINISHED
 => [internal] load build definition from Dockerfile     0.5s
 => [internal] load metadata for docker.io/library/alpine  1.5s
 => CACHED [build 1/3] FROM docker.io/library/alpine     0.0s
 => CACHED [build 2/3] RUN make                          0.0s
 => [build 3/3] RUN test                                 6.0s
 => [stage-1 1/1] COPY --from=build /app /app            2.0s
 => exporting to image                                  80.0s
 => => exporting layers                                 60.0s
 => => pushing layers                                   20.0s
`;

  test('says total, parts, stages, cache and slowest steps', () => {
    const { summary, basis } = timesOf(dockerfile, log);
    expect(summary).toMatchObject({
      totalMs: 100_000,
      isTotalKnown: true,
      parts: [
        { part: 'front', durationMs: 2000, share: 0.02 },
        { part: 'steps', durationMs: 8000, share: 0.08 },
        { part: 'export', durationMs: 80_000, share: 0.8 },
        { part: 'rest', durationMs: 10_000, share: 0.1 },
      ],
      exports: [
        {
          name: 'exporting to image',
          startMs: 8000,
          share: 0.8,
          parts: [
            { name: 'exporting layers', durationMs: 60_000 },
            { name: 'pushing layers', durationMs: 20_000 },
          ],
        },
      ],
      stages: [
        { stage: 0, durationMs: 6000, share: 0.75 },
        { stage: 1, durationMs: 2000, share: 0.25 },
      ],
      stepCount: 3,
      cachedCount: 1,
      isCacheSure: true,
    });
    expect(summary?.slowest.map((id) => basis.steps[id]?.key)).toEqual(['run 3', 'copy 5']);
  });

  test('its parts make the total, whatever is shown of a build', () => {
    for (const trace of readTraces(ownTraces)) {
      for (const text of [trace.raw, trace.plain]) {
        const { summary } = timesOf(trace.dockerfile, text);
        const sum = summary?.parts.reduce((all, { durationMs }) => all + durationMs, 0) ?? 0;
        // Parts below a ms are not told.
        expect(Math.abs(sum - (summary?.totalMs ?? 0)), trace.name).toBeLessThan(4);
      }
    }
  });

  test('is not given to a simulation: the question is another then', () => {
    const file = { ...overview(dockerfile, defaultOptions, ''), text: dockerfile };
    const { builds } = readLog(log);
    const { basis, logged } = tellBuild(file, { builds, chosen: 0 });
    const asked = buildTimes(basis, { maxParallelism: 1, durations: {} }, logged);
    expect(asked.summary).toBeUndefined();
  });
});
