import type { StageChangeKind, TargetView } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Check } from '#core/checks/types.ts';
import type { Reference, ReferenceKind, Stage } from '#core/plan/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { TimesBasis } from '#core/timing/assumptions.ts';

/** The same of both files. */
export interface Sided<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** How a stage was found again: by its name, by what it does, or by where it stands. */
export type MatchedBy = 'name' | 'content' | 'place';

/** A stage of the file before and the stage of the file after that it became. */
export interface StagePair extends Sided<number> {
  readonly by: MatchedBy;
}

/**
 * What became of an instruction. `moved`: the same elsewhere in the stage. Row numbers as in `StageRow`; undefined on the
 * side that does not have it.
 */
export interface InstructionChange extends Sided<number | undefined> {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
}

/**
 * What became of a reference of a stage. `rewired`: what it refers to is another stage or image. `same` goes by what is
 * referred to and how; what is copied from there may differ, which its instruction says.
 */
export interface EdgeChange extends Sided<Reference | undefined> {
  readonly kind: 'same' | 'rewired' | 'added' | 'removed';
  readonly reference: ReferenceKind;
}

/** What became of a stage. */
export interface StageChange extends Sided<Stage | undefined> {
  readonly kind: StageChangeKind;
  /** Undefined for a stage of one file alone. */
  readonly by: MatchedBy | undefined;
  readonly isRenamed: boolean;
  /** Base image or platform on the FROM line is written differently, where no stage is meant. */
  readonly isRebased: boolean;
  /** In the order of the file after; what went stands where it was. */
  readonly instructions: readonly InstructionChange[];
  readonly edges: readonly EdgeChange[];
  /** For the compared target; undefined on the side that does not have the stage. */
  readonly roles: Sided<Role | undefined>;
}

/** What became of something `--target` takes; "" is the default target. */
export interface TargetChange extends Sided<TargetView | undefined> {
  /** `changed`: it builds other stages than before, or does more or less in them. */
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** How many stages it builds; undefined where there are too many targets to tell. */
  readonly builds: Sided<number | undefined>;
  /** Stages it builds that it did not, of the file after, and the other way round, of the file before. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** A build of the compared target in numbers. Steps are those that do work (`doesWork`). */
export interface FileFigures {
  readonly stages: number;
  readonly built: number;
  readonly instructions: number;
  readonly images: number;
  readonly steps: number;
  /** Steps in the image's own chain of stages, whose layers are shipped, and all others. */
  readonly shippedSteps: number;
  readonly leftSteps: number;
  /** Steps of the longest chain. */
  readonly chainSteps: number;
  /** Most stages at one moment; undefined where it takes too long to say. */
  readonly atOnce: number | undefined;
  /** ms; undefined where BuildKit refuses the build. */
  readonly totalMs: number | undefined;
  /** All steps one after the other. */
  readonly sequentialMs: number | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
}

/** Findings of checks: what is new, what is gone, and what is still there (on both sides, in the same order). */
export interface FindingChanges {
  readonly added: readonly Check[];
  readonly gone: readonly Check[];
  readonly staying: readonly Sided<Check>[];
}

/** How two Dockerfiles, or two versions of one, differ for one target. */
export interface Difference {
  /** Nothing that BuildKit reads differs: comments, blank lines and line breaks within instructions aside. */
  readonly isSame: boolean;
  /** What `--target` is on either side; "" is the default target. */
  readonly target: Sided<string>;
  /** Why BuildKit refuses the build, where it does. */
  readonly error: Sided<Diagnostic | undefined>;
  /** In the order of the file after; what went stands behind what it stood behind. */
  readonly stages: readonly StageChange[];
  /** Directives and instructions before the first FROM; rows are places in `preambleTexts`. */
  readonly preamble: readonly InstructionChange[];
  /** Text of what `preamble` counts. */
  readonly preambleTexts: Sided<readonly string[]>;
  readonly targets: readonly TargetChange[];
  readonly figures: Sided<FileFigures>;
  /** What the times rest on; `assumed` counts steps whose duration is assumed, where others are known. */
  readonly times: { readonly basis: TimesBasis; readonly assumed: Sided<number> };
  readonly findings: FindingChanges;
}
