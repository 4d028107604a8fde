import { done, refused, type Outcome } from '#cli/say.ts';

/** Reads `--sizes`: one file, or the image before and the image now. `isFit`: they can be shown with the other options. */
export function readSizesOptions(files: readonly string[], isFit: boolean): Outcome<readonly string[]> {
  if (files.length > 0 && !isFit) return refused((words) => words['sizes-alone']);
  return files.length > 2 ? refused((words) => words['sizes-twice']) : done(files);
}
