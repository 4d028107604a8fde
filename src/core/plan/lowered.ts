import type { Platform } from '#core/expand/platform.ts';
import type { DockerfileRule } from '#core/dockerfile/problems.ts';
import type { Diagnostic, DiagnosticParams } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Environment } from './environment.ts';
import { graphProblem, type GraphRule } from '#core/stages/problems.ts';
import type { LayeredMap } from './layeredMap.ts';
import type { BoundCommand, DispatchState, Observation, Outline } from '#core/stages/state.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { startMeter, type ExpandWithin, type Meter } from '#core/stages/meter.ts';
import {
  createInterner,
  type CachedOperation,
  type Interner,
  type Vertex,
  type VertexInput,
  type VertexName,
} from './vertex.ts';
import type { StepOrigin } from './types.ts';

/** Image config and build state that commands read and change, as they stand after some command. */
export interface StageConfig {
  readonly env: Environment;
  /** Operating system of the image: `linux` or `windows`. */
  os: string;
  /** Absolute, forward slashes; "" where no WORKDIR was set. */
  workdir: string;
  user: string;
  /** SHELL; undefined is the default of the system. */
  shell: readonly string[] | undefined;
  /** A WORKDIR was met in this file. */
  workdirSet: boolean;
  /** ARGs declared so far, base stages included, valued or not. */
  readonly declared: LayeredMap<true>;
}

/** What a stage adds to `--call=outline`, while it is collected. */
type DraftOutline = { readonly [List in keyof Outline]: Mutable<Outline[List]> };
type Mutable<List> =
  List extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : List extends ReadonlySet<infer Item>
      ? Set<Item>
      : never;

/** The config of a stage that is done. */
export type FinishedConfig = Readonly<Omit<StageConfig, 'env' | 'declared'>> & {
  readonly env: Pick<Environment, 'get' | 'has' | 'names' | 'copy'>;
  readonly declared: Pick<LayeredMap<true>, 'has' | 'copy'>;
};

/** A path of the build context that a COPY or ADD names. */
export interface ContextRead {
  readonly bound: BoundCommand;
  /** After expansion. */
  readonly source: string;
  /** `--exclude`, after expansion. */
  readonly excludes: readonly string[];
  readonly range: SourceRange;
}

/** A stage turned into vertices. */
export interface LoweredStage {
  /** The stage's file system at its end; undefined is an empty one (scratch). */
  readonly tail: Vertex | undefined;
  readonly config: FinishedConfig;
  readonly platform: Platform;
  readonly problems: readonly Diagnostic[];
  /** Commands whose step cannot be built: BuildKit finds out only where a target needs the step. */
  readonly unbuildable: readonly { readonly origin: StepOrigin; readonly problem: Diagnostic }[];
  readonly observations: readonly Observation[];
  /** What the row's text expands to, by row, where expansion changes it. */
  readonly expanded: ReadonlyMap<number, string>;
  /** Sources and destination of COPY and ADD after expansion, by row. */
  readonly copies: ReadonlyMap<number, readonly string[]>;
  /** Paths of the context that are read, inherited triggers included, up to the first problem. */
  readonly contextReads: readonly ContextRead[];
  /** What the stage adds to `--call=outline`, its commands included. */
  readonly outline: Outline;
}

/** The stages of a file while they are being lowered, one after the other. */
export interface FileLowering {
  readonly resolution: Resolution;
  readonly meter: Meter;
  readonly interner: Interner;
  /** What is done: stages down to the one in hand, and the images that those name. */
  readonly stages: Map<DispatchState, LoweredStage>;
}

/** Files that are to be compared with each other share an interner. */
export function startLowering(resolution: Resolution, interner = createInterner()): FileLowering {
  return { resolution, meter: startMeter(), interner, stages: new Map() };
}

/** One stage while it is being lowered. */
export class Lowering {
  readonly file: FileLowering;
  readonly state: DispatchState;
  readonly platform: Platform;
  readonly config: StageConfig;
  readonly problems: Diagnostic[] = [];
  readonly unbuildable: { readonly origin: StepOrigin; readonly problem: Diagnostic }[] = [];
  readonly observations: Observation[] = [];
  readonly expanded = new Map<number, string>();
  readonly copies = new Map<number, readonly string[]>();
  readonly contextReads: ContextRead[] = [];
  readonly outline: DraftOutline = { args: new Map(), used: new Set(), secrets: new Map(), ssh: new Map() };
  tail: Vertex | undefined;
  /** Steps expected in `[stage n/m]`. */
  total: number;
  /** CMD, ENTRYPOINT and HEALTHCHECK seen in this stage, with where they stand. */
  readonly seenOnce = new Map<string, BoundCommand>();
  #number = 0;

  constructor(file: FileLowering, state: DispatchState, platform: Platform, config: StageConfig) {
    this.file = file;
    this.state = state;
    this.platform = platform;
    this.config = config;
    this.total = state.numbered;
  }

  get resolution(): Resolution {
    return this.file.resolution;
  }

  get expand(): ExpandWithin {
    return this.file.meter.expand;
  }

  /** The stage as it stands. */
  finish(): LoweredStage {
    const { tail, config, platform, problems, unbuildable, observations } = this;
    const { expanded, copies, contextReads, outline } = this;
    return {
      tail,
      config,
      platform,
      problems,
      unbuildable,
      observations,
      expanded,
      copies,
      contextReads,
      outline,
    };
  }

  /** Takes the next number of the stage for a step called `text`. */
  nextName(text: string): VertexName {
    if (this.total === 0) return { text, state: undefined, number: 0, total: 0 };
    this.#number += 1;
    return { text, state: this.state, number: this.#number, total: this.total };
  }

  /** An ARG of this name was declared. */
  declare(name: string): void {
    this.config.declared.set(name, true);
  }

  fail(
    rule: GraphRule | DockerfileRule,
    bound: BoundCommand,
    params: DiagnosticParams = {},
    range?: SourceRange,
  ): void {
    this.problems.push(graphProblem(rule, bound.line, range ?? this.rangeOf(bound), params));
  }

  /** The step of `bound` cannot be built, which only a target that needs it meets. BuildKit names no line. */
  failLater(rule: GraphRule, bound: BoundCommand): void {
    const origin = { stage: this.state.stage, line: bound.line, row: bound.row };
    this.unbuildable.push({ origin, problem: graphProblem(rule, 0, this.rangeOf(bound)) });
  }

  /**
   * Notes what a build check reports of `bound` while `at`, the same unless said otherwise, is lowered: whose comments
   * count. After an error BuildKit reports nothing more.
   */
  observe(rule: string, bound: BoundCommand, params: DiagnosticParams, at = bound): void {
    if (this.problems.length > 0) return;
    const { comments } = at.command.node;
    this.observations.push({ rule, line: bound.line, range: this.rangeOf(bound), params, comments });
  }

  /** Notes what a COPY or ADD reads of the build context. After an error nothing is read. */
  readContext(bound: BoundCommand, source: string, excludes: readonly string[]): void {
    if (this.problems.length > 0) return;
    this.contextReads.push({ bound, source, excludes, range: this.rangeOf(bound) });
  }

  /** Where the reader finds a command: an inherited trigger stands at the FROM that fires it. */
  rangeOf(bound: BoundCommand): SourceRange {
    return bound.onbuild ? this.state.range : bound.command.node.range;
  }

  /** Adds a vertex of this stage; equal inputs count once. */
  vertex(parts: {
    kind: Vertex['kind'];
    operation: readonly unknown[];
    inputs: readonly VertexInput[];
    bound?: BoundCommand;
    name: VertexName;
    locks?: Vertex['locks'];
    /** Left out where the operation names no input: the cache then knows it by the operation itself. */
    cached?: CachedOperation;
  }): Vertex {
    const { kind, operation, inputs, bound, name, locks = [], cached = { command: operation } } = parts;
    const identity = this.file.interner.intern(
      JSON.stringify([kind, operation, inputs.map(({ vertex }) => vertex.identity)]),
    );
    return {
      identity,
      kind,
      inputs,
      origin: bound && { stage: this.state.stage, line: bound.line, row: bound.row },
      name,
      reference: '',
      platform: '',
      locks,
      cached,
    };
  }

  /** The rootfs input, if there is a file system yet. */
  rootfs(): VertexInput[] {
    return this.tail ? [{ vertex: this.tail, role: 'rootfs', paths: [] }] : [];
  }
}
