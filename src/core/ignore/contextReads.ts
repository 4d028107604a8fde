import { lowerFile } from '#core/plan/lowerFile.ts';
import type { ContextRead } from '#core/plan/lowered.ts';
import { cleanPath } from '#core/plan/paths.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { hasWildcards } from './goMatch.ts';
import { verdictAlong } from './matcher.ts';
import type { IgnorePattern } from './readIgnoreFile.ts';
import { selectFiles } from './selectFiles.ts';

/** One source of a COPY or ADD that lies in the build context. */
export interface SourceRead {
  /** Index of the stage. */
  readonly stage: number;
  readonly line: number;
  /** Row of the stage; -1 for a trigger of ONBUILD, whose line is that of the FROM. */
  readonly row: number;
  readonly keyword: 'COPY' | 'ADD';
  /** After expansion. */
  readonly source: string;
  /** What excludes the source itself; undefined where nothing does, or it has wildcards. */
  readonly excludedBy: IgnorePattern | undefined;
  /**
   * Lines that may change what is read of it, if it is a folder, in their order: those that exclude something in
   * it, or where it is excluded itself, the exceptions that bring something back.
   */
  readonly within: readonly IgnorePattern[];
  /** What it reads of the files that are known; undefined where none are. */
  readonly files: ReadFiles | undefined;
}

/** Files that a source reads. */
export interface ReadFiles {
  readonly count: number;
  /** The first of them, by name. */
  readonly first: readonly string[];
}

const mostShown = 5;
/** Sources that are gone into, at most. */
const mostSources = 2_000;

/**
 * What the COPY and ADD instructions of a file read of the build context, stage by stage, and what an ignore file excludes of it.
 *
 * @param sent files that are sent, sorted; undefined where they are not known
 */
export function contextReads(
  resolution: Resolution,
  patterns: readonly IgnorePattern[],
  sent: readonly string[] | undefined,
): readonly SourceRead[] {
  const found: SourceRead[] = [];
  const lowered = lowerFile(resolution);
  for (const state of resolution.stageStates) {
    for (const read of lowered.get(state)?.contextReads ?? []) {
      if (found.length === mostSources) return found;
      found.push(sourceRead(state.stage, read, patterns, sent));
    }
  }
  return found;
}

function sourceRead(
  stage: number,
  { bound, source, excludes }: ContextRead,
  patterns: readonly IgnorePattern[],
  sent: readonly string[] | undefined,
): SourceRead {
  const { command, line, row } = bound;
  const parents = command.kind === 'COPY' && command.parents;
  const keyword = command.kind === 'ADD' ? 'ADD' : 'COPY';
  const path = cleanPath(`/${source}`).slice(1);
  const literal = literalPart(path);
  const excludedBy = literal === path && path !== '' ? verdictAlong(patterns, path).by : undefined;
  const isExcluded = excludedBy?.isException === false;
  const files = sent && selectFiles(sent, { source, parents, excludes });
  return {
    stage,
    line,
    row,
    keyword,
    source,
    excludedBy: isExcluded ? excludedBy : undefined,
    within: patterns.filter(
      ({ isException, reachesInto }) => isException === isExcluded && reachesInto(literal),
    ),
    files: files && { count: files.length, first: files.slice(0, mostShown) },
  };
}

/** The folders of a path before the first that has a wildcard. */
function literalPart(path: string): string {
  const parts = path.split('/');
  const first = parts.findIndex(hasWildcards);
  return first < 0 ? path : parts.slice(0, first).join('/');
}
