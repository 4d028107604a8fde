import type { SourceRange } from './range.ts';

/** `error`: BuildKit rejects the build. `warning`: a BuildKit build check. `advice`: our own rule. */
export type Severity = 'error' | 'warning' | 'advice';

/** Values a message is made of; the sentence itself is made at the edge, in the reader's language. */
export type DiagnosticParams = Readonly<Record<string, string | number>>;

/** One finding about the text: which rule, where, and with what values. Never a finished sentence. */
export interface Diagnostic {
  /** Stable rule id: BuildKit's rule name, or a kebab-case id of ours (`unknown-instruction`). */
  readonly rule: string;
  readonly severity: Severity;
  /** The line BuildKit names (1-based), or 0 where it names none. */
  readonly line: number;
  readonly range: SourceRange;
  readonly params: DiagnosticParams;
}
