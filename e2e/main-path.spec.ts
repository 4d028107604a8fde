import { expect, test } from './test.ts';
import { TimelinePart } from './timeline.ts';
import { rolesForReports, thirteenStages } from './thirteen-stages.ts';

test(
  'paste, choose a target, see the roles, share: the link opens the same picture elsewhere, and a reload keeps it',
  { tag: '@phone' },
  async ({ stagegraph, colleague, watch, page }) => {
    await stagegraph.open();
    await stagegraph.paste(thirteenStages, 13);
    await test.step('a file pasted over another is drawn whole', async () => {
      await stagegraph.picture();
      for (const card of await stagegraph.cards.all()) await expect(card).toBeInViewport({ ratio: 0.999 });
    });
    await stagegraph.chooseTarget('reports');
    for (const [name, role] of Object.entries(rolesForReports)) {
      await expect(stagegraph.card(name).getByText(role, { exact: true }), name).toBeVisible();
    }

    await stagegraph.tidy();
    const link = await stagegraph.copyLink();
    const picture = await stagegraph.picture();
    expect(picture.places).toHaveLength(13);

    await colleague.open(link);
    await expect(colleague.cards).toHaveCount(13);
    const opened = await colleague.picture();
    expect(opened.cards).toEqual(picture.cards);
    for (const [at, place] of picture.places.entries()) {
      expect(opened.places[at]?.x).toBeCloseTo(place.x, 1);
      expect(opened.places[at]?.y).toBeCloseTo(place.y, 1);
    }
    await colleague.show('Dockerfile');
    await expect(colleague.source).toContainText('FROM sources AS web-test');
    expect(watch.requests.length).toBeGreaterThan(10);

    await test.step('a reload keeps the file, its target and the view', async () => {
      await stagegraph.chooseTarget('api');
      await expect(stagegraph.card('api').getByText('target', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Parallel', exact: true }).click();
      await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('"parallel"');
      await page.reload();
      await expect(page.getByRole('button', { name: 'Parallel', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await page.getByRole('button', { name: 'Roles', exact: true }).click();
      await expect(stagegraph.cards).toHaveCount(13);
      await expect(stagegraph.card('api').getByText('target', { exact: true })).toBeVisible();
    });
  },
);

test('a link opens the view it was copied from: comparison, the part that is shown, the timeline', async ({
  stagegraph,
  colleague,
  page,
}) => {
  await stagegraph.openText(thirteenStages, 13);
  await stagegraph.card('api').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('o');
  await expect(stagegraph.cards).toHaveCount(2);
  const timeline = new TimelinePart(stagegraph);
  await timeline.open();
  await timeline.show('Waves');
  await colleague.open(await stagegraph.copyLink());
  await expect(colleague.cards).toHaveCount(2);
  await expect(colleague.page.getByRole('button', { name: 'what it needs', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const theirs = colleague.page.getByRole('tab', { name: 'Waves', exact: true });
  await expect(theirs).toHaveAttribute('aria-selected', 'true');

  await stagegraph.view('Compare');
  await page.getByRole('combobox', { name: 'with' }).selectOption({ label: 'reports' });
  await colleague.open(await stagegraph.copyLink());
  await expect(colleague.page.getByRole('combobox', { name: 'with' })).toHaveValue('reports');
});
