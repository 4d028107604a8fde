/*
 * What `stagegraph --format json` prints: one object a file. Version 1; fields may be added within a
 * version, never taken away or given another meaning. The same as JSON Schema: stagegraph.schema.json.
 *
 * Lines count from 1, stages from 0 in file order.
 */

import type { ContextReport } from '#core/ignore/contextReport.ts';
import type { RebuildReport } from '#core/rebuild/rebuildReport.ts';
import type { SizesReport } from '#core/sizes/sizesReport.ts';
import type { ScheduleReport } from '#core/timing/scheduleReport.ts';

/** One Dockerfile and how BuildKit builds it. */
export interface StagegraphJson {
  readonly version: 1;
  /** The release of BuildKit whose answers these are. */
  readonly semantics: string;
  /** Name of the file as it was given; `-` is standard input. */
  readonly file: string;
  /** `--build-arg`; absent: none. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** `--build-context`; absent: none. */
  readonly buildContexts?: Readonly<Record<string, string>>;
  /** `--platform`; absent: linux/amd64. The build platform is always linux/amd64. */
  readonly platform?: string;
  /** `--target`; absent: the default target. `builds` holds every target all the same. */
  readonly target?: string;
  /** Image that reads the file in place of the frontend whose answers these are; absent: none. */
  readonly readBy?: string;
  /** The file does not parse: none of the fields below is present then. */
  readonly error?: JsonError;
  readonly stages?: readonly JsonStage[];
  /** BuildKit's own build checks, all stages visited; sorted by line, rule and message. */
  readonly lint?: readonly JsonLint[];
  /** Build checks and advice of Stagegraph, by line. */
  readonly checks?: readonly JsonCheck[];
  /** By target: "" is the default one (the last stage), then every distinct stage name. */
  readonly builds?: Readonly<Record<string, JsonBuild>>;
  /**
   * Targets left out of `builds`, which would hold more than 200,000 steps and roles in all; neither the default target
   * nor the one asked for is ever among them. Absent: none.
   */
  readonly omitted?: readonly string[];
  /**
   * When the steps of the target run: with `--log`, `--durations` or `--max-parallelism`. A log without its
   * Dockerfile has this alone, and `file` is its name.
   */
  readonly schedule?: ScheduleReport;
  /** What the next build of the target runs again, and why: with `--changed` or `--changed-from`. */
  readonly rebuild?: RebuildReport;
  /** What is read of the build context: where an ignore file lies beside the Dockerfile, with `--ignorefile` or `--files`. */
  readonly context?: ContextReport;
  /** How large the layers of the target are, as they were measured: with `--sizes`. */
  readonly sizes?: SizesReport;
}

/** Why BuildKit stops. */
export interface JsonError {
  readonly message: string;
  /** The line BuildKit points at, or nothing; 0 where it is about the file as a whole. */
  readonly lines: readonly number[];
  /** Stable name of what is wrong. */
  readonly rule: string;
}

export interface JsonStage {
  /** In lower case; absent where unnamed. */
  readonly name?: string;
  /** From the comment above FROM, as `docker build --call=targets` reports it. */
  readonly description?: string;
  /** As written. */
  readonly base: string;
  /** `--platform` of FROM, as written. */
  readonly platform?: string;
  /** First and last line of the FROM instruction. */
  readonly line: number;
  readonly endLine: number;
  /** What build logs call it: the name, or `stage-N`. */
  readonly label: string;
  /** The `--build-context` that stands in for the stage, whose instructions then do not run; absent: none. */
  readonly replacedBy?: string;
}

export interface JsonLint {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

export interface JsonCheck extends JsonLint {
  /** Whose rule it is. */
  readonly origin: 'buildkit' | 'stagegraph';
  readonly severity: 'error' | 'warning' | 'advice';
}

/** What BuildKit does for one target. */
export type JsonBuild = JsonPlan | JsonFailure;

/** BuildKit rejects this target. */
export interface JsonFailure {
  readonly error: JsonError;
}

export interface JsonPlan {
  /** Stage that is the target. */
  readonly stage: number;
  /** Stages it needs, ascending, itself included. */
  readonly built: readonly number[];
  /** What each stage is to the target, in file order. */
  readonly roles: readonly JsonRole[];
  /**
   * Consumer, provider and kind, one row per combination. A provider is `stage N` or `image REF`, with a
   * full reference; `image scratch` for FROM scratch. `use` is COPY --from, RUN --mount and ONBUILD of these.
   */
  readonly stageDeps: readonly (readonly [number, string, 'from' | 'use'])[];
  readonly steps: readonly JsonStep[];
  /** The ARGs that matter for this target; absent: none. So are the next two. */
  readonly args?: readonly JsonArg[];
  readonly secrets?: readonly JsonMount[];
  readonly ssh?: readonly JsonMount[];
  /**
   * Rules for which BuildKit refuses to build this target, in alphabetical order; empty: none. Present where warnings
   * fail the build (`# check=error=true`, or `BUILDKIT_DOCKERFILE_CHECK` among the build args).
   */
  readonly rejectedByChecks?: readonly string[];
  /** ONBUILD makes a stage depend on itself: `args`, `secrets` and `ssh` are left out. */
  readonly cyclic?: true;
}

export type JsonRole = 'target' | 'layers' | 'files' | 'build-only' | 'not-built';

/** A step BuildKit schedules (an LLB vertex); identical steps of several stages are one. */
export interface JsonStep {
  /** `run 4`, `copy 4,9` (lines), `merge 4`, `workdir 4`, `http 4`, `git 4`, `image REF PLATFORM`, `context`. */
  readonly key: string;
  /** Keys of the inputs, a set: sorted, each once. */
  readonly deps: readonly string[];
  /** As a build log prints it. */
  readonly label: string;
  /** Every instruction it stands for. */
  readonly origins: readonly { readonly stage: number; readonly line: number }[];
}

export interface JsonArg {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly line: number;
}

export interface JsonMount {
  readonly name: string;
  readonly required?: boolean;
  readonly line: number;
}
