import type { BuildOptions } from '#core/stages/types.ts';
import { inspect, type Inspection } from '#formats/inspection.ts';
import type { DockerfileOptions } from './asked.ts';

const BUILDER = 'linux/amd64';

/** The options of a build as the core takes them. */
export function buildOf({
  buildArgs = {},
  buildContexts: contexts = {},
  platform = BUILDER,
}: DockerfileOptions): BuildOptions {
  return { buildArgs, contexts, platform, buildPlatform: BUILDER };
}

/** Reads a text once, and works out everything that is told about it. */
export function inspectionOf(text: string, options: DockerfileOptions): Inspection {
  const { file = 'Dockerfile', target = '', language = 'en' } = options;
  return inspect(file, text, { build: buildOf(options), target }, language);
}
