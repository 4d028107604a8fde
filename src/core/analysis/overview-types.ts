import type { BuildOptions, BuildPlan, ExternalSource, Reference, Source } from '#core/graph/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { StageRole } from './types.ts';

/** One instruction as the page shows it. */
export interface RowView {
  /** Number of the instruction in its stage (the `row` of references and step origins). */
  readonly row: number;
  readonly line: number;
  readonly endLine: number;
  readonly range: SourceRange;
  /** Upper case; as written where BuildKit does not know it. */
  readonly keyword: string;
  /** What follows the keyword, joined to one line, cut after 300 characters. */
  readonly text: string;
  readonly readsContext: boolean;
  /** Rule of the problem that makes the instruction void; undefined where it is sound. */
  readonly problem: string | undefined;
}

export interface StageView {
  readonly index: number;
  /** Identity that survives edits elsewhere (`Stage.key`). */
  readonly key: string;
  readonly name: string | undefined;
  readonly label: string;
  /** Base as written. */
  readonly baseWritten: string;
  /** Base with ARGs expanded; undefined where that fails. */
  readonly base: string | undefined;
  readonly parent: Source;
  readonly platform: string;
  readonly platformPinned: boolean;
  readonly description: string | undefined;
  readonly line: number;
  readonly endLine: number;
  readonly fromRange: SourceRange;
  readonly nameRange: SourceRange | undefined;
  /** In file order. In a huge stage rows that refer to nothing are left out and counted below. */
  readonly rows: readonly RowView[];
  readonly rowsOmitted: number;
}

export interface TargetView {
  /** What `--target` takes; "" is the default target. */
  readonly name: string;
  /** Stage it means. */
  readonly stage: number;
  readonly description: string | undefined;
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
}
