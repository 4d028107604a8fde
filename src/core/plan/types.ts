import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { BuildOptions, Source } from '#core/stages/types.ts';

/** Why one thing depends on another. `onbuild` is a trigger inherited from the base stage. */
export type ReferenceKind = 'from' | 'copy' | 'mount' | 'onbuild' | 'add';

/**
 * One reference a stage makes: the dependent is the stage, the dependency is `source`.
 * (Edges point dependency -> dependent everywhere: the files flow along the arrow.)
 */
export interface Reference {
  /** Stable while the file is edited: made of the stage's key, the kind and the running number. */
  readonly id: string;
  readonly stage: number;
  readonly source: Source;
  readonly kind: ReferenceKind;
  /** Row of the stage that makes the reference; -1 is the FROM line itself. */
  readonly row: number;
  /** Line of the instruction that makes it (of the FROM for an inherited ONBUILD trigger). */
  readonly line: number;
  /** The referenced name in the source text (base name, `--from` value, mount value). */
  readonly range: SourceRange;
  /** Name as written. */
  readonly written: string;
  /** What is moved: source paths and destination, expanded; empty for FROM. */
  readonly paths: readonly string[];
  readonly destination: string;
}

/** One instruction as a row of a stage, faulty ones included. */
export interface StageRow {
  /** Number of the instruction in its stage (the `row` of references and step origins). */
  readonly row: number;
  readonly line: number;
  readonly endLine: number;
  readonly range: SourceRange;
  /** Upper case; as written where BuildKit does not know it. */
  readonly keyword: string;
  /** What follows the keyword, joined to one line, cut after 300 characters. */
  readonly text: string;
  /** Its step has the build context among its inputs. */
  readonly readsContext: boolean;
  /** Rule of the problem that makes the instruction void; undefined where it is sound. */
  readonly problem: string | undefined;
}

export interface Stage {
  readonly index: number;
  /** Identity that survives edits elsewhere: the name, or `#index` where unnamed or not unique. */
  readonly key: string;
  /** Name in lower case; undefined where unnamed. */
  readonly name: string | undefined;
  /** The name BuildKit prints: `name` or `stage-N`. */
  readonly label: string;
  /** Base as written. */
  readonly baseWritten: string;
  /** Base with global ARGs expanded; undefined where expansion fails or leaves nothing. */
  readonly base: string | undefined;
  /** Where its file system starts. */
  readonly parent: Source;
  /** `--platform` as written. */
  readonly platformWritten: string | undefined;
  /** Platform of its steps (`linux/arm64`), inherited through FROM. */
  readonly platform: string;
  /** True where FROM carries `--platform`. */
  readonly platformPinned: boolean;
  /**
   * Value of the `--build-context` that has the name of the stage: none of its instructions run, and whoever refers to
   * it gets this instead (R1.9). Undefined where there is none.
   */
  readonly replacedBy: string | undefined;
  readonly description: string | undefined;
  readonly line: number;
  readonly endLine: number;
  /** The whole FROM instruction, and its last line. */
  readonly fromRange: SourceRange;
  readonly fromEndLine: number;
  readonly nameRange: SourceRange | undefined;
  readonly rows: readonly StageRow[];
}

/** A build arg the file declares, with what it is without `--build-arg`. */
export interface DeclaredArg {
  readonly name: string;
  /** As written, unexpanded; undefined where there is no default. */
  readonly defaultValue: string | undefined;
  readonly description: string | undefined;
  readonly line: number;
  readonly scope: 'global' | 'stage';
  /** A FROM has no base image unless this is given. */
  readonly required: boolean;
}

/** An image, URL, git repository or named context that stages refer to. */
export interface ExternalSource {
  /** `image:…`, `http:…`, `git:…`, `named-context:…`; also the node id of the drawing. */
  readonly id: string;
  readonly source: Source;
}

/** Stages and what they refer to, for one file and one set of build options, all targets alike. */
export interface StageGraph {
  readonly options: BuildOptions;
  readonly stages: readonly Stage[];
  /** Instructions before any FROM: global ARGs, and what belongs to no stage. */
  readonly preamble: readonly StageRow[];
  readonly references: readonly Reference[];
  readonly externals: readonly ExternalSource[];
  /** Everything wrong with the file, in the order BuildKit would meet it; parse problems first. */
  readonly problems: readonly Diagnostic[];
  /** Names `--target` accepts, in file order, without duplicates. */
  readonly targets: readonly string[];
  readonly declaredArgs: readonly DeclaredArg[];
}

export type StepKind =
  'image' | 'context' | 'http' | 'git' | 'run' | 'copy' | 'workdir' | 'merge' | 'inline' | 'cacheperm';

/** A stage's line that a step stands for. Merged steps have several. */
export interface StepOrigin {
  readonly stage: number;
  readonly line: number;
  /** Row of the stage; -1 is the FROM line. */
  readonly row: number;
}

/** Input of a step. `rootfs` is the file system it continues, `content` what it reads from beside. */
export interface StepInput {
  readonly step: number;
  readonly role: 'rootfs' | 'content';
  readonly paths: readonly string[];
}

/** A cache mount a RUN step takes, in the order it takes them. */
export interface CacheLock {
  readonly id: string;
  readonly target: string;
  readonly sharing: 'shared' | 'private' | 'locked';
}

/** What BuildKit schedules: an LLB vertex. Identical ones are one step. */
export interface Step {
  /** Index in `BuildPlan.steps`. */
  readonly id: number;
  readonly kind: StepKind;
  /** Name of the vertex in the conformance records, e.g. `run 4,9`. */
  readonly key: string;
  /** As a build log prints it: `[build 2/5] RUN make`. */
  readonly label: string;
  readonly inputs: readonly StepInput[];
  readonly origins: readonly StepOrigin[];
  /** Lines it stands for, ascending, without duplicates. */
  readonly lines: readonly number[];
  readonly platform: string;
  readonly locks: readonly CacheLock[];
  /** Stage label and number in the log (`[stage n/m]`); undefined where the vertex has none. */
  readonly logStage: string | undefined;
  readonly logNumber: number | undefined;
  readonly logTotal: number | undefined;
}

/** One row a `docker build --call=outline` prints. */
export interface OutlineArg {
  readonly name: string;
  readonly value: string | undefined;
  readonly description: string | undefined;
  readonly line: number;
}
export interface OutlineMount {
  readonly name: string;
  readonly required: boolean;
  readonly line: number;
}

/** Which stage needs which: one row per consumer, provider and kind, as the records list them. */
export interface StageDependency {
  readonly stage: number;
  readonly source: Source;
  readonly kind: 'from' | 'use';
}

/** What BuildKit does for one target. */
export interface BuildPlan {
  /** As asked for; "" is the default target. */
  readonly target: string;
  /** Index of the stage it means; -1 where there is none. */
  readonly stage: number;
  /** Where BuildKit stops, if it does. The rest is then what could still be worked out. */
  readonly error: Diagnostic | undefined;
  /** Stages BuildKit touches, ascending. */
  readonly built: readonly number[];
  readonly stageDeps: readonly StageDependency[];
  /** In topological order: inputs before dependents. */
  readonly steps: readonly Step[];
  readonly args: readonly OutlineArg[];
  readonly secrets: readonly OutlineMount[];
  readonly ssh: readonly OutlineMount[];
  /** True where ONBUILD makes a stage depend on itself. */
  readonly cyclic: boolean;
}
