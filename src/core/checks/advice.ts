import type { Resolution } from '#core/graph/resolve.ts';
import type { BuildPlan, StageGraph } from '#core/graph/types.ts';
import type { DiagnosticParams } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Fix } from './types.ts';

/** What a rule of ours looks at: the file, its stages, and the plan of the default target. */
export interface AdviceInput {
  readonly resolution: Resolution;
  readonly graph: StageGraph;
  readonly plan: BuildPlan;
}

/** One piece of advice: where, and the values its sentence is made of. */
export interface Advice {
  readonly line: number;
  readonly range: SourceRange;
  readonly params: DiagnosticParams;
  readonly fix?: Fix;
}

/** A rule of ours. One rule a file; every rule can be turned off, and what it finds is advice, no error. */
export interface AdviceRule {
  /** Kebab-case, stable: it is written in links, settings and JSON. */
  readonly rule: string;
  readonly find: (input: AdviceInput) => readonly Advice[];
}
