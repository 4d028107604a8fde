import { normaliseImageReference } from '#core/expand/imageRef.ts';
import type { NamedContext } from './state.ts';

/**
 * The `--build-context` that stands in for a stage or image of this name (R1.9). Names are compared in
 * the short form Docker shows (`alpine` for `docker.io/library/alpine:latest`); `scratch` and `context`
 * cannot be replaced.
 */
export function findNamedContext(
  contexts: Readonly<Record<string, string>>,
  name: string,
): NamedContext | undefined {
  const wanted = familiarImageName(name);
  if (wanted === undefined || wanted.toLowerCase() === 'scratch' || wanted.toLowerCase() === 'context')
    return undefined;
  for (const [key, value] of Object.entries(contexts)) {
    if (familiarImageName(key) === wanted) return { name: wanted, value };
  }
  return undefined;
}

/** The short form of an image name: Docker Hub, `library/` and `:latest` left out. */
function familiarImageName(name: string): string | undefined {
  const reference = normaliseImageReference(name);
  if (typeof reference !== 'string') return undefined;
  return reference.replace(/^docker\.io\/(?:library\/)?/, '').replace(/:latest$/, '');
}
