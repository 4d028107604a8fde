import { expectNoViolations } from './axe.ts';
import { twoSides, twoSidesLog } from './build-logs.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';
import { TimelinePart } from './timeline.ts';

/** Parts that change while the rest of the page stays as it was when all of it was looked at. */
const HEADER = 'header';
const GRAPH = 'section.sg-graph';
const DETAILS = 'aside[aria-label="Details"]';
const POPOVER = '.sg-popover';
const TIMELINE = 'section.sg-timeline';

test(
  'axe finds nothing in the graph, with two stages selected, a search and the settings open, nor in Matrix, Compare, Outline and Parallel',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    test.slow();
    await test.step('the graph', async () => {
      await stagegraph.openText(thirteenStages, 13);
      await stagegraph.card('go').click();
      await expectNoViolations(page);
      await stagegraph.card('production').click({ modifiers: ['Shift'] });
      await expectNoViolations(page, GRAPH, ...(stagegraph.hasTabs ? [] : [DETAILS]));
      await page.getByRole('button', { name: 'Search (/)' }).click();
      await expectNoViolations(page, HEADER, POPOVER);
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: 'Build settings' }).click();
      await expectNoViolations(page, HEADER, POPOVER);
    });
    await test.step('the other views', async () => {
      await page.keyboard.press('Escape');
      await stagegraph.view('Matrix');
      await expectNoViolations(page);
      const details = stagegraph.hasTabs ? [] : [DETAILS];
      for (const view of ['Compare', 'Outline'] as const) {
        await stagegraph.view(view);
        await expectNoViolations(page, GRAPH, ...details);
      }
      await stagegraph.view('Graph');
      await page.getByRole('button', { name: 'Parallel', exact: true }).click();
      await expectNoViolations(page, GRAPH, ...details);
    });
  },
);

test('axe finds nothing in the timeline', { tag: '@phone' }, async ({ stagegraph, page }) => {
  test.slow();
  await stagegraph.openText(twoSides, 3);
  const timeline = new TimelinePart(stagegraph);
  await timeline.open();
  await expectNoViolations(page);
  await timeline.press('One event forward (.)');
  await timeline.press('One event forward (.)');
  for (const tab of ['Lanes', 'Waves', 'What to shorten', 'Table'] as const) {
    await timeline.show(tab);
    await expectNoViolations(page, TIMELINE);
  }
  await timeline.drop('build.txt', twoSidesLog);
  await timeline.show('Log');
  await expectNoViolations(page);
});

test('axe finds nothing while the editor is still on its way', async ({ stagegraph, page }) => {
  await page.route(/\/editor-[^/]+\.js$/, () => new Promise(() => {}));
  await stagegraph.open();
  await expect(stagegraph.source).toBeHidden();
  await expectNoViolations(page);
});
