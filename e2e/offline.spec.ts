import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { expect, test as base } from './test.ts';

const dist = resolve(import.meta.dirname, '../dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('base64');

/** A server of the built page below a path, that can be switched off and given another build. */
class PageServer {
  private server: Server | undefined;
  private port = 0;
  /** Which build: in the second the page has another title, and all else is the same. */
  build: 1 | 2 = 1;

  get home(): string {
    return `http://localhost:${this.port}/tools/stagegraph/`;
  }

  async on(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', this.home);
      try {
        const content = this.file(pathname.replace(/^\/tools\/stagegraph\//, '') || 'index.html');
        response.setHeader('content-type', types[extname(pathname)] ?? 'text/html');
        response.end(content);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((listening) => {
      server.listen(this.port, listening);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  async off(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((closed) => {
      this.server?.close(closed);
    });
  }

  private file(path: string): Buffer | string {
    const content = readFileSync(resolve(dist, path));
    if (this.build === 1 || (path !== 'index.html' && path !== 'sw.js')) return content;
    const page = readFileSync(resolve(dist, 'index.html'), 'utf8');
    const next = page.replace('<head>', '<head><meta name="build" content="2" />');
    if (path === 'index.html') return next;
    const worker = content.toString().replace(hashOf(page), hashOf(next));
    return worker.replace(/(version:\s*[`"'])[^`"']+/, '$1another');
  }
}

const test = base.extend<{ readonly server: PageServer; readonly baseURL: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed.
  server: async ({}, use) => {
    const server = new PageServer();
    await server.on();
    await use(server);
    await server.off();
  },
  baseURL: async ({ server }, use) => use(server.home),
});
test.use({ isKept: true });

test('after one visit the page opens without a network, and a newer one when the reader says so', async ({
  server,
  stagegraph,
  page,
  watch,
}) => {
  await stagegraph.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.off();

  // All of it: what came before the worker, and what nobody has asked for yet.
  await page.reload();
  await stagegraph.paste('FROM alpine AS one\nFROM one AS two\nRUN make\n', 2);
  await page.getByRole('button', { name: 'Timeline' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Critical path');
  expect(await stagegraph.copyLink()).toContain(`${server.home}#v`);

  server.build = 2;
  await server.on();
  const second = page.locator('meta[name="build"]');
  await page.goto('./');
  await expect(stagegraph.card('two')).toBeVisible();
  const told = page.getByText('A new version of Stagegraph is ready.');
  await expect(told).toBeVisible();
  await expect(second).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload to update' }).click();
  await expect(second).toBeAttached();
  await expect(stagegraph.card('two')).toBeVisible();
  await expect(told).toBeHidden();
  // What has no part in the page is not kept.
  const kept = await page.evaluate(async () => (await caches.match('./stagegraph.html')) !== undefined);
  expect(kept).toBe(false);
  // The browser says by itself that it could not ask whether there is a newer worker.
  watch.errors.splice(0, watch.errors.length, ...watch.errors.filter((each) => !each.includes('sw.js')));
});
