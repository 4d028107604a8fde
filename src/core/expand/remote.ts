import { parseGitRef } from './gitRef.ts';

/** What a source of ADD is: a path in the build context, a URL to download, or a git repository. */
export type RemoteKind = 'local' | 'http' | 'git';

/**
 * Tells git references and URLs from paths as BuildKit does: `https://…/x.git`, `git://`, `ssh://` and
 * `user@host:path` are git; other `http(s)://` are downloads, in lower case only; `github.com/x` without a scheme is
 * a path.
 */
export function remoteKind(source: string): RemoteKind {
  const ref = parseGitRef(source);
  if (ref && ('fault' in ref || !ref.local)) return 'git';
  return /^https?:\/\//.test(source) ? 'http' : 'local';
}
