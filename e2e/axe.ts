import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules whose answer depends on the theme; all others look at what is there, which is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** Fewer rules than this found something to pass: axe looked at the wrong thing. */
const LEAST_PASSES = 5;

/**
 * Expects axe to find nothing (WCAG 2.2 AA and its best practices): every rule in the light theme, the rules
 * of colour in the dark one as well. Leaves the page in the light theme.
 *
 * @param part selector of the part of the page to look at, all of it by default
 */
export async function expectNoViolations(page: Page, part?: string): Promise<void> {
  await wear(page, 'dark');
  await expectNothing(axe(page, part).withRules(RULES_OF_COLOUR), 0);
  await wear(page, 'light');
  await expectNothing(axe(page, part), LEAST_PASSES);
}

/** There are no frames in the page: what axe does for them costs a second window for each look. */
function axe(page: Page, part: string | undefined): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return part === undefined ? builder : builder.include(part);
}

/** Emulates a theme, and waits until the page has drawn itself in it. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

async function expectNothing(builder: AxeBuilder, leastPasses: number): Promise<void> {
  const { violations, passes } = await builder.analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) })),
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(leastPasses);
}
