import { cleanPath } from '#core/plan/paths.ts';
import type { IgnorePattern } from './readIgnoreFile.ts';

/** What a list of patterns says of a path. */
export interface Verdict {
  readonly isExcluded: boolean;
  /** The pattern that decided: the last one that had a say. Undefined where none did. */
  readonly by: IgnorePattern | undefined;
}

/** Nothing had a say. */
export const untouched: Verdict = { isExcluded: false, by: undefined };

/**
 * Whether patterns exclude a path, or a folder it lies in (R13.6): of those that match the last one wins. Each is
 * asked for its opposite only: a `!` where the path is excluded so far, another where it is not. This is
 * `MatchesOrParentMatches`, by which the build check goes; patterns that Go cannot use match nothing.
 *
 * @param path cleaned, with forward slashes
 */
export function verdictOf(patterns: readonly IgnorePattern[], path: string): Verdict {
  const parents = foldersOf(path);
  let verdict = untouched;
  for (const pattern of patterns) {
    const { matches, isException } = pattern;
    if (isException !== verdict.isExcluded || !matches) continue;
    if (matches(path) || parents.some(matches)) verdict = { isExcluded: !isException, by: pattern };
  }
  return verdict;
}

/** The folders above a path, the outermost first, as Go takes it apart: `/a/b` lies in ``, `/a`. */
function foldersOf(path: string): readonly string[] {
  const last = path.lastIndexOf('/');
  if (last < 0) return [];
  const parent = last === 0 ? '/' : path.slice(0, last);
  const folders: string[] = [];
  for (let at = parent.indexOf('/'); at >= 0; at = parent.indexOf('/', at + 1))
    folders.push(parent.slice(0, at));
  folders.push(parent);
  return folders;
}

/** What patterns said of a folder: one mark for each that matched it or a folder above it. */
export type FolderMarks = Uint8Array;

/**
 * Whether patterns exclude a file while a folder is walked, which is how a context is sent and a folder copied (R13.7): what a
 * pattern said of the folder holds for what lies in it. This is `MatchesUsingParentResults`. It differs from
 * {@link verdictOf} where a `!` means a folder of which nothing was excluded yet: it then says nothing of what lies in it.
 *
 * @param parent marks of the folder that the path lies in; undefined at the root
 * @param marks where to leave those of this path; undefined for a file, of which nobody asks again
 */
export function verdictBelow(
  patterns: readonly IgnorePattern[],
  path: string,
  parent: FolderMarks | undefined,
  marks?: FolderMarks,
): Verdict {
  let verdict = untouched;
  for (const [index, pattern] of patterns.entries()) {
    const { matches, isException } = pattern;
    const isInherited = parent?.[index] === 1;
    if (!isInherited && (isException !== verdict.isExcluded || !matches)) continue;
    if (!isInherited && !matches?.(path)) continue;
    if (marks) marks[index] = 1;
    if (verdict.isExcluded === isException) verdict = { isExcluded: !isException, by: pattern };
  }
  return verdict;
}

/** The same of one path, the folders above it being walked first. */
export function verdictAlong(patterns: readonly IgnorePattern[], path: string): Verdict {
  let parent: FolderMarks | undefined;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const marks = new Uint8Array(patterns.length);
    verdictBelow(patterns, path.slice(0, slash), parent, marks);
    parent = marks;
  }
  return verdictBelow(patterns, path, parent);
}

/**
 * Whether nothing of a path of the context is sent, be it a file or a folder: it is excluded, and no exception reaches into it.
 * "" is the root.
 */
export function isLeftOut(patterns: readonly IgnorePattern[], written: string): boolean {
  const path = cleanPath(`/${written}`).slice(1);
  if (path === '' || !verdictAlong(patterns, path).isExcluded) return false;
  return !patterns.some(({ isException, reachesInto }) => isException && reachesInto(path));
}
