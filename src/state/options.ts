import type { BuildOptions } from '#core/stages/types.ts';
import type { Work } from './types.ts';

/** Platform of the builder that the page assumes, and the default of `--platform`. */
export const BUILD_PLATFORM = 'linux/amd64';

/** What the work means as options of a build. */
export function optionsOf(work: Omit<Work, 'text' | 'target' | 'before' | 'ignore'>): BuildOptions {
  const buildPlatform = work.buildPlatform ?? BUILD_PLATFORM;
  return {
    buildArgs: work.buildArgs,
    platform: work.platform === '' ? buildPlatform : work.platform,
    buildPlatform,
    contexts: work.contexts,
  };
}
