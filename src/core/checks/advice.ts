import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildPlan, StageGraph } from '#core/plan/types.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Ignores } from './ignores.ts';
import type { ShellCommand } from './evidence/shellCommands.ts';
import type { Fix, OptionFix } from './types.ts';

/** What a rule of ours looks at: the file, its stages, and the plan of the default target. */
export interface AdviceInput {
  readonly resolution: Resolution;
  readonly graph: StageGraph;
  readonly plan: BuildPlan;
  /** The commands a RUN calls, taken apart once for all rules. */
  readonly shell: (run: RunInstruction) => readonly ShellCommand[];
  /** What comments silence. What they were of use for is known to the last rule alone. */
  readonly ignores: Ignores;
  /** All rules of ours. */
  readonly ruleNames: readonly string[];
  /** Whether a rule is turned off, by the reader or the file. */
  readonly isOff: (rule: string) => boolean;
}

/** One piece of advice: where, and the values (`Name`) its sentence is made of. */
export interface Advice<Name extends string = string> {
  readonly line: number;
  readonly range: SourceRange;
  readonly params: Readonly<Record<Name, string | number>>;
  readonly fix?: Fix;
  readonly option?: OptionFix;
}

/** A rule of ours. One rule a file; every rule can be turned off, and what it finds is advice, no error. */
export type AdviceRule<Name extends string = string> = (input: AdviceInput) => readonly Advice<Name>[];

/** Names of the values a rule gives to its sentence. */
export type ValuesOfRule<Rule> = Rule extends AdviceRule<infer Name> ? Name : never;
