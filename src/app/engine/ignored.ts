import { ignoredSources } from '#core/checks/ignoredSources.ts';
import type { IgnoredSources } from '#core/checks/types.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';

/** What the text of an ignore file excludes. */
export function ignoredBy(ignore: string): IgnoredSources {
  return ignoredSources(readIgnoreFile(ignore));
}
