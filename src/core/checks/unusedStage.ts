import type { AdviceRule } from './advice.ts';

/**
 * A stage that no target can reach and that cannot be asked for itself: an unnamed one that nothing refers
 * to, or one whose name a later stage took. (A named stage may be meant as a target.)
 */
export const unusedStage: AdviceRule = {
  rule: 'unused-stage',
  find: ({ graph }) => {
    const used = new Set(
      graph.references.flatMap(({ source }) => (source.kind === 'stage' ? [source.stage] : [])),
    );
    const lastOf = new Map(graph.stages.map(({ name, index }) => [name, index]));
    return graph.stages
      .filter(
        ({ index, name }) =>
          !used.has(index) &&
          index !== graph.stages.length - 1 &&
          (name === undefined || lastOf.get(name) !== index),
      )
      .map(({ line, fromRange, label }) => ({ line, range: fromRange, params: { stage: label } }));
  },
};
