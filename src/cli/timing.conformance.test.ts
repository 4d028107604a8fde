import { describe, expect, test } from 'vitest';
import { overview } from '#core/analysis/overview.ts';
import { createLogReader, readLog } from '#core/buildlog/reader.ts';
import type { LogReading } from '#core/buildlog/types.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { chooseBuild } from '#core/timing/chooseBuild.ts';
import { tellBuild } from '#core/timing/loggedBuild.ts';
import { scheduleReport } from '#core/timing/scheduleReport.ts';
import { allTraces, ownTraces, readTraces, type Trace } from '#testing/traces/traces.ts';
import { timedFile } from './timedFile.ts';

const sets = [
  { label: 'builds of the project', traces: readTraces(ownTraces) },
  { label: 'all recorded builds', traces: readTraces(allTraces) },
].filter(({ label, traces }) => {
  if (traces.length > 0) return true;
  console.info(`skipped: ${label} are not there`);
  return false;
});

/** Every form in which a build was recorded. */
function formsOf({ raw, plain, terminal }: Trace): readonly (readonly [form: string, text: string])[] {
  return [
    ['rawjson', raw],
    ['plain', plain],
    ...(terminal === undefined ? [] : [['terminal', terminal] as const]),
  ];
}

/** Pieces as the worker of the page reads them: cut anywhere. */
function readInPieces(text: string): LogReading {
  const reader = createLogReader();
  for (let from = 0; from < text.length; from += 4099) reader.write(text.slice(from, from + 4099));
  return reader.finish();
}

const noTimes = { maxParallelism: 0, durations: {} };

/**
 * What the page does with a log: `openLog` chooses the build and refuses one that has no step of the file,
 * `useBuildTimes` tells and times it.
 */
function ofPage({ dockerfile, options, target }: Trace, text: string): BuildTimes | undefined {
  const file = { ...overview(dockerfile, options, target), text: dockerfile };
  const { builds } = readInPieces(text);
  const { basis, logged, foreign } = tellBuild(file, { builds, chosen: chooseBuild(builds, file) });
  return foreign ? undefined : buildTimes(basis, noTimes, logged);
}

/** What the command line does with the same. */
function ofCommandLine({ dockerfile, options, target }: Trace, text: string): BuildTimes | undefined {
  const view = overview(dockerfile, options, target);
  const inspection = { text: dockerfile, overview: view, error: view.plan.error };
  const timing = {
    log: readLog(text),
    records: [],
    durations: undefined,
    maxParallelism: Infinity,
    isAsked: true,
  };
  return timedFile(inspection, timing).timed?.times;
}

/** What both show of a build in time. */
function shown({
  kind,
  basis,
  makespanMs,
  steps,
  criticalPath,
  criticalStages,
  ...times
}: BuildTimes): unknown {
  return {
    kind,
    basis: basis.kind,
    makespanMs,
    criticalPath,
    criticalStages,
    savings: times.savings,
    peak: times.peakParallelism,
    steps: steps.map(({ name, startMs, workMs, endMs, outcome, gaps }) => [
      name,
      startMs,
      workMs,
      endMs,
      outcome,
      gaps,
    ]),
  };
}

describe.each(sets)('$label', ({ traces }) => {
  test('have the same times, basis and critical path on the page and on the command line', () => {
    let logs = 0;
    for (const trace of traces) {
      for (const [form, text] of formsOf(trace)) {
        const page = ofPage(trace, text);
        const line = ofCommandLine(trace, text);
        // Where BuildKit rejects the build the command line says why, and shows no times.
        if (overview(trace.dockerfile, trace.options, trace.target).plan.error) continue;
        expect(line && shown(line), `${trace.name} ${form}`).toEqual(page && shown(page));
        expect(line && scheduleReport(line).criticalPath).toEqual(page && scheduleReport(page).criticalPath);
        logs += 1;
      }
    }
    console.info(`${logs} logs of ${traces.length} builds`);
    expect(logs).toBeGreaterThan(traces.length);
  });

  test('are measured where the log has times of day, put together where it has durations, and fit their file', () => {
    for (const trace of traces) {
      for (const [form, text] of formsOf(trace)) {
        const { kind, basis, log, steps = [] } = ofPage(trace, text) ?? {};
        if (log === undefined || steps.length === 0) continue;
        expect([basis?.kind, kind], `${trace.name} ${form}`).toEqual([
          'file',
          form === 'rawjson' ? 'measured' : 'reconstructed',
        ]);
      }
    }
  });

  test('start and end as the recording has them, from the first step on', () => {
    let compared = 0;
    for (const trace of traces) {
      const { steps = [], log } = ofPage(trace, trace.raw) ?? {};
      const names = trace.steps.map(({ name }) => name);
      const once = trace.steps.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
      const recorded = new Map(once.map((step) => [step.name, step]));
      const pairs = steps.flatMap(({ step, startMs, endMs, outcome }) => {
        const name = log?.logged[step.id]?.name.full ?? '';
        const found = recorded.get(name);
        const ran = outcome !== 'missing' && (step.kind === 'run' || step.kind === 'copy');
        return found && ran ? [{ name, startMs, endMs, found }] : [];
      });
      const [first] = pairs;
      if (first === undefined) continue;
      const shift = first.found.startedMs - first.startMs;
      for (const { name, startMs, endMs, found } of pairs) {
        const from = `${trace.name} ${name}`;
        expect(Math.abs(found.startedMs - shift - startMs), from).toBeLessThanOrEqual(2);
        expect(Math.abs(found.completedMs - shift - endMs), from).toBeLessThanOrEqual(2);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(traces.length);
  });
});
