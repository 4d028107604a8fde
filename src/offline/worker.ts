/** A build of the page. */
export interface Build {
  /** Tells this build from every other. */
  readonly version: string;
  /** Its files by their paths below the page ("" is the page itself), each with its hash as `integrity` has it. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a worker stands in. */
export interface Surroundings {
  /** Address of the folder that the page is in, with the slash at its end. */
  readonly home: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** How many tabs and frames show the page. */
  readonly countPages: () => Promise<number>;
}

/** What is looked at of a request. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode'>;

export interface OfflineWorker {
  /** Brings the whole build into a cache of its own. Rejects, and leaves nothing, where one file is missing or another one. */
  readonly install: () => Promise<void>;
  /** Removes the caches of builds before this one that no open page can need. */
  readonly tidy: () => Promise<void>;
  /** Path of the file that a request is for; undefined where it is none of the worker's business. */
  readonly pathOf: (asked: Asked) => string | undefined;
  /** The answer to a request for such a file: kept, or else from the network. */
  readonly answer: (request: Request, path: string) => Promise<Response>;
}

/** Builds before this one that are kept while pages are open, which may still show one of them. */
const KEPT = 2;

/** Files whose names have the hash of their content: the same name is the same file in every build. */
const isNamedByContent = (path: string): boolean => path.startsWith('assets/');

/** The worker of a build. */
export function offlineWorker(
  build: Build,
  { home, caches, fetch, countPages }: Surroundings,
): OfflineWorker {
  const { pathname } = new URL(home);
  // Other folders of the same host have caches of their own.
  const family = `stagegraph ${pathname} `;
  const own = family + build.version;

  const addressOf = (path: string): string => new URL(path, home).href;

  /** Names of the caches of builds, the oldest first. */
  const builds = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(family));

  const kept = async (path: string, name: string): Promise<Response | undefined> => {
    const cache = await caches.open(name);
    return cache.match(addressOf(path), { ignoreVary: true });
  };

  /** A file whose name says what it is, out of the newest cache of another build that has it. */
  const fromBefore = async (path: string): Promise<Response | undefined> => {
    for (const name of (await builds()).toReversed()) {
      const theirs = name === own ? undefined : await kept(path, name);
      if (theirs !== undefined) return theirs;
    }
    return undefined;
  };

  const bring = async ([path, integrity]: readonly [string, string]): Promise<
    readonly [string, Response]
  > => {
    // A build before this one brought the same file, and its hash was looked at then.
    const theirs = isNamedByContent(path) ? await fromBefore(path) : undefined;
    if (theirs !== undefined) return [path, theirs];
    // What drew the page may be in the browser's own cache already.
    const cache = isNamedByContent(path) ? 'default' : 'no-cache';
    const response = await fetch(new Request(addressOf(path), { integrity, cache }));
    if (!response.ok) throw new Error(`${response.status} at ${addressOf(path)}`);
    if (!response.redirected) return [path, response];
    // Browsers refuse an answer that was redirected in place of a page.
    const type = response.headers.get('content-type') ?? '';
    return [path, new Response(response.body, { headers: { 'content-type': type } })];
  };

  const install = async (): Promise<void> => {
    const files = await Promise.all(Object.entries(build.files).map(bring));
    // What is left of an installation that was cut off, or of this build from before another one.
    await caches.delete(own);
    try {
      const cache = await caches.open(own);
      await Promise.all(files.map(([path, response]) => cache.put(addressOf(path), response)));
    } catch (error) {
      await caches.delete(own);
      throw error;
    }
  };

  const tidy = async (): Promise<void> => {
    const names = await builds();
    const before = names.slice(0, Math.max(0, names.indexOf(own)));
    const most = (await countPages()) === 0 ? 0 : KEPT;
    await Promise.all(before.slice(0, Math.max(0, before.length - most)).map((name) => caches.delete(name)));
  };

  const pathOf = ({ method, url, mode }: Asked): string | undefined => {
    if (method !== 'GET' || !url.startsWith(home)) return undefined;
    const asked = new URL(url);
    const path = asked.pathname.slice(pathname.length);
    const named = path === 'index.html' ? '' : path;
    if (mode === 'navigate' && asked.searchParams.has('embed')) return undefined;
    return isNamedByContent(named) || Object.hasOwn(build.files, named) ? named : undefined;
  };

  const answer = async (request: Request, path: string): Promise<Response> => {
    const mine = await kept(path, own);
    if (mine !== undefined) return mine;
    const theirs = isNamedByContent(path) ? await fromBefore(path) : undefined;
    if (theirs !== undefined) return theirs;
    return fetch(request);
  };

  return { install, tidy, pathOf, answer };
}
