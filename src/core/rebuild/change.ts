/**
 * What is different about the next build, besides the Dockerfile and its options: those are compared by themselves, so
 * that a build argument, a variable or an edited line needs no word here. Secrets and ssh keys have no place either: no
 * step is run again for their sake (R6.9).
 */
export interface Change {
  /**
   * Paths of the build context whose file was changed, added, removed or renamed (both names): relative to its root, with
   * forward slashes. What `.dockerignore` leaves out does not belong here: it is never sent (R6.3).
   */
  readonly files: readonly string[];
  /** Images whose tag stands for another one now, as written or normalised. */
  readonly images: readonly string[];
  /** URLs and Git sources of ADD, as written in the file after expansion, that hold something else now. */
  readonly remotes: readonly string[];
  /** Names of `--build-context`s that hold something else now. */
  readonly contexts: readonly string[];
  /** `--no-cache` is `all`; else the stages of `--no-cache-filter` (R6.11). */
  readonly noCache: 'all' | readonly string[];
}

/** The same build once more. */
export const noChange: Change = { files: [], images: [], remotes: [], contexts: [], noCache: [] };
