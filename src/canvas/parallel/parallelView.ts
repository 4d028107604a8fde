import type { Overview } from '#core/analysis/overview-types.ts';
import { parallelOf } from '#core/analysis/parallel.ts';
import type { Translate } from '#i18n/messages.ts';
import { derived, type Selector } from '#state/remember.ts';
import type { AppStore } from '#state/store.ts';
import type { ParallelView } from './parallelContext.ts';
import { parallelWords } from './parallelWords.ts';

/** What can run at the same time in the build that is shown. */
export function parallelView(_: AppStore, t: Translate): Selector<ParallelView> {
  return derived([({ overview }) => overview], (overview) => viewOf(overview, t));
}

function viewOf(overview: Overview, t: Translate): ParallelView {
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
