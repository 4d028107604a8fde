import type { Locator, Page } from '@playwright/test';
import { legibility, spoiltCards } from './legibility.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

test.beforeEach(async ({ stagegraph }) => {
  await stagegraph.openText(thirteenStages, 13);
});

const level = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'What cards show' }).getByRole('button', { name });

test(
  'a card is moved by hand, though not by a finger, and tidy puts it back; a selected stage opens in place to all its instructions, no card cut or covered, and closes again',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    await test.step('by hand', async () => {
      const before = await stagegraph.picture();
      const box = await stagegraph.card('web').boundingBox();
      if (box === null) throw new Error('no card');
      await page.mouse.move(box.x + 20, box.y + 8);
      await page.mouse.down();
      await page.mouse.move(box.x + 60, box.y + 90, { steps: 5 });
      await page.mouse.up();
      const moved = await stagegraph.picture();
      const web = before.cards.findIndex((card) => card?.startsWith('web,') === true);
      const way = Math.abs((moved.places[web]?.x ?? 0) - (before.places[web]?.x ?? 0));
      if (isMobile) expect(way).toBeCloseTo(0, 2);
      else expect(way).toBeGreaterThan(0.1);
      await page.getByRole('button', { name: /^Tidy/ }).click();
      const after = await stagegraph.picture();
      for (const [at, place] of before.places.entries()) {
        expect(after.places[at]?.x).toBeCloseTo(place.x, 1);
        expect(after.places[at]?.y).toBeCloseTo(place.y, 1);
      }
    });
    await test.step('in place', async () => {
      await stagegraph.card('go').focus();
      await page.keyboard.press('1');
      const rows = stagegraph.card('web').getByRole('button', { name: /, line \d+/ });
      await expect(rows).toHaveCount(0);
      const before = await stagegraph.picture();
      await stagegraph.card('web').focus();
      await page.keyboard.press('Enter');
      await expect(rows.first()).toBeVisible();
      await expect(stagegraph.card('go').getByRole('button', { name: /, line \d+/ })).toHaveCount(0);
      if (!isMobile) await expect.poll(() => spoiltCards(stagegraph)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(rows).toHaveCount(0);
      const after = await stagegraph.picture();
      for (const [at, place] of before.places.entries()) {
        expect(Math.abs((after.places[at]?.x ?? 0) - place.x)).toBeLessThan(1);
        expect(Math.abs((after.places[at]?.y ?? 0) - place.y)).toBeLessThan(1);
      }
    });
  },
);

test('what orders two stages is one press away, with Shift or by keyboard, and narrows the graph; the reader decides what cards show, and a link keeps it, and the direction', async ({
  stagegraph,
  colleague,
  page,
}) => {
  // Two browsers.
  test.slow();
  await test.step('what orders two stages', async () => {
    await stagegraph.card('dependencies').click();
    await stagegraph.show('Details');
    await page.getByRole('button', { name: 'Why: show what orders dependencies and production' }).click();
    const reason = stagegraph.section('Why one waits for the other');
    await expect(reason.getByRole('listitem')).toHaveText([
      /npm ci.*line 14/,
      /COPY web web.*line 17/,
      /npm run build.*line 20/,
      /COPY --from=web.*line 54/,
    ]);
    await expect(stagegraph.section('Edges between them').getByRole('listitem')).toHaveText([
      'sources is FROM dependencies at line 16',
      'web is FROM sources at line 19',
      'production copies /app/web/dist from web at line 54',
    ]);

    await stagegraph.show('Graph');
    await page.getByRole('button', { name: 'Only these' }).click();
    await expect(stagegraph.cards).toHaveCount(4);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(stagegraph.cards).toHaveCount(13);

    await stagegraph.card('go').click();
    await stagegraph.card('reports').click({ modifiers: ['Shift'] });
    await stagegraph.show('Details');
    await expect(stagegraph.section('Edges between them').getByRole('listitem')).toHaveText([
      'api-test is FROM go at line 37',
      'reports copies /src/test.json from api-test at line 45',
    ]);
    await expect(stagegraph.section('Why one waits for the other')).toContainText(
      'reports is not built for this target',
    );
    await page.getByRole('button', { name: 'Back to go' }).click();
    await expect(stagegraph.details.getByRole('heading', { name: 'go', exact: true })).toBeVisible();

    await stagegraph.card('go').focus();
    await page.keyboard.press('Escape');
    await stagegraph.card('api').focus();
    await page.keyboard.press('a');
    await expect(page.getByRole('button', { name: 'what it needs', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('o');
    await expect(stagegraph.cards).toHaveCount(2);
    await expect(stagegraph.card('go')).toBeVisible();
    await expect(page.getByText('Showing 2 of 13 stages')).toBeAttached();
    await stagegraph.card('api').focus();
    await page.keyboard.press('o');
    await expect(stagegraph.cards).toHaveCount(13);

    await stagegraph.card('web').focus();
    await page.keyboard.press('Enter');
    await stagegraph.card('production').focus();
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByRole('group', { name: 'Connections of web' })).toContainText('production');
  });
  await test.step('what cards show, by key and by button', async () => {
    await page.keyboard.press('Escape');
    await stagegraph.card('web').focus();
    await page.keyboard.press('3');
    await expect(level(page, 'All')).toHaveAttribute('aria-pressed', 'true');
    await expect(stagegraph.card('web').getByRole('button', { name: /^RUN npm run build/ })).toBeAttached();
    await page.keyboard.press('1');
    await expect(level(page, 'Names')).toHaveAttribute('aria-pressed', 'true');
    await expect(stagegraph.card('web').getByRole('button', { name: /^RUN npm run build/ })).toHaveCount(0);
    await page.keyboard.press('2');
    await expect(level(page, 'Edges')).toHaveAttribute('aria-pressed', 'true');

    await level(page, 'All').click();
    const direction = page.getByRole('button', { name: /^Draw from/ });
    const turned = await direction.getAttribute('aria-label');
    await direction.click();
    const other = await direction.getAttribute('aria-label');
    expect(other).not.toBe(turned);
    await colleague.open(await stagegraph.copyLink());
    await expect(level(colleague.page, 'All')).toHaveAttribute('aria-pressed', 'true');
    await expect(colleague.page.getByRole('button', { name: other ?? '' })).toBeVisible();

    await level(page, 'All').click();
    await expect(page.getByText('Cards show as much as can be read')).toBeAttached();
  });
});

test('a file of thirteen stages opens whole and legible, and so it stays when panels close and the window changes', async ({
  stagegraph,
  page,
}) => {
  const check = async (): Promise<void> =>
    expect(async () => {
      const { whole, smallest } = await legibility(stagegraph);
      expect(whole).toBe(true);
      expect(smallest).toBeGreaterThan(9.9);
    }).toPass();
  await check();
  await stagegraph.card('web').focus();
  await page.keyboard.press('[');
  await check();
  await page.keyboard.press('t');
  await page.keyboard.press(']');
  await page.keyboard.press('t');
  await check();
  await page.setViewportSize({ width: 1100, height: 800 });
  await check();

  // On paper all of it stands on one page, whatever is in view.
  await stagegraph.card('web').focus();
  await page.keyboard.press('3');
  for (const _ of [1, 2, 3, 4]) await page.getByRole('button', { name: 'Zoom in' }).click();
  const viewport = page.locator('.react-flow__viewport');
  const seen = await viewport.getAttribute('style');
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(viewport).not.toHaveAttribute('style', seen ?? '');
  for (const card of await page.locator('.sg-canvas article').all()) {
    const { x, y, width, height } = (await card.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(979);
    expect(y + height).toBeLessThanOrEqual(718);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(viewport).toHaveAttribute('style', seen ?? '');
});
