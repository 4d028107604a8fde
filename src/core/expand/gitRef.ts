import { parseBoolean } from '#core/dockerfile/numbers.ts';
import { isAuthority } from './urlAuthority.ts';

/** What a reference to a Git repository says besides where it is. */
export interface GitRef {
  /** Commit that `?checksum=` or `?commit=` asks for; '' where none. */
  readonly checksum: string;
  readonly keepGitDir: boolean | undefined;
}

/** A Git reference BuildKit takes for one and refuses: the part of its query that is wrong. */
export interface GitFault {
  readonly fault: string;
}

interface Parts {
  readonly query: string;
  readonly fragment: string;
}

/** `user@host:path?query#fragment` */
const scpStyle = /^[a-zA-Z0-9-_]+@[a-zA-Z0-9-.]+:/;
const withScheme = /^([a-zA-Z0-9]+):\/\//;

/** Percent escapes read as Go's `net/url` does; undefined where one is broken. */
function unescaped(text: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are no UTF-8: what they stand for makes no difference here.
    return text;
  }
}

function splitUrl(text: string): Parts & { readonly path: string } {
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const before = hash < 0 ? text : text.slice(0, hash);
  const mark = before.indexOf('?');
  return {
    fragment,
    query: mark < 0 ? '' : before.slice(mark + 1),
    path: mark < 0 ? before : before.slice(0, mark),
  };
}

/** Whether Go's `url.Parse` takes the text, as far as it matters which of the two kinds a source is. */
function isUrl(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- Go refuses control characters in URLs.
  return !/[\x00-\x1f\x7f]/.test(text);
}

/** Path of a URL after its authority, escapes read; undefined where Go cannot parse the URL. */
function pathOf(url: string): string | undefined {
  const { path } = splitUrl(url);
  const authority = path.indexOf('://') + 3;
  const start = path.indexOf('/', authority);
  if (!isAuthority(path.slice(authority, start < 0 ? path.length : start))) return undefined;
  return unescaped(start < 0 ? '' : path.slice(start));
}

/**
 * Reads a source as BuildKit's `ParseGitRef` does (R11.4): `https://…/x.git`, `git://`, `ssh://` and `user@host:path`, with
 * a query and a `#ref:dir`. `github.com/x` is a path in the build context all the same, though its query is read.
 * Undefined where the source is no Git reference.
 */
export function parseGitRef(source: string): (GitRef & { readonly local: boolean }) | GitFault | undefined {
  if (source.startsWith('./') || source.startsWith('../') || !isUrl(source)) return undefined;
  const scheme = withScheme.exec(source)?.[1]?.toLowerCase();
  const local = scheme === undefined && source.startsWith('github.com/');
  if (scheme === undefined && !local && !scpStyle.test(source)) return undefined;
  if (scheme !== undefined && !['http', 'https', 'ssh', 'git'].includes(scheme)) return undefined;
  if (scheme !== undefined) {
    const path = pathOf(source);
    if (path === undefined || unescaped(splitUrl(source).fragment) === undefined) return undefined;
    if (scheme.startsWith('http') && !path.endsWith('.git')) return undefined;
  }
  const { query, fragment } = splitUrl(source);
  const read = readQuery(query, fragment);
  return 'fault' in read ? read : { ...read, local };
}

/** Values of a query by name; parts Go cannot read are left out, as `url.Query` does. */
function queryValues(query: string): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const part of query.split('&')) {
    if (part === '' || part.includes(';')) continue;
    const equals = part.indexOf('=');
    const name = unescaped((equals < 0 ? part : part.slice(0, equals)).replaceAll('+', ' '));
    const value = unescaped((equals < 0 ? '' : part.slice(equals + 1)).replaceAll('+', ' '));
    if (name === undefined || value === undefined) continue;
    const list = values.get(name) ?? [];
    list.push(value);
    values.set(name, list);
  }
  return values;
}

function readQuery(query: string, fragment: string): GitRef | GitFault {
  const colon = fragment.indexOf(':');
  const found = {
    ref: colon < 0 ? fragment : fragment.slice(0, colon),
    subdir: colon < 0 ? '' : fragment.slice(colon + 1).replace(/^\/+/, ''),
    checksum: '',
    keepGitDir: undefined as boolean | undefined,
  };
  const values = queryValues(query);
  const one = (name: string): string => values.get(name)?.[0] ?? '';
  for (const [name, list] of values) {
    const value = list[0] ?? '';
    const isSwitch = name === 'submodules' || name === 'keep-git-dir' || name === 'fetch-by-commit';
    if (list.length > 1 || (value === '' && !isSwitch)) return { fault: name };
    if (isSwitch) {
      const given = value === '' ? true : parseBoolean(value);
      if (given === undefined) return { fault: name };
      if (name === 'keep-git-dir') found.keepGitDir = given;
    } else if (name === 'ref' || name === 'subdir') {
      if (found[name] !== '' && found[name] !== value) return { fault: name };
      found[name] = value;
    } else if (name === 'checksum' || name === 'commit') found.checksum = value;
    else if (name === 'mtime') {
      if (value !== 'commit' && value !== 'checkout') return { fault: name };
    } else if (name !== 'tag' && name !== 'branch') return { fault: name };
  }
  const named = [prefixed('refs/tags/', one('tag')), prefixed('refs/heads/', one('branch'))];
  const [tag = '', branch = ''] = named;
  if (tag !== '' && branch !== '') return { fault: 'branch' };
  const wanted = tag === '' ? branch : tag;
  if (wanted !== '' && found.ref !== '' && found.ref !== wanted)
    return { fault: tag === '' ? 'branch' : 'tag' };
  return { checksum: found.checksum, keepGitDir: found.keepGitDir };
}

function prefixed(prefix: string, name: string): string {
  return name === '' || name.startsWith(prefix) ? name : prefix + name;
}
