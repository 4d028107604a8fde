import type { ContextKind, NamedBuild } from './types.ts';

/** Schemes and forms by which the client takes a context for one elsewhere. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@[^/]*:|github\.com\/)/i;

/** What a context is: `cwd://` is a folder as well. */
export function contextKindOf(context: string): ContextKind {
  if (/^(?:target|service):/.test(context)) return 'build';
  return remote.test(context) && !context.startsWith('cwd://') ? 'remote' : 'folder';
}

/** A path without `.`, `..` (as far as it goes) and doubled slashes; `.` where nothing is left. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || parts.length === 0 || parts.at(-1) === '..') {
      if (part !== '..' || !isAbsolute) parts.push(part);
    } else parts.pop();
  }
  const clean = (isAbsolute ? '/' : '') + parts.join('/');
  return clean === '' ? '.' : clean;
}

/** One path in front of another, unless that is absolute. */
export function joinPath(folder: string, path: string): string {
  const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(path);
  return cleanPath(isAbsolute ? path : `${folder}/${path}`);
}

/**
 * Path of the Dockerfile of a build, from the folder that its context is relative to: the working directory for bake, the
 * folder of the file for compose. Undefined where the Dockerfile is in no folder here. (Rule: buildx `toBuildOpt`.)
 */
export function dockerfilePath(build: NamedBuild): string | undefined {
  const { inline, contextKind, context, dockerfile } = build;
  if (inline !== undefined) return undefined;
  if (dockerfile.startsWith('cwd://')) return cleanPath(dockerfile.slice('cwd://'.length));
  if (contextKindOf(dockerfile) === 'remote' || contextKind !== 'folder') return undefined;
  return joinPath(context.replace(/^cwd:\/\//, ''), dockerfile);
}
