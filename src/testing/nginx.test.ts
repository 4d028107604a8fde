import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** Debian's is not on the path of every user. */
const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (nginx === undefined) console.log('Skipped: there is no nginx here, so deploy/nginx.conf is not tried.');

const files = ['index.html', 'theme.js', 'assets/index-1.js', 'stagegraph.html', 'open.html', 'sw.js'];

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

describe.skipIf(nginx === undefined)('nginx, set up as deploy/nginx.conf says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagegraph-'));
  let stop = (): void => undefined;
  let home = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'html/assets'), { recursive: true });
    for (const file of files) writeFileSync(join(folder, 'html', file), file);
    const port = await freePort();
    const server = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('root /usr/share/nginx/html;', `root ${join(folder, 'html')};`);
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join('\n');
    const types = 'types { text/html html; application/javascript js; }';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;\nmaster_process off;\npid ${join(folder, 'pid')};\nerror_log stderr;\nevents {}\n` +
        `http {\n${types}\naccess_log off;\n${own}\n${server}\n}\n`,
    );
    const process = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    });
    stop = () => process.kill();
    home = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(home), { timeout: 30_000, interval: 100 });
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends every header with every file, and with what is not there', async () => {
    for (const path of ['/', '/theme.js', '/assets/index-1.js', '/nothing']) {
      const { headers } = await fetch(home + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*connect-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('server')).toBe('nginx');
    }
    expect((await fetch(`${home}/nothing`)).status).toBe(404);
  });

  test('has files that never change kept, and all others asked for again', async () => {
    const caching = async (path: string): Promise<string | null> =>
      (await fetch(home + path)).headers.get('cache-control');
    expect(await caching('/')).toBe('no-cache');
    expect(await caching('/theme.js')).toBe('no-cache');
    expect(await caching('/assets/index-1.js')).toBe('public, max-age=31536000, immutable');
  });

  test('lets the service worker ask for the files of the page, and has it asked for again', async () => {
    const { headers } = await fetch(`${home}/sw.js`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test.each(['stagegraph.html', 'open.html'])('leaves %s to its own policy', async (file) => {
    const { headers } = await fetch(`${home}/${file}`);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
