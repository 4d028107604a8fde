import { test as base, expect } from '@playwright/test';
import { StagegraphPage } from './page.ts';

/** What the page did besides what a test asked of it. */
export interface Watch {
  /** Addresses of all requests, those of workers included. */
  readonly requests: string[];
  /** Errors the page threw or wrote to the console; refusals of its security policy are among them. */
  readonly errors: string[];
}

interface Fixtures {
  readonly watch: Watch;
  readonly stagegraph: StagegraphPage;
}

/**
 * The test every spec uses. Whatever a spec is about, it also fails when the page asks for anything but its
 * own files, throws, or breaks its own security policy.
 */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch: Watch = { requests: [], errors: [] };
      context.on('request', (request) => watch.requests.push(request.url()));
      context.on('weberror', (error) => watch.errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') watch.errors.push(message.text());
      });
      await use(watch);
      const home = new URL(baseURL ?? '').origin;
      const elsewhere = watch.requests.filter(
        (url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== home,
      );
      expect(elsewhere, 'requests that leave the page').toEqual([]);
      expect(watch.errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
  stagegraph: async ({ page, watch }, use) => {
    expect(watch.requests).toEqual([]);
    await use(new StagegraphPage(page));
  },
});

export { expect };
