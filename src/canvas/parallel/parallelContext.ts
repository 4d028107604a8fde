import { createContext, useContext } from 'react';
import type { Parallel } from '#core/analysis/parallelTypes.ts';
import type { ParallelWords } from './parallelWords.ts';

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

/** What can run at the same time, as the graph shows it. */
export interface ParallelView {
  /** Undefined where the build has too many steps. */
  readonly parallel: Parallel | undefined;
  readonly words: readonly ParallelWords[] | undefined;
  /** Ids of the references the longest chain goes along. */
  readonly chain: ReadonlySet<string>;
}
