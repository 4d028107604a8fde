import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * A stage that no target can reach: it is unnamed, or a later stage took its name, and nothing that a target
 * needs refers to it. (A named stage may be meant as a target, so it is left alone.)
 */
export function unusedStage({ graph }: AdviceInput): readonly Advice<'stage'>[] {
  const { stages, references } = graph;
  const needs = stages.map((): number[] => []);
  for (const { stage, source } of references) {
    if (source.kind === 'stage') needs[stage]?.push(source.stage);
  }
  const targets = new Map(stages.flatMap(({ name, index }) => (name === undefined ? [] : [[name, index]])));
  const used = new Set([...targets.values(), stages.length - 1]);
  for (const stage of used) for (const needed of needs[stage] ?? []) used.add(needed);
  return stages
    .filter(({ index }) => !used.has(index))
    .map(({ line, fromRange, label }) => ({ line, range: fromRange, params: { stage: label } }));
}
