import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type * as axe from 'axe-core';

/** Rules whose answer depends on the theme; all others look at what is there, which is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** Fewer rules than this found something to pass: axe looked at the wrong thing. */
const LEAST_PASSES = 5;

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Expects axe to find nothing (WCAG 2.2 AA and its best practices): every rule in the light theme, the rules
 * of colour in the dark one as well. Leaves the page in the light theme.
 *
 * @param parts selectors of the parts of the page to look at, each of which must be there; all of it by default.
 *   To look at what has changed since all of the page was looked at takes a third of the time.
 */
export async function expectNoViolations(page: Page, ...parts: readonly string[]): Promise<void> {
  await wear(page, 'dark');
  await expectNothing(page, parts, { runOnly: RULES_OF_COLOUR }, 0);
  await wear(page, 'light');
  await expectNothing(page, parts, {}, LEAST_PASSES);
}

/** Emulates a theme, and waits until the page has drawn itself in it. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** What a page has once axe was put into it. */
type WithAxe = typeof globalThis & { readonly axe?: typeof axe };

/**
 * Axe itself rather than its package for Playwright: that one reads it in anew for each look and carries all that
 * passed out of the page, which takes longer than to look.
 */
async function expectNothing(
  page: Page,
  parts: readonly string[],
  options: axe.RunOptions,
  leastPasses: number,
): Promise<void> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    async ([selectors, given]) => {
      const tool = (globalThis as WithAxe).axe;
      if (tool === undefined) throw new Error('axe is not on the page');
      const missing = selectors.filter((selector) => document.querySelector(selector) === null);
      if (missing.length > 0) throw new Error(`The page has no ${missing.join(', ')}`);
      const where = selectors.length === 0 ? document : { include: [...selectors] };
      const found = await tool.run(where, { ...given, resultTypes: ['violations'] });
      return {
        violations: found.violations.map(({ id, help, nodes }) => ({
          id,
          help,
          where: nodes.map(({ html }) => html),
        })),
        passes: found.passes.length,
      };
    },
    // Nothing is fetched, and only what is wrong is told in full.
    [parts, { ...options, preload: false }] as const,
  );
  expect(violations).toEqual([]);
  expect(passes).toBeGreaterThan(leastPasses);
}
