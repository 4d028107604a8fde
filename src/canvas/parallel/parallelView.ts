import type { Overview } from '#core/analysis/overview-types.ts';
import { parallelOf } from '#core/analysis/parallel.ts';
import type { Translate } from '#i18n/messages.ts';
import type { ParallelView } from './parallelContext.ts';
import { parallelWords } from './parallelWords.ts';

/** What can run at the same time in a build. */
export function parallelView(overview: Overview, t: Translate): ParallelView {
  const parallel = parallelOf(overview.plan);
  if (parallel === undefined) return { parallel, words: undefined, chain: new Set<string>() };
  const next = new Map(
    parallel.longest.stages.slice(1).map((stage, at) => [stage, parallel.longest.stages[at]]),
  );
  const chain = new Set(
    overview.references.flatMap(({ id, stage, source }) =>
      source.kind === 'stage' && next.get(stage) === source.stage ? [id] : [],
    ),
  );
  return { parallel, words: parallelWords(overview, parallel, t), chain };
}
