import type { Resolution } from '#core/stages/resolve.ts';
import { contextFiles } from './contextFiles.ts';
import type { ContextCounts } from './contextReport.ts';
import { contextReads, type ReadFiles, type SourceRead } from './contextReads.ts';
import type { FileList } from './fileList.ts';
import type { IgnorePattern } from './readIgnoreFile.ts';

/** What one source of a COPY or ADD reads of a list of files. */
export interface ListedRead
  extends Pick<SourceRead, 'stage' | 'row' | 'line' | 'keyword' | 'source'>, ReadFiles {}

/** What a file reads of a list of files, as plain data, which a worker can hand over. */
export interface ListedReads {
  readonly counts: ContextCounts;
  /** In the order of `contextReads`. */
  readonly reads: readonly ListedRead[];
}

/** What the COPY and ADD instructions of a file read of a list of files, once the ignore file has left out what it excludes. */
export function listedReads(
  resolution: Resolution,
  patterns: readonly IgnorePattern[],
  list: FileList,
): ListedReads {
  const { sent, excluded } = contextFiles(list.paths, patterns);
  return {
    counts: { sent: sent.length, excluded: excluded.length, cut: list.isCut },
    reads: contextReads(resolution, patterns, sent).map(({ stage, row, line, keyword, source, files }) => ({
      stage,
      row,
      line,
      keyword,
      source,
      count: files?.count ?? 0,
      first: files?.first ?? [],
    })),
  };
}
