import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { resolveFile, type Resolution } from './resolve.ts';
import type { BuildOptions } from './types.ts';

/** Parses a Dockerfile and resolves its references: where all questions about a text begin. */
export function openFile(text: string, options: BuildOptions): Resolution {
  return resolveFile(parseDockerfile(text), options);
}
