import { ignoredBy } from '#core/checks/ignoredSources.ts';
import { compareFiles, type ComparedFiles } from '#core/difference/compareFiles.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { AssumedTiming } from '#core/timing/buildTimesTypes.ts';

/** Two Dockerfiles to compare; plain data, so that it can cross to a worker. */
export interface DifferenceJob {
  readonly before: string;
  readonly text: string;
  readonly options: BuildOptions;
  /** The ignore file of the build context, which both have; "" where there is none. */
  readonly ignore: string;
  readonly target: string;
  readonly timing: AssumedTiming;
  /** Rules of checks that are turned off. */
  readonly off: readonly string[];
}

/** Compares them, here and now. */
export function compareNow({
  before,
  text,
  options,
  ignore,
  target,
  timing,
  off,
}: DifferenceJob): ComparedFiles {
  const build = { target, timing, off: new Set(off), ignored: ignoredBy(ignore) };
  return compareFiles(openFile(before, options), openFile(text, options), build);
}
