import { useStore } from 'zustand';
import { contextReads, type SourceRead } from '#core/ignore/contextReads.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { openFile } from '#core/stages/open.ts';
import { derived } from './remember.ts';
import { useAppStore } from './useApp.ts';

/** Characters up to which this is worked out on the page: within 50 ms. The command line has no limit. */
const mostText = 100_000;

/** What COPY and ADD read of the build context, by stage and row (`1:3`). */
export type ContextReads = ReadonlyMap<string, readonly SourceRead[]>;

const readsByRow = derived(
  [({ analysed }) => analysed, ({ ignore }) => ignore, ({ fileList }) => fileList !== null],
  ({ text, options }, ignore, hasList): ContextReads | undefined => {
    if ((ignore === '' && !hasList) || text.length > mostText) return undefined;
    const { patterns } = readIgnoreFile(ignore);
    const found = new Map<string, SourceRead[]>();
    for (const read of contextReads(openFile(text, options), patterns, undefined)) {
      const key = `${read.stage}:${read.row}`;
      found.set(key, [...(found.get(key) ?? []), read]);
    }
    return found;
  },
);

/** What an ignore file has to say about COPY and ADD; undefined without one and without a list of files, and where the file is too large. */
export function useContextReads(): ContextReads | undefined {
  return useStore(useAppStore(), readsByRow);
}
