import { expect, test } from './test.ts';
import { rolesForReports, thirteenStages } from './thirteen-stages.ts';

test('paste, choose a target, see the roles, share: the link opens the same picture elsewhere', async ({
  stagegraph,
  colleague,
  watch,
}) => {
  await stagegraph.open();
  await stagegraph.paste(thirteenStages, 13);
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
});

test('a file pasted over another is drawn whole', async ({ stagegraph }) => {
  await stagegraph.open();
  await stagegraph.paste(thirteenStages, 13);
  await stagegraph.picture();
  for (const card of await stagegraph.cards.all()) await expect(card).toBeInViewport({ ratio: 0.999 });
});

test('a reload keeps the draft', async ({ stagegraph, page }) => {
  await stagegraph.open();
  await stagegraph.paste(thirteenStages, 13);
  await stagegraph.chooseTarget('api');
  await expect(stagegraph.card('api').getByText('target', { exact: true })).toBeVisible();
  await page.reload();
  await expect(stagegraph.cards).toHaveCount(13);
  await expect(stagegraph.card('api').getByText('target', { exact: true })).toBeVisible();
});
