import type { Step } from '#core/plan/types.ts';
import { clipImages, needsFiles, unpackTails, type Span } from './images.ts';
import { lockWaits } from './lockWaits.ts';
import type { LoggedStep, ParsedLog } from './types.ts';

/** When a step ran, in ms from the start of the first step of the build. */
export interface MeasuredStep {
  readonly startMs: number;
  readonly endMs: number;
  /** From here on it worked: it has its cache mounts, and its inputs are really there. */
  readonly workMs: number;
  readonly cached: boolean;
  /** Times were worked out from durations and the graph, the log has none. */
  readonly reconstructed: boolean;
}

/** What a log says about the steps of a graph. */
export interface Measurement {
  /** By step id; undefined where the log does not have the step, or it never ran. */
  readonly steps: readonly (MeasuredStep | undefined)[];
  /**
   * Work of each step without waiting, for a simulation; 0 where unknown. That of an image lasts until its
   * files can be used, which may be later than its last interval ends.
   */
  readonly durationMs: readonly number[];
  /** From the first start to the last end. */
  readonly makespanMs: number;
  /** ms from the first time in the log to the first step: the front phase (R3.3); undefined without times. */
  readonly frontMs: number | undefined;
  /** Order in which steps really started, and in which they got their cache mounts, for ties. */
  readonly order: readonly number[];
  readonly lockOrder: readonly number[];
}

/**
 * Durations and times of the steps of a graph (a plan, or the log's own graph) from a log (section 9).
 * `loggedOf` gives the id of the logged step, and whether its time belongs to another step of the same line.
 */
export function measureSteps(
  steps: readonly Step[],
  log: ParsedLog,
  loggedOf: (step: number) => { readonly logged: number; readonly how?: string } | undefined,
): Measurement {
  const logged = steps.map(({ id }) => {
    const match = loggedOf(id);
    return match ? log.steps[match.logged] : undefined;
  });
  const parts = mergesWithoutTime(steps, loggedOf);
  const spans =
    log.times === 'durations' ? reconstructed(steps, logged, parts) : timed(steps, logged, parts, log);
  const origin = spans.reduce((first, span) => Math.min(first, span?.start ?? Infinity), Infinity);
  const zero = origin === Infinity ? 0 : origin;
  clipImages(steps, spans, logged);
  const works = workStarts(steps, spans);
  const tails = log.times === 'exact' ? unpackTails(steps, spans) : undefined;
  const measured = steps.map(({ id }): MeasuredStep | undefined => {
    const span = spans[id];
    if (!span) return undefined;
    const workMs = Math.min(span.end, works[id] ?? span.start) - zero;
    const times = { startMs: span.start - zero, endMs: span.end - zero, workMs };
    return { ...times, cached: span.cached, reconstructed: log.times === 'durations' };
  });
  return {
    steps: measured,
    durationMs: steps.map(({ id, kind }) => durationOf(kind, measured[id], logged[id]) + (tails?.[id] ?? 0)),
    makespanMs: measured.reduce((last, step) => Math.max(last, step?.endMs ?? 0), 0),
    frontMs: log.times === 'durations' || origin === Infinity ? undefined : zero,
    order: measured.map((step) => step?.startMs ?? Infinity),
    lockOrder: measured.map((step) => step?.workMs ?? Infinity),
  };
}

/** Where copy and merge of `--link` are one line, the copy has its time and the merge takes none. */
function mergesWithoutTime(
  steps: readonly Step[],
  loggedOf: (step: number) => { readonly logged: number; readonly how?: string } | undefined,
): ReadonlySet<number> {
  const whole = new Set(
    steps.flatMap(({ id }) => (loggedOf(id)?.how === 'part' ? (loggedOf(id)?.logged ?? []) : [])),
  );
  return new Set(
    steps.flatMap(({ id, kind }) => (kind === 'merge' && whole.has(loggedOf(id)?.logged ?? -1) ? id : [])),
  );
}

/** Spans from the times in the log. */
function timed(
  steps: readonly Step[],
  logged: readonly (LoggedStep | undefined)[],
  parts: ReadonlySet<number>,
  log: ParsedLog,
): (Span | undefined)[] {
  const last = log.steps.reduce(
    (end, { intervals }) => Math.max(end, intervals.at(-1)?.endMs ?? intervals.at(-1)?.startMs ?? 0),
    0,
  );
  return steps.map(({ id }) => {
    const step = logged[id];
    if (!step || step.startMs === undefined) return undefined;
    // A step that has no end in the log ran until the log ended, and as long as its last output says.
    const least = step.isOpen ? (step.durationMs ?? 0) : 0;
    const end = step.endMs ?? Math.max(last, step.startMs + least);
    return { start: parts.has(id) ? end : step.startMs, end, cached: step.state === 'cached' };
  });
}

/** Spans from durations alone: each step starts when its inputs have ended; waiting for locks is in them. */
function reconstructed(
  steps: readonly Step[],
  logged: readonly (LoggedStep | undefined)[],
  parts: ReadonlySet<number>,
): (Span | undefined)[] {
  const spans: (Span | undefined)[] = [];
  const needed = needsFiles(steps, logged);
  const ends = new Float64Array(steps.length);
  for (const { id, kind, inputs } of steps) {
    const step = logged[id];
    const start = inputs.reduce((latest, input) => Math.max(latest, ends[input.step] ?? 0), 0);
    const cached = step?.state === 'cached';
    const none = cached || parts.has(id) || (kind === 'image' && !needed[id]);
    const end = start + (none ? 0 : (step?.durationMs ?? 0));
    ends[id] = end;
    spans.push(step && step.state !== 'pending' ? { start, end, cached } : undefined);
  }
  return spans;
}

/** When each step began to work: its inputs are complete (a merge starts before its base is), it has its mounts. */
function workStarts(steps: readonly Step[], spans: readonly (Span | undefined)[]): readonly number[] {
  const begins = steps.map(({ id, inputs }) =>
    inputs.reduce((latest, { step }) => Math.max(latest, spans[step]?.end ?? 0), spans[id]?.start ?? 0),
  );
  return lockWaits(steps, begins, (step) => spans[step]?.end);
}

function durationOf(
  kind: Step['kind'],
  measured: MeasuredStep | undefined,
  logged: LoggedStep | undefined,
): number {
  if (!measured) return 0;
  const span = Math.max(0, measured.endMs - measured.workMs);
  if (kind !== 'context' && kind !== 'http' && kind !== 'git') return span;
  return Math.min(span, logged?.durationMs ?? span);
}
