import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';

/** A change that mends a finding without changing what is built. */
export interface Fix {
  /** Replacements, none overlapping. */
  readonly edits: readonly { readonly range: SourceRange; readonly text: string }[];
}

/** What a rule found: BuildKit's own build checks, or advice of Stagegraph. */
export interface Check extends Diagnostic {
  readonly origin: 'buildkit' | 'stagegraph';
  readonly fix?: Fix;
}
