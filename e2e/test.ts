import { test as base, expect, type BrowserContext } from '@playwright/test';
import { StagegraphPage } from './page.ts';

/** What pages did besides what a test asked of them. */
export interface Watch {
  /** Addresses of all requests, those of workers included. */
  readonly requests: string[];
  /** Errors a page threw or wrote to the console; refusals of its security policy are among them. */
  readonly errors: string[];
}

interface Fixtures {
  /** Whether the browser may keep the page; in all tests but that of it nothing is answered from what an earlier page kept. */
  readonly isKept: boolean;
  readonly watch: Watch;
  readonly stagegraph: StagegraphPage;
  /** Somebody else's browser, with nothing stored. */
  readonly colleague: StagegraphPage;
}

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** A browser that keeps no pages: none has a service worker. */
async function keepNothing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
}

function follow(context: BrowserContext, watch: Watch): void {
  context.on('request', (request) => watch.requests.push(request.url()));
  context.on('weberror', (error) => watch.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watch.errors.push(message.text());
  });
}

/**
 * The test every spec uses. Whatever a spec is about, it also fails when the page asks for anything but its
 * own files, throws, or breaks its own security policy.
 */
export const test = base.extend<Fixtures>({
  isKept: [false, { option: true }],
  watch: [
    async ({ context, baseURL, isKept }, use) => {
      if (!isKept) await keepNothing(context);
      const watch: Watch = { requests: [], errors: [] };
      follow(context, watch);
      await use(watch);
      const home = new URL(baseURL ?? '').origin;
      const outward = watch.requests.filter(
        (url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== home,
      );
      expect(outward, 'requests that leave the page').toEqual([]);
      expect(watch.errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
  stagegraph: async ({ page, context }, use) => {
    await context.grantPermissions(CLIPBOARD);
    await use(new StagegraphPage(page));
  },
  colleague: async ({ browser, watch }, use) => {
    const context = await browser.newContext({ permissions: CLIPBOARD });
    await keepNothing(context);
    follow(context, watch);
    await use(new StagegraphPage(await context.newPage()));
    await context.close();
  },
});

export { expect };
