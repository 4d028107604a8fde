import type { StepKind } from '#core/plan/types.ts';

/** How a log was written: `--progress=plain`, `--progress=rawjson`, copied from a terminal, or kept by BuildKit as a record. */
export type LogFormat = 'plain' | 'rawjson' | 'terminal' | 'record';

/** Whether every step is there with what it needs, and exact times: what BuildKit itself sends, not what is printed of it. */
export function isWhole({ format }: { readonly format: LogFormat }): boolean {
  return format === 'rawjson' || format === 'record';
}

/**
 * What a logged step is. Besides the kinds of steps: `front` is the work before any step may start
 * (definition, metadata, .dockerignore, syntax image, log-in), `export` what comes after the build
 * (exporters, cache import and export), `other` what we do not know.
 */
export type LoggedKind = StepKind | 'front' | 'export' | 'other';

/** `running`: the log ends, or was cut, before the step did. `pending`: announced, never started. */
export type LoggedState = 'done' | 'cached' | 'canceled' | 'error' | 'running' | 'pending';

/** A name as a log prints it, taken apart: `[target linux/amd64->arm64 stage 2/5] ONBUILD LINK RUN make`. */
export interface StepName {
  /** As printed. */
  readonly full: string;
  readonly kind: LoggedKind;
  /** Words before the number that are no platform: bake target and stage, or one of both. */
  readonly words: readonly string[];
  readonly platform: string | undefined;
  /** Where the step builds for another platform (`->arm64`). */
  readonly cross: string | undefined;
  readonly number: number | undefined;
  readonly total: number | undefined;
  readonly onbuild: boolean;
  /** The merge of a `--link` copy. */
  readonly link: boolean;
  /** The instruction: what follows the bracket, without ONBUILD and LINK. */
  readonly text: string;
}

/** ms from the first time in the log; `endMs` is undefined while it runs. */
export interface LogInterval {
  readonly startMs: number;
  readonly endMs: number | undefined;
}

/** A step as a log tells it. */
export interface LoggedStep {
  /** Index in `ParsedLog.steps`. */
  readonly id: number;
  readonly name: StepName;
  /** Digest (rawjson) or `#id` (plain); "" in a terminal copy. */
  readonly key: string;
  readonly state: LoggedState;
  /** When it was busy: apart, ascending, at most 1,000. Empty where the log has no times of day. */
  readonly intervals: readonly LogInterval[];
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  /** Busy time; from `DONE 1.2s` in plain logs and terminal copies. */
  readonly durationMs: number | undefined;
  /** The log does not have its end: it lasted `durationMs` at least, by its last output. */
  readonly isOpen: boolean;
  /** What an exporter or importer did, in its order. */
  readonly parts: readonly LogPart[];
  readonly error: string | undefined;
  /** Ids of the steps it needs; undefined where the log does not say (all but rawjson). */
  readonly inputs: readonly number[] | undefined;
  /** Lines of output it printed. */
  readonly outputLines: number;
  /** The last few of them. */
  readonly lastOutput: readonly string[];
  /** Lines of `ParsedLog.dockerfile` it stands for, ascending; only a build record tells them. */
  readonly lines?: readonly number[];
  /**
   * Bytes it added: compressed layers, or files of the build context that were sent. Only a build record tells
   * them, and not of every step.
   */
  readonly bytes?: number;
}

/** `exporting layers`, `pushing layers`: a part of a step that is none of the Dockerfile's. */
export interface LogPart {
  readonly name: string;
  readonly durationMs: number;
}

export interface LogWarning {
  readonly text: string;
  /** Line of the Dockerfile; undefined where it names none. */
  readonly line: number | undefined;
}

/** Why a build failed. */
export interface LogFailure {
  /** The step that failed; undefined where the log names none. */
  readonly step: number | undefined;
  readonly message: string;
  /** The bake or compose target that could not be built; undefined where none is named. */
  readonly target: string | undefined;
  /** Line of the Dockerfile BuildKit marks. */
  readonly line: number | undefined;
}

/** What is not right about a log; the sentence is made elsewhere. */
export type LogProblemRule =
  | 'log-empty'
  | 'log-html'
  | 'log-binary'
  | 'log-other-json'
  | 'log-dockerfile'
  | 'log-legacy-builder'
  | 'log-buildah'
  | 'log-kaniko'
  | 'log-unknown'
  /** The format is known, but it names no step. */
  | 'log-no-steps'
  /** It ends before the build did, or its beginning is missing. */
  | 'log-cut'
  /** A step ends before it starts, or time goes backwards. */
  | 'log-clock-jumps'
  /** Lines that should be JSON and are not: `count` of them. */
  | 'log-bad-lines'
  /** More steps than are kept: `limit`. */
  | 'log-too-many-steps';

export interface LogProblem {
  readonly rule: LogProblemRule;
  readonly params: Readonly<Record<string, number>>;
}

/** One build of a log. Plain data of bounded size; output is counted, not kept. */
export interface ParsedLog {
  readonly format: LogFormat;
  /** In the order of the log (for rawjson that of the announcement). */
  readonly steps: readonly LoggedStep[];
  readonly warnings: readonly LogWarning[];
  readonly failure: LogFailure | undefined;
  readonly problems: readonly LogProblem[];
  /** Times are exact to the ms (rawjson), to 0.1 s (stamps of a CI system), or there are only durations. */
  readonly times: 'exact' | 'stamped' | 'durations';
  /** ms since 1970 of the first time in the log; undefined where it has no times of day. */
  readonly epochMs: number | undefined;
  /** How long the whole build took: as a terminal says, or from the first time to the last; undefined without. */
  readonly totalMs: number | undefined;
  /** The Dockerfile that was built, to which the lines of its steps belong; only a build record has it. */
  readonly dockerfile?: string;
}

/** What a text turned out to be. */
export interface LogReading {
  /** The builds in it, in their order; empty where it is no log, and `problems` says why. */
  readonly builds: readonly ParsedLog[];
  readonly problems: readonly LogProblem[];
}
