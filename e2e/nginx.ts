/** nginx as people set it up with `deploy/nginx.conf`: Debian's own, of this machine or unpacked from its package. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a package is unpacked: nothing is installed for a test. */
const cache = resolve(import.meta.dirname, '../node_modules/.cache/stagegraph/nginx');
const unpacked = join(cache, 'usr/sbin/nginx');
/** Debian's is not on the path of every user. */
const places = ['nginx', '/usr/sbin/nginx', unpacked];

/**
 * An nginx that starts: that of the machine, or Debian's package, fetched and unpacked now; undefined where there is neither.
 * Only the process that lists the tests fetches: it is there before those that run them.
 */
export function findNginx(): string | undefined {
  const there = places.find(starts);
  const lists = process.env.TEST_WORKER_INDEX === undefined;
  if (there !== undefined || !lists || !existsSync('/usr/bin/apt-get')) return there;
  console.log('There is no nginx here; fetching the package of Debian, to unpack it without installing …');
  mkdirSync(cache, { recursive: true });
  const fetched = download() || (run('apt-get', ['update']) && download());
  if (!fetched) return undefined;
  for (const name of readdirSync(cache).filter((file) => file.endsWith('.deb')))
    run('dpkg-deb', ['-x', name, '.']);
  return places.find(starts);
}

function download(): boolean {
  return run('apt-get', ['download', 'nginx']);
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: cache, timeout: 120_000 }).status === 0;
}

function starts(path: string): boolean {
  return spawnSync(path, ['-v']).status === 0;
}

/** A running server, and how to end it. */
export interface Served {
  readonly home: string;
  readonly stop: () => void;
}

/** Serves a folder as `deploy/nginx.conf` says, but for port and folder; throws if nginx does not answer within a minute. */
export async function serve(nginx: string, root: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'stagegraph-'));
  const port = await freePort();
  const server = readFileSync(resolve(import.meta.dirname, '../deploy/nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root ${root};`);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  const types = 'types { text/html html; application/javascript js; text/css css; image/svg+xml svg; }';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${join(folder, 'pid')};\nerror_log stderr;\nevents {}\n` +
      `http {\n${types}\naccess_log off;\n${own}\n${server}\n}\n`,
  );
  const running = spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  });
  const home = `http://127.0.0.1:${port}/`;
  const stop = (): void => {
    running.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(home).catch(() => undefined);
    if (answer !== undefined) return { home, stop };
    await new Promise((later) => {
      setTimeout(later, 100);
    });
  }
  stop();
  throw new Error('nginx does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  await new Promise((closed) => {
    server.close(closed);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
