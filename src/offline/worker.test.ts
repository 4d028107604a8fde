import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offlineWorker, type Build, type OfflineWorker } from './worker.ts';

const home = 'https://example.org/tools/stagegraph/';

/** What a browser keeps, and a server that can be changed and switched off. */
class World {
  /** Caches by their names, in the order in which they were opened first. */
  readonly kept = new Map<string, Map<string, Response>>();
  server: Readonly<Record<string, string>> = {};
  pages = 0;
  /** Puts until the disk is full. */
  room = Number.POSITIVE_INFINITY;
  readonly asked: string[] = [];

  worker(build: Build, at = home): OfflineWorker {
    const open = async (name: string): Promise<Cache> => {
      const cache = this.kept.get(name) ?? new Map<string, Response>();
      this.kept.set(name, cache);
      const put = async (address: string, response: Response): Promise<void> => {
        if ((this.room -= 1) < 0) throw new Error('QuotaExceededError');
        cache.set(address, response);
      };
      const match = async (address: string): Promise<Response | undefined> => cache.get(address)?.clone();
      return { put, match } as unknown as Cache;
    };
    return offlineWorker(build, {
      home: at,
      caches: {
        open,
        keys: async () => [...this.kept.keys()],
        delete: async (name) => this.kept.delete(name),
      },
      fetch: async ({ url, integrity }) => {
        this.asked.push(url);
        const content = this.server[new URL(url).pathname];
        if (content === undefined) return new Response('', { status: 404 });
        // As a browser does with another content than was named.
        if (integrity !== '' && integrity !== hashOf(content)) throw new TypeError('Failed to fetch');
        return new Response(content);
      },
      countPages: async () => this.pages,
    });
  }
}

const hashOf = (content: string): string => `sha256-${Buffer.from(content).toString('base64')}`;

/** A build of the page: its files have its name in them. */
function buildOf(version: string): { readonly build: Build; readonly server: World['server'] } {
  const contents = {
    '': `page ${version}`,
    'icon.svg': `icon ${version}`,
    'assets/same.js': 'same in every build',
    [`assets/part-${version}.js`]: `part ${version}`,
  };
  const at = (path: string): string => new URL(path, home).pathname;
  return {
    build: {
      version,
      files: Object.fromEntries(Object.entries(contents).map(([path, text]) => [path, hashOf(text)])),
    },
    server: Object.fromEntries(Object.entries(contents).map(([path, text]) => [at(path), text])),
  };
}

/** What a worker answers to a request; undefined where it leaves it to the network. */
async function answered(
  worker: OfflineWorker,
  path: string,
  mode: Request['mode'] = 'cors',
): Promise<string | undefined> {
  const url = new URL(path, home).href;
  const file = worker.pathOf({ method: 'GET', url, mode });
  if (file === undefined) return undefined;
  const response = await worker.answer(new Request(url), file);
  return response.ok ? response.text() : `status ${response.status}`;
}

test('after one installation every file of the page is answered without a network', async () => {
  const world = new World();
  const { build, server } = buildOf('a');
  world.server = server;
  const worker = world.worker(build);
  await worker.install();
  world.server = {};
  expect(await answered(worker, '', 'navigate')).toBe('page a');
  expect(await answered(worker, 'index.html?x=1#v2.abc', 'navigate')).toBe('page a');
  expect(await answered(worker, 'icon.svg')).toBe('icon a');
  expect(await answered(worker, 'assets/part-a.js')).toBe('part a');
});

test('a newer build asks for what is new alone, and is whole by itself', async () => {
  const world = new World();
  const [old, next] = [buildOf('a'), buildOf('b')];
  world.server = old.server;
  await world.worker(old.build).install();
  world.server = next.server;
  world.asked.length = 0;
  const worker = world.worker(next.build);
  await worker.install();
  expect(world.asked).toEqual(['', 'icon.svg', 'assets/part-b.js'].map((path) => home + path));
  world.server = {};
  await worker.tidy();
  expect(await answered(worker, 'assets/same.js')).toBe('same in every build');
  expect(world.kept.size).toBe(1);
});

test('a build is kept whole or not at all: nothing of it is left where a file is missing, another, or too much', async () => {
  // What the build before has is not asked for.
  const names = Object.keys(buildOf('b').build.files).filter((name) => name !== 'assets/same.js');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom('missing', 'other', 'no room'),
      async (path, fault) => {
        const world = new World();
        const old = buildOf('a');
        world.server = old.server;
        await world.worker(old.build).install();
        const before = [...world.kept.keys()];

        const next = buildOf('b');
        const { [new URL(path, home).pathname]: content = '', ...others } = next.server;
        const damaged = { ...others, ...(fault === 'other' && { [new URL(path, home).pathname]: 'half' }) };
        world.server = fault === 'no room' ? next.server : damaged;
        world.room = fault === 'no room' ? names.indexOf(path) : Number.POSITIVE_INFINITY;
        expect(content).not.toBe('');
        await expect(world.worker(next.build).install()).rejects.toThrow(/404|Failed to fetch|QuotaExceeded/);
        expect([...world.kept.keys()]).toEqual(before);
        expect(await answered(world.worker(old.build), '', 'navigate')).toBe('page a');

        // And the next time all is well.
        world.server = next.server;
        world.room = Number.POSITIVE_INFINITY;
        await world.worker(next.build).install();
        expect(await answered(world.worker(next.build), '', 'navigate')).toBe('page b');
      },
    ),
  );
});

test('an open page of an earlier build still gets its own parts, and never the page of another build', async () => {
  const world = new World();
  world.pages = 1;
  const [a, b] = [buildOf('a'), buildOf('b')];
  world.server = a.server;
  await world.worker(a.build).install();
  world.server = b.server;
  const worker = world.worker(b.build);
  await worker.install();
  // While the new one waits the one before it goes on as it was.
  expect(await answered(world.worker(a.build), '', 'navigate')).toBe('page a');
  await worker.tidy();
  world.server = {};
  expect(await answered(worker, 'assets/part-a.js')).toBe('part a');
  expect(await answered(worker, 'assets/part-b.js')).toBe('part b');
  expect(await answered(worker, '', 'navigate')).toBe('page b');
  expect(await answered(worker, 'icon.svg')).toBe('icon b');
});

test('earlier builds go with the last page that may show them, and two are kept at most', async () => {
  const world = new World();
  const versions = ['a', 'b', 'c', 'd', 'e'];
  for (const version of versions) {
    const { build, server } = buildOf(version);
    world.server = server;
    await world.worker(build).install();
  }
  const built = (): readonly string[] => [...world.kept.keys()].map((name) => name.slice(-1));
  // An older one leaves the newer ones alone: they wait.
  await world.worker(buildOf('b').build).tidy();
  expect(built()).toEqual(['b', 'c', 'd', 'e']);
  world.pages = 3;
  await world.worker(buildOf('e').build).tidy();
  expect(built()).toEqual(['c', 'd', 'e']);
  world.pages = 0;
  await world.worker(buildOf('e').build).tidy();
  expect(built()).toEqual(['e']);
});

test('a build that is put back is the newest again', async () => {
  const world = new World();
  for (const version of ['a', 'b', 'a']) {
    const { build, server } = buildOf(version);
    world.server = server;
    await world.worker(build).install();
  }
  await world.worker(buildOf('b').build).tidy();
  expect(await answered(world.worker(buildOf('a').build), '', 'navigate')).toBe('page a');
});

test('what is not of the page is left to the network', async () => {
  const worker = new World().worker(buildOf('a').build);
  const ask = (url: string, mode: Request['mode'] = 'cors', method = 'GET'): string | undefined =>
    worker.pathOf({ url, mode, method });
  expect(ask(`${home}stagegraph.html`, 'navigate')).toBeUndefined();
  expect(ask(`${home}?embed&view=graph`, 'navigate')).toBeUndefined();
  expect(ask(`${home}stage-graph.js`)).toBeUndefined();
  expect(ask(`${home}constructor`)).toBeUndefined();
  expect(ask(home, 'navigate', 'POST')).toBeUndefined();
  expect(ask('https://example.org/tools/', 'navigate')).toBeUndefined();
  expect(ask('https://raw.githubusercontent.com/o/r/HEAD/Dockerfile')).toBeUndefined();
});

test('two pages on one host keep apart, and a part that is nowhere comes from the network', async () => {
  const world = new World();
  const { build, server } = buildOf('a');
  const atRoot = Object.entries(server).map(([path, text]) => [path.replace('/tools/stagegraph', ''), text]);
  world.server = { ...server, ...Object.fromEntries(atRoot) };
  const other = world.worker(build, 'https://example.org/');
  await other.install();
  const worker = world.worker(build);
  await worker.install();
  await worker.tidy();
  await other.tidy();
  expect(world.kept.size).toBe(2);
  world.server = { '/tools/stagegraph/assets/later.js': 'later' };
  expect(await answered(worker, 'assets/later.js')).toBe('later');
  expect(await answered(worker, 'assets/never.js')).toBe('status 404');
});
