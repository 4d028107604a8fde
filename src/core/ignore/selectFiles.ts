import { cleanPath } from '#core/plan/paths.ts';
import { goPattern, hasWildcards } from './goMatch.ts';
import { verdictAlong } from './matcher.ts';
import { patternsOf } from './readIgnoreFile.ts';

/** What a COPY or ADD asks of the context. */
export interface WantedFiles {
  /** After expansion. */
  readonly source: string;
  readonly parents: boolean;
  readonly excludes: readonly string[];
}

/**
 * The files that a source of COPY or ADD reads, of those that are sent (R13.5, R13.7): a file, all of a folder, or what
 * wildcards match. `--exclude` goes by the paths inside of a folder that is copied, and leaves alone what is named itself.
 *
 * @param sent sorted
 */
export function selectFiles(sent: readonly string[], wanted: WantedFiles): readonly string[] {
  const pivot = wanted.parents ? wanted.source.indexOf('/./') : -1;
  const base = wanted.parents ? (pivot < 0 ? '/' : wanted.source.slice(0, pivot)) : wanted.source;
  const include = wanted.parents
    ? patternsOf([cleanPath(`/${wanted.source.slice(pivot < 0 ? 0 : pivot + 3)}`).slice(1)])
    : undefined;
  const excludes = patternsOf(wanted.excludes);
  const copies = (folder: string, path: string): boolean => {
    const inside = path.slice(folder.length);
    if (include && !verdictAlong(include, inside).isExcluded) return false;
    return excludes.length === 0 || !verdictAlong(excludes, inside).isExcluded;
  };
  const places = placesOf(sent, cleanPath(`/${base}`).slice(1));
  if (include === undefined && excludes.length === 0) return places.flatMap(({ paths }) => paths);
  return places.flatMap(({ folder, paths }) =>
    folder === undefined ? paths : paths.filter((path) => copies(folder, path)),
  );
}

/** What is copied as one: a file that is named or matched, or a folder (`folder` with its slash) with all in it. */
interface Place {
  readonly folder: string | undefined;
  readonly paths: readonly string[];
}

function placesOf(sent: readonly string[], source: string): readonly Place[] {
  const parts = source.split('/');
  const first = parts.findIndex(hasWildcards);
  if (first < 0) return placeAt(sent, source);
  const pattern = goPattern(parts.slice(first).join('/'));
  if (!pattern) return [];
  const start = first === 0 ? '' : `${parts.slice(0, first).join('/')}/`;
  const places: { readonly folder: string | undefined; readonly paths: string[] }[] = [];
  const seen = new Map<string, boolean>();
  for (const path of below(sent, start)) {
    const last = places.at(-1);
    if (last?.folder !== undefined && path.startsWith(last.folder)) {
      last.paths.push(path);
      continue;
    }
    const folder = matchedFolder(path, start, seen, pattern.matches);
    if (folder !== undefined) places.push({ folder, paths: [path] });
    else if (pattern.matches(path.slice(start.length))) places.push({ folder: undefined, paths: [path] });
  }
  return places;
}

/** The outermost folder of a path that a pattern matches; each is asked for once. */
function matchedFolder(
  path: string,
  start: string,
  seen: Map<string, boolean>,
  matches: (path: string) => boolean,
): string | undefined {
  for (let slash = path.indexOf('/', start.length); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash);
    const known = seen.get(folder) ?? matches(folder.slice(start.length));
    seen.set(folder, known);
    if (known) return `${folder}/`;
  }
  return undefined;
}

function placeAt(sent: readonly string[], path: string): readonly Place[] {
  if (path === '') return [{ folder: '', paths: sent }];
  if (sent[firstFrom(sent, path)] === path) return [{ folder: undefined, paths: [path] }];
  const paths = below(sent, `${path}/`);
  return paths.length === 0 ? [] : [{ folder: `${path}/`, paths }];
}

/** The paths that begin with a text; they stand together. */
function below(sent: readonly string[], start: string): readonly string[] {
  if (start === '') return sent;
  const from = firstFrom(sent, start);
  let low = from;
  let high = sent.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sent[middle]?.startsWith(start) === true) low = middle + 1;
    else high = middle;
  }
  return sent.slice(from, low);
}

/** Index of the first path that is not less than a text. */
function firstFrom(sent: readonly string[], text: string): number {
  let low = 0;
  let high = sent.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sent[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
