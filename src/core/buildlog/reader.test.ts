import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraces, ownTraces } from '#testing/traces/traces.ts';
import { createLogReader, readLog } from './reader.ts';
import type { LogReading, ParsedLog } from './types.ts';

const traces = readTraces(ownTraces);
const logs = traces.flatMap(({ plain, raw, terminal }) => [
  plain,
  raw,
  ...(terminal === undefined ? [] : [terminal]),
]);
const failing = traces.find(({ name }) => name === 'f09-error');

/** `key state seconds name` of every step. */
function drawn(log: ParsedLog | undefined): string[] {
  return (log?.steps ?? []).map(({ state, durationMs, name }) =>
    [state, durationMs === undefined ? '-' : durationMs / 1000, name.full].join(' '),
  );
}

function onlyBuild(text: string): ParsedLog {
  const { builds } = readLog(text);
  expect(builds.length).toBe(1);
  return builds[0] as ParsedLog;
}

const plain = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 96B done
#1 DONE 0.0s

#2 [internal] load metadata for docker.io/library/alpine:latest
#2 DONE 0.2s

#3 [a 1/2] FROM docker.io/library/alpine:latest@sha256:bf21effef0733b919ff639e111cdf3c191f39d718f6e1b64df5eafb89ce46805
#3 CACHED

#4 [a 2/2] RUN make
#4 0.061 #9 DONE 9.9s
#4 0.062 
#4 0.063 #9 [x 1/1] RUN fake
#4 ...

#5 [stage-1 1/2] COPY f /
#5 DONE 0.1s

#4 [a 2/2] RUN make
#4 1.2 built
#4 DONE 1.3s
`;
const steps = [
  'done 0 [internal] load build definition from Dockerfile',
  'done 0.2 [internal] load metadata for docker.io/library/alpine:latest',
  'cached - [a 1/2] FROM docker.io/library/alpine:latest@sha256:bf21effef0733b919ff639e111cdf3c191f39d718f6e1b64df5eafb89ce46805',
  'done 1.3 [a 2/2] RUN make',
  'done 0.1 [stage-1 1/2] COPY f /',
];

describe('plain logs', () => {
  test('output that looks like the log itself is output (P1)', () => {
    const log = onlyBuild(plain);
    expect(drawn(log)).toEqual(steps);
    expect(log.steps[3]).toMatchObject({
      outputLines: 4,
      lastOutput: ['#9 DONE 9.9s', '', '#9 [x 1/1] RUN fake', 'built'],
    });
    expect(log).toMatchObject({ format: 'plain', times: 'durations', problems: [], failure: undefined });
  });

  const time = (at: number): string =>
    `2026-01-01T00:00:${String(10 + Math.floor(at)).padStart(2, '0')}.${(at % 1).toFixed(3).slice(2)}`;
  const prefixes: Readonly<Record<string, (line: string, at: number) => string>> = {
    'GitHub Actions': (line, at) => `${time(at)}0000Z ${line}`,
    'gh run view': (line, at) => `build\tBuild image\t${time(at)}0000Z ${line}`,
    GitLab: (line, at) => `${time(at)}000Z 01O ${line}`,
    'Jenkins timestamper': (line, at) => `[${time(at)}Z] ${line}`,
    'a time of day': (line, at) => `${time(at).slice(11)} ${line}`,
    'Google Cloud Build': (line) => `Step #1 - "build": ${line}`,
    compose: (line) => `web-1  | ${line}`,
    colours: (line) => (line === '' ? '' : `\x1b[34m${line}\x1b[0m`),
    CRLF: (line) => `${line}\r`,
    'a byte order mark': (line, at) => (at === 0 ? `\uFEFF${line}` : line),
  };
  test.each(Object.entries(prefixes))('%s', (_, prefixed) => {
    const log = onlyBuild(
      plain
        .split('\n')
        .map((line, at) => prefixed(line, at / 10))
        .join('\n'),
    );
    expect(drawn(log).map((step) => step.replace('cached 0', 'cached -'))).toEqual(steps);
    expect(log.problems).toEqual([]);
  });

  test('time stamps give the ends of steps, and starts by their durations (P10)', () => {
    const log = onlyBuild(
      plain
        .split('\n')
        .map((line, at) => `${time(at / 10)}Z ${line}`)
        .join('\n'),
    );
    expect(log.times).toBe('stamped');
    const [copy, run] = [log.steps[4], log.steps[3]];
    expect((run?.endMs ?? 0) - (run?.startMs ?? 0)).toBeCloseTo(1300);
    expect((run?.endMs ?? 0) - (copy?.endMs ?? 0)).toBeCloseTo(400);
  });

  test('midnight is no jump of the clock, an hour back is', () => {
    const at = (clock: string): string => `${clock} #1 [a 1/1] RUN x\n${clock} #1 DONE 0.1s\n`;
    const second = '\n00:00:01 #2 [a 2/2] RUN y\n00:00:01 #2 DONE 0.5s\n';
    expect(onlyBuild(at('23:59:59') + second).problems).toEqual([]);
    expect(onlyBuild(at('01:00:00') + second).problems.map(({ rule }) => rule)).toEqual(['log-clock-jumps']);
  });

  test('a failure names the step, the line and the message (P5)', () => {
    const log = onlyBuild(failing?.plain ?? '');
    expect(log.failure).toMatchObject({
      line: 4,
      message: expect.stringContaining('exit code: 3') as string,
    });
    expect(log.steps[log.failure?.step ?? -1]?.name.text).toBe(
      'RUN echo about to fail; sleep 0.6; echo oops >&2; exit 3',
    );
    expect(log.steps.filter(({ state }) => state === 'canceled').length).toBe(1);
  });

  test('an error message may have several lines', () => {
    const log = onlyBuild(
      '#1 [1/1] RUN <<EOF (a...)\n#1 ERROR: process "/bin/sh -c a\nb\nc" did not complete successfully: exit code: 1\n------\n',
    );
    expect(log.steps[0]?.error?.split('\n').length).toBe(3);
  });

  test('warnings are told once, with their line (P6)', () => {
    const log = onlyBuild(
      '#1 [internal] load build definition from Dockerfile\n#1 WARN: StageNameCasing: Use lower case (line 3)\n#1 DONE 0.0s\n\n 1 warning found (use docker --debug to expand):\n - StageNameCasing: Use lower case (line 3)\n',
    );
    expect(log.warnings).toEqual([{ text: 'StageNameCasing: Use lower case', line: 3 }]);
  });

  test('several builds in one log are told apart', () => {
    const { builds } = readLog(`${plain}\n${plain}`);
    expect(builds.map((build) => drawn(build))).toEqual([steps, steps]);
    const bare = plain.slice(plain.indexOf('#1'));
    expect(readLog(`${bare}\n${bare}`).builds.map((build) => drawn(build))).toEqual([steps, steps]);
  });

  test('a log that was cut says so, and shows the rest', () => {
    const running = onlyBuild(plain.slice(0, plain.indexOf('#4 ...')));
    expect(running.steps.at(-1)).toMatchObject({ state: 'running', durationMs: 63, isOpen: true });
    expect(running.problems).toEqual([{ rule: 'log-cut', params: { count: 1 } }]);
    const headless = onlyBuild(plain.slice(plain.indexOf('#4 0.061')));
    expect(drawn(headless)).toEqual(['done 1.3 [a 2/2] RUN make', 'done 0.1 [stage-1 1/2] COPY f /']);
    expect(headless.problems.map(({ rule }) => rule)).toEqual(['log-cut']);
  });
});

describe('rawjson', () => {
  const vertex = (fields: object): string =>
    `${JSON.stringify({ vertexes: [{ digest: 'sha256:a', ...fields }] })}\n`;

  test('keeps fractions of a ms, joins intervals and keeps inputs an update lacks (L2)', () => {
    const at = (ms: string): string => `2026-11-20T08:24:45.${ms}Z`;
    const log = onlyBuild(
      vertex({ name: '[a 1/1] FROM x', inputs: [] }) +
        vertex({ name: '[a 1/1] FROM x', started: at('000000500'), completed: at('100000500') }) +
        vertex({ started: at('200000500') }) +
        vertex({ started: at('200000500'), completed: at('300000500') }),
    );
    expect(log.steps[0]?.intervals.length).toBe(2);
    expect(log.steps[0]?.durationMs).toBeCloseTo(200, 3);
    expect(log.steps[0]?.name.full).toBe('[a 1/1] FROM x');
    expect(log.epochMs).toBeCloseTo(Date.UTC(2026, 10, 20, 8, 24, 45), 2);
  });

  test('a step that ends before it starts takes no time, and the jump is told', () => {
    const log = onlyBuild(
      vertex({ name: '[1/1] RUN x', started: '2026-01-01T00:00:05Z', completed: '2026-01-01T00:00:01Z' }),
    );
    expect(log.steps[0]).toMatchObject({ durationMs: 0, state: 'done' });
    expect(log.problems.map(({ rule }) => rule)).toEqual(['log-clock-jumps']);
  });

  test('wrong types and broken lines are passed over', () => {
    const log = onlyBuild(
      `${vertex({ name: '[1/1] RUN x', inputs: 'none', started: 5, cached: 'yes' })}{"vertexes": 7}\n{"vertexes": [null, [], 3]}\n{"vertexes": [{"digest"\n`,
    );
    expect(log.steps.length).toBe(1);
    expect(log.problems.map(({ rule }) => rule)).toEqual(['log-bad-lines']);
  });

  test('output is counted, the last lines kept', () => {
    const raw = traces.find(({ name }) => name === 'f09-error');
    const step = onlyBuild(raw?.raw ?? '').steps.find(({ state }) => state === 'error');
    expect(step).toMatchObject({ outputLines: 2, lastOutput: ['about to fail', 'oops'] });
  });
});

describe('terminal copies', () => {
  test('the last picture counts, whatever was scrolled by', () => {
    const log = onlyBuild(failing?.terminal ?? '');
    expect(log.format).toBe('terminal');
    expect(drawn(log).slice(3)).toEqual([
      'cached 0 [bad 1/2] FROM docker.io/library/alpine:latest@sha256:bf21effef0733b919ff639e111cdf3c191f39d718f6e1b64df5eafb89ce46805',
      'done 0.3 [stage-2 2/4] RUN sleep 0.2 && echo pre',
      'canceled 0.7 [ok 2/2] RUN sleep 3 && echo never',
      'error 0.7 [bad 2/2] RUN echo about to fail; sleep 0.6; echo oops >&2; exit 3',
    ]);
    expect(log.failure?.line).toBe(4);
  });

  test('a build that still runs, copied without colours', () => {
    const log = onlyBuild(`[+] Building 3.2s (3/5)                                docker:default
 => [internal] load build definition from Dockerfile                       0.0s
 => CACHED [a 1/2] FROM docker.io/library/alpine:latest                    0.0s
 => [a 2/2] RUN make                                                       3.0s
 => => # compiling                                                              
 => [b 2/2] RUN test                                                       2.9s
`);
    // Only a step that runs shows its output.
    expect(log.steps.map(({ state }) => state)).toEqual(['done', 'cached', 'running', 'done']);
    expect(log.problems.map(({ rule }) => rule)).toEqual(['log-cut']);
  });
});

describe('what is no log says what it is', () => {
  const texts: Readonly<Record<string, string>> = {
    'log-empty': ' \n\n',
    'log-html': '<!DOCTYPE html>\n<html>\n#1 [internal] load build definition\n</html>',
    'log-other-json': '{"name": "x"}\n',
    'log-dockerfile': '# syntax=docker/dockerfile:1\nFROM alpine\nRUN x\n',
    'log-legacy-builder': 'Sending build context to Docker daemon  2.048kB\nStep 1/2 : FROM alpine\n',
    'log-binary': '\x89PNG\0\0\0\n',
    'log-unknown': 'make: nothing to be done\n',
  };
  test.each(Object.entries(texts))('%s', (rule, text) => {
    expect(readLog(text)).toEqual({ builds: [], problems: [{ rule, params: {} }] });
  });

  test('a web page is one whatever stands in its first line', () => {
    const { builds, problems } = readLog('<!doctype html><p>#5 [a 1/2] RUN x\n');
    expect([builds, problems.map(({ rule }) => rule)]).toEqual([[], ['log-html']]);
  });
});

describe('any text at all', () => {
  const inPieces = (text: string, size: number): LogReading => {
    const reader = createLogReader();
    for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
    return reader.finish();
  };

  test('is read the same whole and in pieces', () => {
    expect(logs.length).toBeGreaterThan(20);
    for (const [at, log] of logs.entries()) expect(inPieces(log, 7 + at * 13)).toEqual(readLog(log));
  });

  test('cut anywhere, with lines shuffled, doubled, lost or turned into noise: it is read', () => {
    const line = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...logs.flatMap((log) => log.split('\n').slice(0, 60))) },
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '',
        '#1 DONE 1e999s',
        '#99999999 x',
        '[+] Building 1.0s (1/2)',
        '#0 building with',
        '{"vertexes":[',
      ),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.nat(2000), (lines, cut) => {
        const { builds } = readLog(lines.join('\n').slice(cut));
        for (const { steps: found, failure } of builds) {
          read += found.length;
          for (const step of found) {
            expect(step.durationMs ?? 0).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(step.durationMs ?? 0)).toBe(true);
            for (const input of step.inputs ?? []) expect(found[input]?.id).toBe(input);
          }
          if (failure?.step !== undefined) expect(found[failure.step]).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
