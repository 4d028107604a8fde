/** What a source of ADD is: a path in the build context, a URL to download, or a git repository. */
export type RemoteKind = 'local' | 'http' | 'git';

/**
 * Tells git references and URLs from paths as BuildKit does: `https://…/x.git`, `git://`, `ssh://` and
 * `user@host:path` are git; other `http(s)://` are downloads; `github.com/x` without a scheme is a path.
 */
export function remoteKind(source: string): RemoteKind {
  if (/^https?:\/\//.test(source)) {
    const end = source.search(/[?#]/);
    const path = end < 0 ? source : source.slice(0, end);
    return path.endsWith('.git') ? 'git' : 'http';
  }
  if (/^(?:git|ssh):\/\//.test(source)) return 'git';
  return /^[a-zA-Z0-9-_]+@[a-zA-Z0-9-.]+:/.test(source) ? 'git' : 'local';
}
