import { planBuild } from '#core/graph/plan.ts';
import type { Resolution } from '#core/graph/resolve.ts';
import { buildStageGraph } from '#core/graph/stageGraph.ts';
import type { BuildPlan, StageGraph } from '#core/graph/types.ts';
import type { AdviceInput, AdviceRule } from './advice.ts';
import { adviceRules } from './adviceRules.ts';
import { buildkitChecks } from './buildkit.ts';
import type { Check } from './types.ts';

/** What a caller that has it already may hand in. */
export interface CheckOptions {
  readonly graph?: StageGraph;
  readonly plan?: BuildPlan;
  /** Rules turned off by the reader. */
  readonly off?: ReadonlySet<string>;
}

/** BuildKit's build checks and our advice on a file, by line; advice comes behind warnings of a line. */
export function runChecks(resolution: Resolution, options: CheckOptions = {}): readonly Check[] {
  const { off = new Set<string>() } = options;
  const graph = options.graph ?? buildStageGraph(resolution);
  const plan = options.plan ?? planBuild(resolution, '');
  const input: AdviceInput = { resolution, graph, plan };
  const advice = adviceRules.filter(({ rule }) => !off.has(rule)).flatMap((rule) => adviseOn(rule, input));
  const warnings = buildkitChecks(resolution).filter(({ rule }) => !off.has(rule));
  return [...warnings, ...advice].toSorted((a, b) => a.line - b.line);
}

function adviseOn({ rule, find }: AdviceRule, input: AdviceInput): readonly Check[] {
  return find(input).map((advice): Check => ({ rule, origin: 'stagegraph', severity: 'advice', ...advice }));
}
