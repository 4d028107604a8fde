import type { ParsedLog } from '#core/buildlog/types.ts';

/** How a build ended; `running` where the record does not say that it did. */
export type RecordOutcome = 'done' | 'failed' | 'canceled' | 'running';

/** The Dockerfile of a record. */
export interface RecordedFile {
  /** As `--file` named it: `Dockerfile`. */
  readonly name: string;
  readonly text: string;
}

/** One build as BuildKit kept it. */
export interface BuildRecord {
  /** BuildKit's id of the build; "" where it has none. */
  readonly ref: string;
  /** Name of the bake target, or of the stage; "" where neither is told. */
  readonly name: string;
  /**
   * Undefined where the record does not hold it: builds that were cancelled or failed early, other frontends; nor one
   * that is larger than any page or link takes.
   */
  readonly dockerfile: RecordedFile | undefined;
  /** It was not built from a Dockerfile, as far as the record tells. */
  readonly isOtherFrontend: boolean;
  /** `--target`; "" is the default target. */
  readonly target: string;
  /** `--build-arg`: private, and never put into a link unasked. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `--build-context`: private as well. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Platforms that were built for, the one of the builder first where it is among them; at least one. */
  readonly platforms: readonly [string, ...string[]];
  /** Platform of the builder. */
  readonly buildPlatform: string;
  readonly outcome: RecordOutcome;
  /** ms since 1970; undefined where it is not told. */
  readonly startedMs: number | undefined;
  /** From the beginning to the end of the build. */
  readonly tookMs: number | undefined;
  /** What it says of its steps: the same as a log does, with exact lines, times and bytes. */
  readonly log: ParsedLog;
}

/** Why a file gives no build record; the sentence is made elsewhere. */
export type RecordProblem =
  /** Neither a gzip, a tar nor a zip file. */
  | 'record-unknown'
  /** It ends too early, or is not what was written. */
  | 'record-damaged'
  /** It unpacks to more than is read. */
  | 'record-too-large'
  /** A zip file that is encrypted or packed in a way that is not read. */
  | 'record-zip'
  /** An image, as `docker save` or `--output type=oci` writes it. */
  | 'record-image'
  /** An archive without a record. */
  | 'record-none';

/** What a file turned out to hold. */
export interface RecordReading {
  /** In the order of the file, those that can be read; empty where `problem` says why. */
  readonly records: readonly BuildRecord[];
  readonly problem: RecordProblem | undefined;
}
