import { gzipSync } from 'node:zlib';
import { expect, test } from './test.ts';

/** Bytes after gzip: first paint, what stands around the graph, and what comes once the page is at rest; measured, and a twentieth more. */
const UNASKED = 521_000;

test('what comes without being asked for weighs 521 kB at most', async ({ stagegraph, page }) => {
  const files = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    files.set(
      response.url(),
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  await stagegraph.open();
  await stagegraph.show('Dockerfile');
  await expect(stagegraph.source).toBeVisible();
  await page.waitForLoadState('networkidle');
  const weights = await Promise.all(
    [...files].map(async ([url, weight]) => [new URL(url).pathname, await weight] as const),
  );
  expect(weights.length).toBeGreaterThan(4);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  expect(
    total,
    `bytes after gzip of\n${weights.map((line) => line.join(' ')).join('\n')}`,
  ).toBeLessThanOrEqual(UNASKED);
});
