import type { Variables } from './interpolate.ts';
import { readDefinition, type DefinitionPart } from './definition.ts';
import { problemList } from './problems.ts';
import type { BuildFile, BuildSource } from './types.ts';

/** Values that variables of build files have from outside. */
export interface Surroundings {
  readonly environment: Variables;
  /** What stands in `.env`, which is read for compose files alone, below the environment. */
  readonly dotenv: Variables;
}

/**
 * Reads build files together, each over those before it, compose files below all others (`buildFileKind` tells the kinds). What reads a
 * kind is loaded with the first file of it; rejects where that cannot be loaded. (Rule: buildx `ParseFiles`.)
 */
export async function readBuildFiles(
  sources: readonly BuildSource[],
  { environment, dotenv }: Surroundings,
): Promise<BuildFile> {
  const problems = problemList(sources);
  const parts: DefinitionPart[] = [];
  const kinds = new Set(sources.map(({ kind }) => kind));
  if (kinds.has('compose')) {
    const { readComposePart } = await import('./compose.ts');
    parts.push(readComposePart(problems, environment, dotenv));
  }
  if (kinds.has('bake-hcl') || kinds.has('bake-json')) {
    const { readBakePart } = await import('./hcl/readBake.ts');
    parts.push(readBakePart(problems, environment));
  }
  const kind = sources.find((source) => source.kind !== 'compose')?.kind ?? 'compose';
  return readDefinition(kind, parts, problems);
}
