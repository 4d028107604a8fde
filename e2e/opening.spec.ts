import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';
import { weighUnasked } from './weight.ts';

test(
  'opens on an example that is drawn, asks for nothing but its own files, weighs what it may, and has a policy that forbids the rest',
  { tag: '@phone' },
  async ({ stagegraph, page, watch, isMobile }) => {
    const weigh = weighUnasked(page);
    await stagegraph.open();
    await expect(page).toHaveTitle(/Stagegraph/);
    expect(await stagegraph.cards.count()).toBeGreaterThan(2);
    expect(watch.requests.length).toBeGreaterThan(3);
    if (!isMobile) {
      await expect(stagegraph.source).toBeVisible();
      await page.waitForLoadState('networkidle');
      await weigh();
    }
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none'.*connect-src 'none'/);
    await expect(policy).not.toHaveAttribute('content', /unsafe/);
    // A server that is set up by our file says the same.
    const server = readFileSync(new URL('../deploy/nginx.conf', import.meta.url), 'utf8');
    expect(server).toContain(`default "${await policy.getAttribute('content')}";`);
    const answer = await page.evaluate(() => fetch('./').then(String, (error: unknown) => String(error)));
    expect(answer).toContain('TypeError');
    watch.errors.length = 0;
  },
);
