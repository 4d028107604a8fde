import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { twoSidesLog } from './build-logs.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';
import { TimelinePart } from './timeline.ts';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) })),
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ stagegraph, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stagegraph.open();
    await expectNoViolations(page);
  });

  for (const view of ['Matrix', 'Compare', 'Outline'] as const) {
    test(`axe finds nothing in ${view}, ${colorScheme} theme`, async ({ stagegraph, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await stagegraph.open();
      await stagegraph.paste(thirteenStages, 13);
      await stagegraph.view(view);
      await expectNoViolations(page);
    });
  }

  test(`axe finds nothing with two stages selected, a search and the settings open, ${colorScheme} theme`, async ({
    stagegraph,
    page,
  }) => {
    // axe looks at everything four times.
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stagegraph.open();
    await stagegraph.paste(thirteenStages, 13);
    await stagegraph.card('go').click();
    await expectNoViolations(page);
    await stagegraph.card('production').click({ modifiers: ['Shift'] });
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Search (/)' }).click();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'Build settings' }).click();
    await expectNoViolations(page);
  });

  test(`axe finds nothing in the timeline, ${colorScheme} theme`, async ({ stagegraph, page }) => {
    // axe looks at everything six times.
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stagegraph.open();
    const timeline = new TimelinePart(stagegraph);
    await timeline.open();
    await expectNoViolations(page);
    await timeline.press('One event forward (.)');
    await timeline.press('One event forward (.)');
    for (const tab of ['Lanes', 'Waves', 'What to shorten', 'Table'] as const) {
      await timeline.show(tab);
      await expectNoViolations(page);
    }
    await timeline.drop('build.txt', twoSidesLog);
    await timeline.show('Log');
    await expectNoViolations(page);
  });
}

test('axe finds nothing while the editor is still on its way', async ({ stagegraph, page }) => {
  await page.route(/\/editor-[^/]+\.js$/, () => new Promise(() => {}));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stagegraph.open();
  await expect(stagegraph.source).toBeHidden();
  await expectNoViolations(page);
});
