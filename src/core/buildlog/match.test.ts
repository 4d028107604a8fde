import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { ownTraces, readTraces } from '#testing/traces/traces.ts';
import { logGraph } from './logGraph.ts';
import { matchLog } from './match.ts';
import { measureSteps } from './measure.ts';
import { overlayLog } from './overlay.ts';
import { readLog } from './reader.ts';
import type { ParsedLog } from './types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};
const traces = new Map(readTraces(ownTraces).map((trace) => [trace.name, trace]));

/** A plain log of steps that are done. */
function logOf(...names: string[]): ParsedLog {
  const text = names.map((name, at) => `#${at + 1} ${name}\n#${at + 1} DONE 1.0s\n`).join('\n');
  return readLog(text).builds[0] as ParsedLog;
}

/** `line: how name` of every step of the plan, with what is left over. */
function drawn(dockerfile: string, log: ParsedLog, platform = 'linux/amd64'): string[] {
  const { plan, match } = overlayLog(log, dockerfile, { ...options, platform }, '');
  const found = plan.steps.map(({ id, lines }) => {
    const one = match.matches[id];
    return `${lines.join()}: ${one ? `${one.how} ${log.steps[one.logged]?.name.full}` : '-'}`;
  });
  const extra = match.extra.map((id) => `extra ${log.steps[id]?.name.full}`);
  return [...found, ...extra, ...(match.isOtherFile ? ['other file'] : [])];
}

describe('steps are found', () => {
  const file = 'FROM alpine AS a\nRUN one\nRUN two\nFROM alpine\nCOPY --from=a /x /\n';
  const from = '[stage-1 1/2] FROM docker.io/library/alpine:latest@sha256:00';

  test('by stage and number', () => {
    expect(
      drawn(file, logOf(from, '[a 2/3] RUN one', '[a 3/3] RUN two', '[stage-1 2/2] COPY --from=a /x /')),
    ).toEqual([
      `1,4: number ${from}`,
      '2: number [a 2/3] RUN one',
      '3: number [a 3/3] RUN two',
      '5: number [stage-1 2/2] COPY --from=a /x /',
    ]);
  });

  test('a merged step whatever stage it is logged under (R4.4)', () => {
    expect(drawn(file, logOf('[a 1/3] FROM docker.io/library/alpine:latest'))[0]).toMatch(/^1,4: number/);
  });

  test('with names that were cut (R7.7, 8c)', () => {
    const cut = logOf('[a 2/3] RUN on...', from);
    expect(drawn(file, cut)).toContain('2: number [a 2/3] RUN on...');
    const terminal = readLog(
      '[+] Building 1.0s (2/2) FINISHED\n => [a 2/3] RUN one 0.1s\n => [a 3/3] RUN t 0.2s\n',
    );
    expect(drawn(file, terminal.builds[0] as ParsedLog)).toContain('3: number [a 3/3] RUN t');
  });

  test('by the instruction where a line was put in since', () => {
    const edited = file.replace('RUN two', 'RUN new\nRUN two');
    expect(drawn(edited, logOf(from, '[a 2/3] RUN one', '[a 3/3] RUN two'))).toEqual([
      `1,5: number ${from}`,
      '2: number [a 2/3] RUN one',
      '3: -',
      '4: text [a 3/3] RUN two',
      '6: -',
    ]);
  });

  test('by place where the instruction was edited a little', () => {
    const apt = 'FROM alpine AS a\nRUN apt-get install -y curl git\nFROM alpine\nCOPY --from=a /x /\n';
    const log = logOf('[a 2/2] RUN apt-get install -y curl', '[stage-1 2/2] COPY --from=a /x /');
    expect(drawn(apt, log)).toContain('2: alike [a 2/2] RUN apt-get install -y curl');
  });

  test('the log of another file is told apart, and what fits is shown', () => {
    const other = logOf(
      from,
      '[a 2/4] RUN npm ci',
      '[a 3/4] COPY . .',
      '[a 4/4] RUN npm run build',
      '[stage-1 2/2] COPY --from=a /x /',
    );
    expect(drawn(file, other)).toContain('other file');
    expect(drawn(file, other)).toContain('5: number [stage-1 2/2] COPY --from=a /x /');
    expect(drawn(file, logOf('[web 1/2] FROM docker.io/library/node:20', '[web 2/2] RUN x'))).toContain(
      'other file',
    );
  });

  test('of one platform in a log of two (R5.5)', () => {
    const log = logOf(
      '[linux/amd64 a 2/3] RUN one',
      '[linux/arm64 a 2/3] RUN one',
      '[linux/amd64->arm64 a 3/3] RUN two',
      '[linux/amd64 a 3/3] RUN two',
    );
    expect(drawn(file, log).filter((line) => line.includes('RUN'))).toEqual([
      '2: number [linux/amd64 a 2/3] RUN one',
      '3: number [linux/amd64 a 3/3] RUN two',
    ]);
    expect(matchLog(log, planBuild(openFile(file, options), '')).otherPlatforms).toEqual([1, 2]);
  });

  test('of one target in a log of bake (P7)', () => {
    const log = logOf('[app a 2/3] RUN one', '[app a 3/3] RUN two', '[web web 2/2] RUN three');
    expect(drawn(file, log).slice(1)).toEqual([
      '2: number [app a 2/3] RUN one',
      '3: number [app a 3/3] RUN two',
      '5: -',
      'extra [web web 2/2] RUN three',
    ]);
    const single = 'FROM alpine\nRUN one\nRUN two\n';
    expect(drawn(single, logOf('[web 2/3] RUN one', '[web 3/3] RUN two')).slice(1)).toEqual([
      '2: number [web 2/3] RUN one',
      '3: number [web 3/3] RUN two',
    ]);
  });

  test('ONBUILD triggers of an image bring the stages they copy from (R1.8, R7.5)', () => {
    const trace = traces.get('r11-onbuild-copy-from');
    const log = readLog(trace?.plain ?? '').builds[0] as ParsedLog;
    const { plan, match, imageTriggers } = overlayLog(log, trace?.dockerfile ?? '', options, '');
    expect(imageTriggers).toEqual({ 'docker.io/library/onbcopy:latest': ['COPY --from=src /a /a'] });
    expect(match).toMatchObject({ missing: [], extra: [], confidence: 1, isOtherFile: false });
    expect(plan.steps.map(({ label }) => label)).toContain('[src 3/2] RUN sleep 0.3 && echo a > /a');
  });

  test('one line of a plain log for a linked copy and its merge', () => {
    const trace = traces.get('s22-link-many');
    const log = readLog(trace?.plain ?? '').builds[0] as ParsedLog;
    const { plan, match } = overlayLog(log, trace?.dockerfile ?? '', options, '');
    const kinds = plan.steps.map(({ id, kind }) => `${kind} ${match.matches[id]?.how}`);
    expect(kinds.filter((kind) => kind === 'merge number').length).toBe(3);
    expect(kinds.filter((kind) => kind === 'copy part').length).toBe(3);
  });
});

describe('durations', () => {
  test('waiting for a cache mount is not work (R3.16), from exact times and from plain seconds alike', () => {
    const trace = traces.get('s09-cache-locked');
    for (const text of [trace?.raw ?? '', trace?.plain ?? '']) {
      const log = readLog(text).builds[0] as ParsedLog;
      const { plan, match } = overlayLog(log, trace?.dockerfile ?? '', options, '');
      const { durationMs } = measureSteps(plan.steps, log, (step) => match.matches[step]);
      const seconds = plan.steps
        .filter(({ kind }) => kind === 'run')
        .map(({ id }) => (durationMs[id] ?? 0) / 1000);
      for (const [at, slept] of [1, 1.2, 0.8].entries()) {
        expect(seconds[at]).toBeGreaterThan(slept);
        expect(seconds[at]).toBeLessThan(slept + 0.25);
      }
    }
  });

  test('an image is done when the first step that needs its files starts (R3.9)', () => {
    const at = (ms: number): string =>
      `2026-01-01T00:00:0${Math.floor(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}Z`;
    const vertex = (digest: string, name: string, inputs: string[], start: number, end: number): string =>
      JSON.stringify({ vertexes: [{ digest, name, inputs, started: at(start), completed: at(end) }] });
    const log = readLog(
      [
        vertex('i', '[1/2] FROM docker.io/library/alpine:latest', [], 0, 100),
        vertex('r', '[2/2] RUN x', ['i'], 110, 500),
        vertex('i', '[1/2] FROM docker.io/library/alpine:latest', [], 400, 4000),
      ].join('\n'),
    ).builds[0] as ParsedLog;
    const { plan, match } = overlayLog(log, 'FROM alpine\nRUN x\n', options, '');
    const measured = measureSteps(plan.steps, log, (step) => match.matches[step]);
    expect(measured.steps.map((step) => step && [step.startMs, step.endMs])).toEqual([
      [0, 110],
      [110, 500],
    ]);
    expect(measured).toMatchObject({ makespanMs: 500, durationMs: [110, 390], frontMs: 0 });
  });
});

describe('a rawjson log alone', () => {
  test('tells the graph of its build, as the Dockerfile does', () => {
    expect(traces.size).toBeGreaterThan(10);
    for (const trace of traces.values()) {
      const log = readLog(trace.raw).builds[0] as ParsedLog;
      const graph = logGraph(log);
      const { plan, match } = overlayLog(log, trace.dockerfile, trace.options, trace.target);
      for (const { id, inputs } of graph?.steps ?? [])
        for (const input of inputs) expect(input.step).toBeLessThan(id);
      if (trace.isMulti) continue;
      const edges = (
        steps: readonly { id: number; inputs: readonly { step: number }[] }[],
        of: (id: number) => number | undefined,
      ): string[] =>
        steps.flatMap(({ id, inputs }) => inputs.map(({ step }) => `${of(step)} > ${of(id)}`)).toSorted();
      const fromLog = edges(graph?.steps ?? [], (id) => graph?.logged[id]);
      expect([...new Set(fromLog)]).toEqual([
        ...new Set(edges(plan.steps, (id) => match.matches[id]?.logged)),
      ]);
      expect(graph?.steps.length).toBe(plan.steps.length);
    }
  });

  test('cache mounts are read from the instruction', () => {
    const trace = traces.get('k05-two-locks');
    const log = readLog(trace?.raw ?? '').builds[0] as ParsedLog;
    const { plan, match } = overlayLog(log, trace?.dockerfile ?? '', options, '');
    const graph = logGraph(log);
    const locks = new Map(plan.steps.map((step) => [match.matches[step.id]?.logged, step.locks]));
    expect(graph?.steps.map(({ locks: own }) => own)).toEqual(graph?.logged.map((id) => locks.get(id)));
  });

  test('plain logs have no graph, and a circle does no harm', () => {
    expect(logGraph(logOf('[1/2] FROM x', '[2/2] RUN y'))).toBeUndefined();
    const circle = readLog(
      '{"vertexes":[{"digest":"a","name":"[1/2] RUN x","inputs":["b"]},{"digest":"b","name":"[2/2] RUN y","inputs":["a"]}]}',
    ).builds[0] as ParsedLog;
    expect(logGraph(circle)?.steps).toEqual([]);
  });
});
