import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response } from '@playwright/test';

/** Bytes after gzip: first paint, what stands around the graph, and what comes once the page is at rest; measured (521.6 kB), and a hundredth more. */
const UNASKED = 527_000;

/**
 * Follows what a page that is about to be opened loads. What is returned expects, once the page is at rest, that it weighs
 * no more than it may.
 */
export function weighUnasked(page: Page): () => Promise<void> {
  const responses = new Map<string, Response>();
  page.on('response', (response) => responses.set(response.url(), response));
  return async () => {
    // Asked for only here: a body that nobody waits for any more fails the test when the page closes.
    const weights = await Promise.all(
      [...responses].map(
        async ([url, response]) =>
          [new URL(url).pathname, gzipSync(await response.body(), { level: 9 }).length] as const,
      ),
    );
    expect(weights.length).toBeGreaterThan(4);
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    expect(
      total,
      `bytes after gzip of\n${weights.map((line) => line.join(' ')).join('\n')}`,
    ).toBeLessThanOrEqual(UNASKED);
  };
}
