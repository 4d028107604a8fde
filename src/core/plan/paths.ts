/**
 * Paths inside an image, as BuildKit's util/system normalises them for Linux and Windows images.
 * Always forward slashes; Windows drive letters are removed, and only C: is accepted.
 */

export type PathResult =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/** Lexical normalisation of a slash path: `a//b/./c/..` -> `a/b`; an empty path is `.`. */
export function cleanPath(path: string): string {
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  if (absolute) return `/${parts.join('/')}`;
  return parts.length === 0 ? '.' : parts.join('/');
}

/** Joins and cleans, ignoring empty parts. */
export function joinPath(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : cleanPath(filled.join('/'));
}

function toSlash(path: string, os: string): string {
  return os === 'windows' ? path.replaceAll('\\', '/') : path;
}

/** Removes the drive letter of a Windows path; Linux paths pass unchanged. */
export function withoutDrive(path: string, os: string, keepSlash: boolean): PathResult {
  if (os !== 'windows') return { ok: true, path };
  if (path.length === 2 && path[1] === ':') return { ok: false, reason: 'drive-only' };
  if (toSlash(path.slice(0, 2), os) === '//') return { ok: false, reason: 'unc' };
  const colon = path.indexOf(':');
  if (colon >= 0 && path.slice(0, colon).toLowerCase() !== 'c') return { ok: false, reason: 'drive' };
  const rest = toSlash(colon < 0 ? path : path.slice(colon + 1), os);
  const cleaned = cleanPath(rest);
  return { ok: true, path: keepSlash && cleaned.length > 1 && rest.endsWith('/') ? `${cleaned}/` : cleaned };
}

/** Whether a path is absolute in the image. */
export function isAbsolute(path: string, os: string): boolean {
  const stripped = withoutDrive(path, os, false);
  return stripped.ok && stripped.path.startsWith('/');
}

/**
 * `path` as an absolute path, joined to `parent` where it is relative. With `keepSlash` a trailing `/`
 * or `/.` survives, since COPY tells a directory by it.
 */
export function normalisePath(parent: string, path: string, os: string, keepSlash: boolean): PathResult {
  const original = toSlash(path, os);
  const stripped = withoutDrive(toSlash(parent === '' ? '/' : parent, os), os, keepSlash);
  if (!stripped.ok) return stripped;
  const base = isAbsolute(stripped.path, os) ? stripped.path : joinPath('/', stripped.path);
  const wanted = withoutDrive(original === '' ? base : original, os, keepSlash);
  if (!wanted.ok) return wanted;
  let result = isAbsolute(wanted.path, os) ? wanted.path : joinPath(base, wanted.path);
  if (keepSlash) {
    if (original.endsWith('/') && !result.endsWith('/')) result += '/';
    else if (original.endsWith('/.')) result += result === '/' ? '.' : '/.';
  }
  return { ok: true, path: toSlash(result, os) };
}

/** WORKDIR: the new working directory, with forward slashes, drive letter removed. */
export function normaliseWorkdir(current: string, wanted: string, os: string): PathResult {
  return normalisePath(current, wanted, os, false);
}
