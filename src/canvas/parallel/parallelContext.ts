import { createContext, useContext } from 'react';
import type { Parallel } from '#core/analysis/parallelTypes.ts';
import type { StepLook } from '#canvas/cards/StepMark.tsx';
import type { ParallelWords } from './parallelWords.ts';

/** What cards and edges show in place of roles; undefined while roles are shown. */
export const ParallelContext = createContext<ParallelView | undefined>(undefined);

/** Whether the longest chain goes along an edge. */
export function useOnChain(references: readonly string[]): boolean {
  const chain = useContext(ParallelContext)?.chain;
  return chain !== undefined && references.some((id) => chain.has(id));
}

/** What the card of a stage shows in place of its role. */
export function useParallelWords(stage: number): ParallelWords | undefined {
  return useContext(ParallelContext)?.words?.[stage];
}

/** What can run at the same time, or what a change re-runs, as the graph shows it. */
export interface ParallelView {
  /** Undefined where the build has too many steps. */
  readonly parallel?: Parallel | undefined;
  readonly words: readonly ParallelWords[] | undefined;
  /** Ids of the references the longest chain goes along. */
  readonly chain?: ReadonlySet<string>;
  /** What lines of stages show, by `lineKey`. */
  readonly lines?: ReadonlyMap<string, StepLook>;
}
