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
}

/** A build while its lines arrive. */
export interface BuildDraft {
  readonly format: LogFormat;
  readonly steps: StepDraft[];
  readonly byKey: Map<string, StepDraft>;
  readonly warnings: Map<string, LogWarning>;
  failedName: string | undefined;
  failedLine: number | undefined;
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
    failedName: undefined,
    failedLine: undefined,
    failedMessage: undefined,
    cut: false,
    clockJumps: 0,
    tooManySteps: false,
    badLines: 0,
  };
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
