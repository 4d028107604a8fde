import { createContext, useContext, useMemo } from 'react';
import { parallelOf } from '#core/analysis/parallel.ts';
import type { Parallel } from '#core/analysis/parallelTypes.ts';
import type { Translate } from '#i18n/messages.ts';
import { useOverview } from '#state/overview.ts';
import { parallelWords, type ParallelWords } from './parallelWords.ts';

/** What cards show in place of roles; undefined while roles are shown. */
export const ParallelContext = createContext<readonly ParallelWords[] | undefined>(undefined);

/** Ids of the references that the longest chain goes along, while it is shown. */
export const ChainContext = createContext<ReadonlySet<string>>(new Set());

/** Whether the longest chain goes along an edge. */
export function useOnChain(references: readonly string[]): boolean {
  const chain = useContext(ChainContext);
  return references.some((id) => chain.has(id));
}

/** What the card of a stage shows in place of its role. */
export function useParallelWords(stage: number): ParallelWords | undefined {
  return useContext(ParallelContext)?.[stage];
}

export interface ParallelView {
  /** Undefined where the build has too many steps. */
  readonly parallel: Parallel | undefined;
  readonly words: readonly ParallelWords[] | undefined;
  /** Ids of the references the longest chain goes along. */
  readonly chain: ReadonlySet<string>;
}

/** What can run at the same time in the build that is drawn; nothing is worked out until it is asked for. */
export function useParallel(isShown: boolean, t: Translate): ParallelView | undefined {
  const overview = useOverview();
  const parallel = useMemo(() => (isShown ? parallelOf(overview.plan) : undefined), [isShown, overview.plan]);
  return useMemo(() => {
    if (!isShown) return undefined;
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
  }, [isShown, parallel, overview, t]);
}
