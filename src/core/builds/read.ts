import type { Variables } from './interpolate.ts';
import type { BuildFile, BuildFileKind } from './types.ts';

/**
 * Reads a build file of a kind (`buildFileKind` tells it). `variables` are those of the environment. What reads a kind is
 * loaded with the first file of it; rejects where that cannot be loaded.
 */
export async function readBuildFile(
  text: string,
  kind: BuildFileKind,
  variables: Variables,
): Promise<BuildFile> {
  if (kind === 'compose') return (await import('./compose.ts')).readCompose(text, variables);
  if (kind === 'bake-hcl') return (await import('./hcl/readBake.ts')).readBakeHcl(text, variables);
  return (await import('./bakeJson.ts')).readBakeJson(text, variables);
}
