import { describe, expect, test } from 'vitest';
import {
  accuracies,
  errorCells,
  errorColumns,
  errorRow,
  errorRows,
  explained,
} from '#testing/traces/accuracy.ts';
import { replay, type Replay } from '#testing/traces/replay.ts';
import { allTraces, ownTraces, readTraces, type Trace } from '#testing/traces/traces.ts';

const sets = [
  { label: 'builds of the project', traces: readTraces(ownTraces) },
  { label: 'all recorded builds', traces: readTraces(allTraces) },
].filter(({ label, traces }) => {
  if (traces.length > 0) return true;
  console.info(`skipped: ${label} are not there`);
  return false;
});

function logsOf(trace: Trace): readonly (readonly [format: string, text: string])[] {
  return [
    ['rawjson', trace.raw],
    ['plain', trace.plain],
    ...(trace.terminal === undefined ? [] : ([['terminal', trace.terminal]] as const)),
  ];
}

/** Steps a single plan need not have: those of other platforms and of other bake targets. */
function isElsewhere(trace: Trace, { log, plan }: Replay, id: number): boolean {
  const words = log.steps[id]?.name.words ?? [];
  const stage = words[1] ?? words[0] ?? '';
  return trace.isMulti && !plan.steps.some(({ logStage }) => logStage === stage);
}

/** What is wrong with the matches of one log, in words. */
function mismatches(trace: Trace, format: string, found: Replay): string[] {
  const { log, plan, match } = found;
  const name = (id: number): string => `${trace.name} ${format}: ${log.steps[id]?.name.full}`;
  const wrong = match.extra
    .filter((id) => !isElsewhere(trace, found, id))
    .map((id) => `${name(id)} has no step`);
  for (const [id, one] of match.matches.entries()) {
    if (!one) continue;
    const logged = log.steps[one.logged];
    const recorded = trace.steps.filter((step) => step.name === logged?.name.full);
    const lines = plan.steps[id]?.lines ?? [];
    // The recorded lines do not know of other platforms and named contexts, and take in whole heredocs.
    if (trace.isMulti || Object.keys(trace.options.contexts).length > 0 || lines.length === 0) continue;
    if (recorded.every((step) => step.lines.length === 0)) continue;
    if (!recorded.some((step) => step.lines.some((line) => lines.includes(line))))
      wrong.push(`${name(one.logged)} is line ${recorded[0]?.lines.join()}, not ${lines.join()}`);
  }
  if (match.isOtherFile) wrong.push(`${trace.name} ${format}: taken for another file`);
  return wrong;
}

describe.each(sets)('$label', ({ traces }) => {
  test('every log is read in its format, and its steps are those of its Dockerfile', () => {
    const wrong: string[] = [];
    let logs = 0;
    let steps = 0;
    for (const trace of traces) {
      for (const [format, text] of logsOf(trace)) {
        const found = replay(trace, text);
        if (found?.log.format !== format) {
          wrong.push(`${trace.name} ${format}: read as ${found?.log.format}`);
          continue;
        }
        logs += 1;
        steps += found.match.matches.filter(Boolean).length;
        wrong.push(...mismatches(trace, format, found));
      }
    }
    console.info(`${logs} logs of ${traces.length} builds, ${steps} steps matched, ${wrong.length} not`);
    expect(wrong).toEqual([]);
    expect(steps).toBeGreaterThan(traces.length);
  });

  test('only the logs of failed builds tell a failure', () => {
    const failed = traces.filter((trace) => replay(trace, trace.plain)?.log.failure).map(({ name }) => name);
    // Builds that BuildKit rejects, one whose step fails, and those that hang until somebody gives up.
    expect(
      failed.filter((name) => !/^(?:e0[79]|e1[145]|f09|k1[0-2]|l02-|r0[2-6]|r2[34])/.test(name)),
    ).toEqual([]);
    expect(failed.length).toBeGreaterThan(0);
  });

  test('simulated with its own durations a build takes as long as it took', () => {
    const rows = errorRows(traces);
    const known = accuracies(traces, 'raw').filter(({ name }) => Object.hasOwn(explained, name));
    const table = [errorColumns, ...rows.map(errorCells)].map((cells) => cells.join(' | '));
    const named = known.map(
      ({ name, error }) => `${name}: ${(error * 100).toFixed(1)} %, ${explained[name]}`,
    );
    console.info(['simulated against real makespan', ...table, ...named].join('\n'));
    for (const { what, builds, median, worst, startMs } of rows) {
      if (what.startsWith('plain')) {
        expect(median, what).toBeLessThanOrEqual(0.04);
        continue;
      }
      if (builds > 2) expect(median, what).toBeLessThanOrEqual(0.01);
      expect(Math.abs(worst?.error ?? 0), `${what}: ${worst?.name}`).toBeLessThanOrEqual(0.05);
      expect(startMs, what).toBeLessThanOrEqual(15);
    }
    expect(errorRow('all', accuracies(traces, 'raw')).builds).toBeGreaterThan(traces.length / 3);
  });
});
