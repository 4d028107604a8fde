import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { ContextRead } from '#core/plan/lowered.ts';
import type { Observation } from '#core/stages/state.ts';

/** One replacement in the text. */
export interface Edit {
  readonly range: SourceRange;
  readonly text: string;
}

/** A change that fixes a finding. */
export interface Fix {
  /** Replacements, in the order of the text, none overlapping. */
  readonly edits: readonly Edit[];
  /**
   * False: the same steps and the same image are built, only the file reads better. True: the build changes,
   * as the reader must be told before they take it.
   */
  readonly changesBuild: boolean;
}

/** An option of the build that answers a finding, in place of a change of the file. */
export type OptionFix =
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'platform'; readonly platform: string };

/**
 * Finds what COPY and ADD name though an ignore file excludes it (R12.4). Made by `ignoredSources`; handed in, so that whoever has
 * no ignore file need not load what reads one.
 */
export type IgnoredSources = (reads: readonly ContextRead[]) => readonly Observation[];

/** What a rule found: BuildKit's own build checks, or advice of Stagegraph. */
export interface Check extends Diagnostic {
  readonly origin: 'buildkit' | 'stagegraph';
  readonly fix?: Fix;
  readonly option?: OptionFix;
  /** Of advice: the comment that silences it (`# stagegraph ignore=…`). */
  readonly ignore?: Edit;
}
