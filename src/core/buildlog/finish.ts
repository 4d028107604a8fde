import { stepLimit, type BuildDraft, type StepDraft } from './draft.ts';
import { parseStepName } from './stepName.ts';
import {
  isWhole,
  type LogFailure,
  type LoggedStep,
  type LogInterval,
  type LogProblem,
  type ParsedLog,
} from './types.ts';

/** Longest busy time that is taken at its word: a year. */
const longestMs = 365 * 24 * 3_600_000;

/** A gathered build as plain data: times relative to its first one, inputs as ids, intervals joined. */
export function finishBuild(build: BuildDraft): ParsedLog {
  for (const { state, spans, startAt, firstAt } of build.steps) {
    const start = startAt ?? firstAt;
    if (state === 'running' && spans.size === 0 && start !== undefined) spans.set(start, undefined);
  }
  const epochMs = build.steps.reduce<number | undefined>(
    (first, { spans }) => earliest(first, spans),
    undefined,
  );
  const ids = new Map(build.steps.map(({ key }, id) => [key, id]));
  let jumps = build.clockJumps;
  const steps = build.steps.map((draft, id) => {
    const { intervals, jumped } = joined(draft, epochMs ?? 0);
    if (jumped) jumps += 1;
    return toStep(draft, id, intervals, ids);
  });
  return {
    format: build.format,
    steps: withDownloads(steps),
    warnings: [...build.warnings.values()],
    failure: failureOf(build, steps),
    problems: problemsOf(build, steps, jumps),
    times: epochMs === undefined ? 'durations' : isWhole(build) ? 'exact' : 'stamped',
    epochMs,
    totalMs: build.totalSeconds === undefined ? lengthOf(steps) : build.totalSeconds * 1000,
  };
}

/** From the first time to the last; undefined without times of day. */
function lengthOf(steps: readonly LoggedStep[]): number | undefined {
  const ends = steps.flatMap(({ endMs, startMs, intervals, isOpen, durationMs }) => {
    if (startMs === undefined) return [];
    return endMs ?? (isOpen ? startMs + (durationMs ?? 0) : (intervals.at(-1)?.startMs ?? startMs));
  });
  return ends.length === 0 ? undefined : ends.reduce((last, end) => Math.max(last, end), 0);
}

function earliest(first: number | undefined, spans: StepDraft['spans']): number | undefined {
  let least = first;
  for (const start of spans.keys()) if (least === undefined || start < least) least = start;
  return least;
}

/** Overlapping intervals as one; one that ends before it starts ends where it starts. */
function joined({ spans }: StepDraft, epochMs: number): { intervals: LogInterval[]; jumped: boolean } {
  const intervals: { startMs: number; endMs: number | undefined }[] = [];
  let jumped = false;
  for (const [start, end] of [...spans].toSorted(([a], [b]) => a - b)) {
    if (end !== undefined && end < start) jumped = true;
    const startMs = start - epochMs;
    const endMs =
      end === undefined ? undefined : Math.min(startMs + longestMs, Math.max(startMs, end - epochMs));
    const last = intervals.at(-1);
    if (last?.endMs !== undefined && startMs <= last.endMs) {
      last.endMs = endMs === undefined ? undefined : Math.max(last.endMs, endMs);
    } else if (last && last.endMs === undefined) last.endMs = endMs;
    else intervals.push({ startMs, endMs });
  }
  return { intervals, jumped };
}

function toStep(
  draft: StepDraft,
  id: number,
  intervals: readonly LogInterval[],
  ids: ReadonlyMap<string, number>,
): LoggedStep {
  const running = intervals.some(({ endMs }) => endMs === undefined);
  const isEnded = draft.seconds !== undefined || draft.state === 'cached' || draft.state === 'pending';
  const isOpen = !isEnded && draft.outputSeconds !== undefined && (running || intervals.length === 0);
  const busy = intervals.reduce((sum, { startMs, endMs }) => sum + (endMs ?? startMs) - startMs, 0);
  const timed = intervals.length > 0 && !running;
  // An exporter that failed says how long its parts took.
  const inParts = draft.parts.size > 0 && intervals.length === 0 ? sumOf(draft.parts.values()) : undefined;
  const seconds = draft.seconds ?? inParts;
  const said = seconds === undefined ? undefined : Math.min(seconds * 1000, longestMs);
  return {
    id,
    name: parseStepName(draft.name),
    key: draft.key,
    state: draft.state === 'done' && running ? 'running' : draft.state,
    intervals,
    startMs: intervals[0]?.startMs,
    endMs: running ? undefined : intervals.at(-1)?.endMs,
    durationMs:
      said ?? (timed ? busy : isOpen ? Math.min((draft.outputSeconds ?? 0) * 1000, longestMs) : undefined),
    isOpen,
    parts: [...draft.parts].map(([name, took]) => ({ name, durationMs: took * 1000 })),
    error: draft.error,
    inputs: draft.inputs?.flatMap((key) => ids.get(key) ?? []),
    outputLines: draft.output.count(),
    lastOutput: draft.output.last(),
  };
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}

/**
 * A remote ADD is logged twice under the same name: the one without inputs is the download (R2.9), or the
 * first of the two where the log has no inputs.
 */
function withDownloads(steps: readonly LoggedStep[]): readonly LoggedStep[] {
  const isRemote = ({ name }: LoggedStep): boolean =>
    name.kind === 'copy' &&
    name.text.startsWith('ADD ') &&
    /(?:^|\s)(?:[a-z+]{2,10}:\/\/|git@)/.test(name.text);
  const counts = new Map<string, number>();
  for (const step of steps)
    if (isRemote(step)) counts.set(step.name.full, (counts.get(step.name.full) ?? 0) + 1);
  const seen = new Set<string>();
  return steps.map((step) => {
    if (!isRemote(step)) return step;
    const first = !seen.has(step.name.full) && (counts.get(step.name.full) ?? 0) > 1;
    seen.add(step.name.full);
    const download = step.inputs === undefined ? first : step.inputs.length === 0;
    if (!download) return step;
    return {
      ...step,
      name: { ...step.name, kind: /\.git(?:[#?\s]|$)/.test(step.name.text) ? 'git' : 'http' },
    };
  });
}

function failureOf(build: BuildDraft, steps: readonly LoggedStep[]): LogFailure | undefined {
  const failed = steps.filter(({ state }) => state === 'error');
  const step =
    failed.find(({ name }) => name.full === build.failedName) ??
    failed.at(-1) ??
    steps.find(({ name }) => build.failedName !== undefined && name.full === build.failedName);
  const message = build.failedMessage ?? step?.error;
  if (message === undefined && !step) return undefined;
  const { failedLine: line, failedTarget: target } = build;
  return { step: step?.id, message: message ?? '', target, line };
}

function problemsOf(build: BuildDraft, steps: readonly LoggedStep[], jumps: number): LogProblem[] {
  const problems: LogProblem[] = [];
  const open = steps.filter(({ state }) => state === 'running').length;
  if (steps.length === 0) problems.push({ rule: 'log-no-steps', params: {} });
  if (build.cut || (open > 0 && failureOf(build, steps) === undefined))
    problems.push({ rule: 'log-cut', params: { count: open } });
  if (jumps > 0) problems.push({ rule: 'log-clock-jumps', params: { count: jumps } });
  if (build.badLines > 0) problems.push({ rule: 'log-bad-lines', params: { count: build.badLines } });
  if (build.tooManySteps) problems.push({ rule: 'log-too-many-steps', params: { limit: stepLimit } });
  return problems;
}
