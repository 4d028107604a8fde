import type { Platform } from '#core/expand/platform.ts';
import type { Command, StageBlock } from '#core/dockerfile/types.ts';
import type { Diagnostic, DiagnosticParams } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';

/**
 * What BuildKit calls a dispatch state: one for every stage of the file, and one for every image that only a
 * `--from` or a mount names ("unregistered"). Never changes: `DraftState` is what the passes of resolving fill in.
 */
export interface DispatchState {
  /** Position in BuildKit's list of states; `--from=N` counts in this list. */
  readonly order: number;
  /** Index of the stage in the file; -1 for an unregistered image. */
  readonly stage: number;
  readonly block: StageBlock | undefined;
  /** Base name with global ARGs expanded; "" where that failed. */
  readonly baseName: string;
  readonly name: string | undefined;
  /** Printed in build logs; "" in a file of a single state. */
  readonly label: string;
  /** State that FROM continues. */
  readonly base: DispatchState | undefined;
  /** `--platform`, expanded. */
  readonly pinned: Platform | undefined;
  /** A `--build-context` has the name of the stage: its instructions do not run (R1.9). */
  readonly replaced: boolean;
  /** `--build-context` that stands in for the stage or for its base image. */
  readonly namedContext: NamedContext | undefined;
  /** Normalised image reference; undefined for scratch, stages and faulty references. */
  readonly image: string | undefined;
  readonly commands: readonly BoundCommand[];
  /** Triggers inherited from the base stage; they run before `commands`. */
  readonly triggers: readonly BoundCommand[];
  /** Faults of those triggers: they break only targets that build the stage. */
  readonly triggerProblems: readonly Diagnostic[];
  /** States that commands read from, each with the line of the last command that does. */
  readonly deps: ReadonlyMap<DispatchState, number>;
  /** Steps BuildKit expects when it counts `n/m`, triggers left out. */
  readonly numbered: number;
  readonly fromArgs: FromArgs;
  readonly line: number;
  readonly range: SourceRange;
}

/** A `--build-context` that applies. */
export interface NamedContext {
  readonly name: string;
  readonly value: string;
}

/** A command with the states its `--from` and mounts refer to. */
export interface BoundCommand {
  readonly command: Command;
  /** COPY: one entry at most. RUN: one entry a mount. */
  readonly sources: readonly (DispatchState | undefined)[];
  /** Row of the stage; for a trigger -1. */
  readonly row: number;
  /** Line of its step: of the FROM for a trigger. */
  readonly line: number;
  readonly onbuild: boolean;
}

/** An ARG as `--call=outline` knows it. */
export interface ArgInfo {
  readonly name: string;
  readonly value: string;
  readonly description: string | undefined;
  readonly line: number;
  /** ARGs its default refers to. */
  readonly deps: ReadonlySet<string>;
}

/** What a stage contributes to `--call=outline`, made while it is lowered. */
export interface Outline {
  /** ARGs its commands declare. */
  readonly args: ReadonlyMap<string, ArgInfo>;
  readonly secrets: ReadonlyMap<string, { readonly required: boolean; readonly line: number }>;
  readonly ssh: ReadonlyMap<string, { readonly required: boolean; readonly line: number }>;
  /** ARGs its commands declare or read from the global scope. */
  readonly used: ReadonlySet<string>;
}

/** Global ARGs a FROM line uses, and those of the stage it continues: a list that stages share. */
export interface FromArgs {
  readonly names: ReadonlySet<string>;
  readonly below: FromArgs | undefined;
}

/** Something a BuildKit build check reports, met on the way; the checks room decides what is shown. */
export interface Observation {
  /** Name of BuildKit's rule. */
  readonly rule: string;
  readonly line: number;
  readonly range: SourceRange;
  readonly params: DiagnosticParams;
  /** Comments above the instruction, where a `check=` in them counts. */
  readonly comments?: readonly string[];
}
