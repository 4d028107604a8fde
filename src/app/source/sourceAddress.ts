/*
 * `#src=<address>`: a link that names where a Dockerfile is instead of holding it. Only files of GitHub and of its gists
 * can be fetched: the policy of `open.html` allows their hosts and no others.
 */

const RAW = 'raw.githubusercontent.com';
const GIST = 'gist.githubusercontent.com';
/** Hosts of the addresses that may be fetched; the policy in `vite.config.ts` is made of them. */
export const sourceHosts: readonly string[] = [RAW, GIST];

/** What a link asks for. */
export type SourceRequest =
  /** `address` is what is fetched, `rest` the other fields of the link (`target=…`). */
  | { readonly kind: 'fetch'; readonly address: string; readonly rest: string }
  /** An address of another host: to be got by hand. */
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'nothing' };

/** Reads a fragment that names a source. Accepts any string. */
export function readSource(fragment: string): SourceRequest {
  const fields = fragment.split('&').map((field) => field.replace(/^amp;/, ''));
  const source = fields.find((field) => field.startsWith('src='))?.slice('src='.length) ?? '';
  const url = urlOf(source);
  if (url === undefined) return { kind: 'nothing' };
  const rest = fields.filter((field) => !/^(?:src|text)(?:=|$)/.test(field)).join('&');
  const address = rawAddress(url);
  return address === undefined
    ? { kind: 'elsewhere', address: shown(url.href) }
    : { kind: 'fetch', address: shown(address), rest };
}

/** A link may have the address as it is, or percent-encoded; programs add brackets around it. */
function urlOf(source: string): URL | undefined {
  const bare = decoded(source).replace(/^[\s<]+|[\s>]+$/g, '');
  if (!URL.canParse(bare)) return undefined;
  const url = new URL(bare);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return undefined;
  return url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address as it is shown and copied into a shell: between single quotes. */
function shown(address: string): string {
  return address.replaceAll("'", '%27');
}

/** Where the text of a file is that a page of GitHub shows; undefined for every other page. */
function rawAddress(url: URL): string | undefined {
  const [owner, repository, kind, ref, ...path] = url.pathname.split('/').filter((part) => part !== '');
  if (url.protocol !== 'https:' || url.port !== '') return undefined;
  if (sourceHosts.includes(url.hostname)) return url.href.split('#')[0];
  if (url.hostname === 'gist.github.com') {
    if (owner === undefined || repository === undefined) return undefined;
    const file =
      kind === 'raw' ? url.pathname.split('/').slice(3) : ['raw', ...(kind === undefined ? [] : [kind])];
    return ['https:/', GIST, owner, repository, ...file].join('/');
  }
  if (url.hostname !== 'github.com' && url.hostname !== 'www.github.com') return undefined;
  if (owner === undefined || repository === undefined) return undefined;
  const raw = (...rest: readonly string[]): string => ['https:/', RAW, owner, repository, ...rest].join('/');
  // A repository, or a folder of it, has its Dockerfile under the usual name.
  if (kind === undefined) return raw('HEAD', 'Dockerfile');
  if (ref === undefined) return undefined;
  if (kind === 'tree') return raw(ref, ...path, 'Dockerfile');
  const shows = ['blob', 'raw', 'blame', 'edit'].includes(kind) && path.length > 0;
  return shows ? raw(ref, ...path) : undefined;
}
