import { verdictBelow, type FolderMarks } from './matcher.ts';
import type { IgnorePattern } from './readIgnoreFile.ts';

/** The files of a build context. */
export interface ContextFiles {
  /** Sent to the builder if a step reads them; sorted. */
  readonly sent: readonly string[];
  /** Left out; sorted. */
  readonly excluded: readonly string[];
}

interface OpenFolder {
  /** With a slash behind it; "" is the root. */
  readonly start: string;
  readonly marks: FolderMarks | undefined;
  /** All that lies in it is left out, whatever it is called. */
  readonly isShut: boolean;
}

/**
 * Parts the files of a context into those that are sent and those that the ignore file leaves out, walking their folders as
 * BuildKit does (R13.7).
 *
 * @param paths sorted, each once
 */
export function contextFiles(paths: readonly string[], patterns: readonly IgnorePattern[]): ContextFiles {
  if (patterns.length === 0) return { sent: paths, excluded: [] };
  const hasExceptions = patterns.some(({ isException }) => isException);
  const sent: string[] = [];
  const excluded: string[] = [];
  const open: OpenFolder[] = [{ start: '', marks: undefined, isShut: false }];
  for (const path of paths) {
    while (!path.startsWith(open.at(-1)?.start ?? '')) open.pop();
    let folder = open.at(-1);
    for (
      let slash = path.indexOf('/', folder?.start.length ?? 0);
      slash >= 0 && folder?.isShut !== true;
      slash = path.indexOf('/', slash + 1)
    ) {
      const marks = new Uint8Array(patterns.length);
      const { isExcluded } = verdictBelow(patterns, path.slice(0, slash), folder?.marks, marks);
      folder = { start: path.slice(0, slash + 1), marks, isShut: isExcluded && !hasExceptions };
      open.push(folder);
    }
    const isLeftOut = folder?.isShut === true || verdictBelow(patterns, path, folder?.marks).isExcluded;
    (isLeftOut ? excluded : sent).push(path);
  }
  return { sent, excluded };
}
