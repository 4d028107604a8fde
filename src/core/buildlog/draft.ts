import { createOutputTail, type OutputTail } from './outputTail.ts';
import type { LogFormat, LoggedState, LogWarning } from './types.ts';

/** Steps of one build that are kept. */
export const stepLimit = 50_000;
/** Characters of a name that are kept. */
const nameLimit = 8000;
/** Warnings of one build that are kept. */
const warningLimit = 500;

/** A step while its lines arrive. Times are ms since 1970 (or of the day). */
export interface StepDraft {
  readonly key: string;
  name: string;
  /** Digests of its inputs; undefined where the format has none. */
  inputs: readonly string[] | undefined;
  /** Start -> end. */
  readonly spans: Map<number, number | undefined>;
  state: LoggedState;
  error: string | undefined;
  /** Busy time the log itself gives, in seconds. */
  seconds: number | undefined;
  readonly output: OutputTail;
  /** When its first line was printed, and the start that its last output tells: stamp less its seconds. */
  firstAt: number | undefined;
  startAt: number | undefined;
  /** Seconds its last output was printed after its start: it lasted so long at least. */
  outputSeconds: number | undefined;
  /** What an exporter or importer did, by name, in seconds. */
  readonly parts: Map<string, number>;
}

/** A build while its lines arrive. */
export interface BuildDraft {
  readonly format: LogFormat;
  readonly steps: StepDraft[];
  readonly byKey: Map<string, StepDraft>;
  readonly warnings: Map<string, LogWarning>;
  /** How long the build took by now, where the log says so. */
  totalSeconds: number | undefined;
  failedName: string | undefined;
  /** Seconds of its last line of output that was printed again. */
  failedSeconds: number | undefined;
  failedLine: number | undefined;
  /** The bake target that could not be built. */
  failedTarget: string | undefined;
  failedMessage: string | undefined;
  /** Something shows that lines are missing. */
  cut: boolean;
  clockJumps: number;
  tooManySteps: boolean;
  badLines: number;
}

export function createBuildDraft(format: LogFormat): BuildDraft {
  return {
    format,
    steps: [],
    byKey: new Map(),
    warnings: new Map(),
    totalSeconds: undefined,
    failedName: undefined,
    failedSeconds: undefined,
    failedTarget: undefined,
    failedLine: undefined,
    failedMessage: undefined,
    cut: false,
    clockJumps: 0,
    tooManySteps: false,
    badLines: 0,
  };
}

/** Parts of one step that are kept. */
const partLimit = 50;

/** Adds time to a part of a step; a later word on it takes the place of an earlier one. */
export function notePart(step: StepDraft, name: string, seconds: number): void {
  const short = name.replace(/ sha256:\w+.*$/, '').slice(0, 200);
  if (step.parts.has(short) || step.parts.size < partLimit) step.parts.set(short, seconds);
}

/** Adds a step; undefined where there are too many. */
export function addStep(
  build: BuildDraft,
  key: string,
  name: string,
  state: LoggedState,
): StepDraft | undefined {
  if (build.steps.length >= stepLimit) {
    build.tooManySteps = true;
    return undefined;
  }
  const step: StepDraft = {
    key,
    name: name.slice(0, nameLimit),
    inputs: undefined,
    spans: new Map(),
    state,
    error: undefined,
    seconds: undefined,
    output: createOutputTail(),
    firstAt: undefined,
    startAt: undefined,
    outputSeconds: undefined,
    parts: new Map(),
  };
  build.steps.push(step);
  build.byKey.set(key, step);
  return step;
}

const atLine = /\(line (\d{1,9})\)\s*$/;

/** Adds a warning once. */
export function addWarning(build: BuildDraft, text: string): void {
  if (build.warnings.size >= warningLimit) return;
  const line = atLine.exec(text)?.[1];
  const short = text.replace(atLine, '').trim().slice(0, 500);
  build.warnings.set(short, { text: short, line: line === undefined ? undefined : Number(line) });
}
