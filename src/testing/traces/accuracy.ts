import { median, replay, type Replay } from './replay.ts';
import type { Trace } from './traces.ts';

/** How far a simulation with a log's own durations is from what happened. */
export interface Accuracy {
  readonly name: string;
  readonly realMs: number;
  /** Relative error of the makespan; negative where the simulation is early. */
  readonly error: number;
  /** Median difference of the starts of steps, in ms; undefined where the log has no times. */
  readonly startMs: number | undefined;
}

/**
 * Builds that BuildKit spent time on no step of (section 10 of the rules): checksums of large trees before a
 * COPY. The gap is part of the measured critical path.
 */
export const explained: Readonly<Record<string, string>> = { 'e16-content-hash-gap': 'hashing of files' };

/** Cold builds that went through, of the kinds the accuracy is told for. */
function isComparable({ name, isMulti }: Trace, { measured }: Replay, plain: Replay): boolean {
  // rawjson does not tell that a build was given up, plain does.
  return /^[seklrp]\d/.test(name) && !isMulti && !plain.log.failure && measured.makespanMs > 0;
}

/** Errors of every comparable build, from its rawjson log, or from its plain log against the times of the other. */
export function accuracies(traces: readonly Trace[], format: 'raw' | 'plain'): readonly Accuracy[] {
  return traces.flatMap((trace) => {
    const exact = replay(trace, trace.raw);
    const plain = replay(trace, trace.plain);
    const own = format === 'raw' ? exact : plain;
    if (!exact || !plain || !own || !isComparable(trace, exact, plain)) return [];
    const realMs = exact.measured.makespanMs;
    const starts = exact.measured.steps.flatMap((step, id) =>
      step ? Math.abs(step.startMs - (own.schedule.steps[id]?.startMs ?? 0)) : [],
    );
    const error = (own.schedule.makespanMs - realMs) / realMs;
    return { name: trace.name, realMs, error, startMs: starts.length > 0 ? median(starts) : undefined };
  });
}

/** One row of a table of errors, and the numbers in it. */
export interface ErrorRow {
  readonly what: string;
  readonly builds: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: Accuracy | undefined;
  readonly startMs: number;
}

/** Sums errors up; builds whose error is explained are left out. */
export function errorRow(what: string, all: readonly Accuracy[]): ErrorRow {
  const told = all.filter(({ name }) => !Object.hasOwn(explained, name));
  const sorted = told.toSorted((a, b) => Math.abs(a.error) - Math.abs(b.error));
  return {
    what,
    builds: told.length,
    median: median(told.map(({ error }) => Math.abs(error))),
    p95: Math.abs(sorted[Math.floor(sorted.length * 0.95)]?.error ?? 0),
    worst: sorted.at(-1),
    startMs: median(told.flatMap(({ startMs }) => startMs ?? [])),
  };
}

/** The rows of the table: rawjson, with `max-parallelism`, plain. */
export function errorRows(traces: readonly Trace[]): readonly ErrorRow[] {
  const raw = accuracies(traces, 'raw');
  const plain = accuracies(traces, 'plain');
  const limited = ({ name }: Accuracy): boolean => /^p\d/.test(name);
  const rows = [
    errorRow(
      'rawjson, no limit',
      raw.filter((one) => !limited(one)),
    ),
  ];
  for (const limit of [1, 2, 4]) {
    const own = raw.filter(({ name }) => name.startsWith(`p${limit}-`));
    if (own.length > 0) rows.push(errorRow(`rawjson, max-parallelism ${limit}`, own));
  }
  return [
    ...rows,
    errorRow(
      'plain, no limit',
      plain.filter((one) => !limited(one)),
    ),
  ];
}

export const errorColumns = ['log', 'builds', 'median', 'p95', 'worst', 'case', 'start, median'] as const;

/** A row as cells. */
export function errorCells({
  what,
  builds,
  median: middle,
  p95,
  worst,
  startMs,
}: ErrorRow): (string | number)[] {
  const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;
  const cells = [percent(middle), percent(p95), percent(worst?.error ?? 0), worst?.name ?? ''];
  return [what, builds, ...cells, `${startMs.toFixed(1)} ms`];
}
