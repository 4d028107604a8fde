import { isPattern, matchesPart } from './pathPattern.ts';

/** Whether a step reads a changed file: `maybe` where `--exclude` may leave out every one of them. */
export type Selected = { readonly reads: 'yes' | 'maybe'; readonly file: string } | undefined;

/** The changed files of the build context, as steps look for them. */
export interface ChangedFiles {
  /**
   * Looks for what a COPY, ADD or bind mount selects by `paths` (R6.3).
   *
   * @param isLiteral the source of a mount: its wildcards mean themselves
   */
  readonly select: (
    paths: readonly string[],
    excludes: readonly string[] | undefined,
    isLiteral: boolean,
  ) => Selected;
}

/** A folder or file, and what is below it. */
interface Place {
  readonly below: Map<string, Place>;
  /** The first changed file here or below. */
  readonly file: string;
  /** This is a changed path itself, and may be a folder. */
  isChanged: boolean;
}

const nowhere: Place = { below: new Map(), file: '', isChanged: false };

/**
 * Files by their folders: looking for a path that is no pattern takes as long as the path is, however many files there
 * are.
 */
export function changedFiles(files: readonly string[]): ChangedFiles {
  const paths = [...new Set(files.map((file) => partsOf(file).join('/')))].toSorted();
  const all = treeOf(paths);
  const without = new Map<string, Place>();
  const treeWithout = (excludes: readonly string[]): Place => {
    const key = JSON.stringify(excludes);
    const known = without.get(key) ?? treeOf(paths.filter((path) => !mayBeExcluded(path, excludes)));
    without.set(key, known);
    return known;
  };
  return {
    select: (wanted, excludes, isLiteral) => {
      if (paths.length === 0) return undefined;
      const file = find(all, wanted, isLiteral);
      if (file === undefined) return undefined;
      if (excludes === undefined || excludes.length === 0) return { reads: 'yes', file };
      const certain = find(treeWithout(excludes), wanted, isLiteral);
      return certain === undefined ? { reads: 'maybe', file } : { reads: 'yes', file: certain };
    },
  };
}

/** `./src//a.js` is `src`, `a.js`; nothing leads out of the context. */
function partsOf(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

function treeOf(paths: readonly string[]): Place {
  const [first] = paths;
  if (first === undefined) return nowhere;
  const root: Place = { below: new Map(), file: first, isChanged: false };
  for (const path of paths) {
    let place = root;
    for (const part of partsOf(path)) {
      const next = place.below.get(part) ?? { below: new Map<string, Place>(), file: path, isChanged: false };
      place.below.set(part, next);
      place = next;
    }
    place.isChanged = true;
  }
  return root;
}

/** The first changed file that one of the paths selects. */
function find(root: Place, paths: readonly string[], isLiteral: boolean): string | undefined {
  if (root === nowhere) return undefined;
  for (const path of paths) {
    let places: readonly Place[] = [root];
    for (const part of partsOf(path)) {
      // A folder that is said to have changed stands for what is in it.
      const changed = places.find(({ isChanged }) => isChanged);
      if (changed) return changed.file;
      places = places.flatMap((place) => stepInto(place, part, isLiteral));
    }
    const [found] = places;
    if (found) return found.file;
  }
  return undefined;
}

function stepInto(place: Place, part: string, isLiteral: boolean): readonly Place[] {
  if (isLiteral || !isPattern(part)) {
    const next = place.below.get(part);
    return next ? [next] : [];
  }
  if (part === '**') return everythingFrom(place);
  return [...place.below].flatMap(([name, next]) => (matchesPart(part, name) ? [next] : []));
}

/** The place itself and all below it. */
function everythingFrom(place: Place): readonly Place[] {
  const found = [place];
  for (const one of found) for (const next of one.below.values()) found.push(next);
  return found;
}

/** Whether a pattern of `--exclude` could mean the file: its last name is one of the names on the way to it. */
function mayBeExcluded(path: string, excludes: readonly string[]): boolean {
  const parts = partsOf(path);
  return excludes.some((exclude) => {
    const last = partsOf(exclude).findLast((part) => part !== '**') ?? '*';
    return parts.some((part) => matchesPart(last, part));
  });
}
