import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan, DeclaredArg, ExternalSource, Reference, Stage, StageRow } from '#core/plan/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { OtherTarget } from './compare.ts';
import type { StageRole } from './types.ts';

/** One instruction as the page shows it. */
export type RowView = StageRow;

/** A stage as the page shows it. */
export interface StageView extends Stage {
  /** In a huge stage rows that refer to nothing are left out, and counted here. */
  readonly rowsOmitted: number;
}

export interface TargetView {
  /** What `--target` takes; "" is the default target. */
  readonly name: string;
  /** Stage it means. */
  readonly stage: number;
  readonly description: string | undefined;
}

/** What became of a stage, in order of weight: a rewired one may have changed instructions as well. */
export type StageChangeKind = 'added' | 'removed' | 'rewired' | 'changed' | 'same';

/**
 * Everything the page draws, for one text, one set of build options and one target.
 * Plain data of bounded size: it crosses from the worker as it is.
 */
export interface Overview {
  readonly options: BuildOptions;
  readonly target: string;
  readonly stages: readonly StageView[];
  /** Instructions before any FROM that belong to no stage (global ARGs included). */
  readonly preamble: readonly RowView[];
  readonly externals: readonly ExternalSource[];
  readonly references: readonly Reference[];
  /** The default target first, then every distinct name in file order. */
  readonly targets: readonly TargetView[];
  readonly plan: BuildPlan;
  /** One entry a stage, in file order. */
  readonly roles: readonly StageRole[];
  readonly declaredArgs: readonly DeclaredArg[];
  /** At most 500, in the order BuildKit would meet them. */
  readonly problems: readonly Diagnostic[];
  readonly problemCount: number;
  /** Image of another frontend that reads the file; absent where BuildKit's own, or the same release, does. */
  readonly readBy?: string;
  /** A second target, where one was asked for and the file has it. */
  readonly other?: OtherTarget;
  /** What became of each stage, by its key, where two files are laid over each other. */
  readonly changes?: Readonly<Record<string, StageChangeKind>>;
}
