import { expect, test } from './test.ts';

test.beforeEach(async ({ stagegraph }) => {
  await stagegraph.open();
  await stagegraph.show('Dockerfile');
});

test('the search opens at once, above the text, and gives the focus back', async ({ stagegraph, page }) => {
  await stagegraph.source.focus();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find' });
  await expect(field).toBeFocused();
  await page.keyboard.type('FROM');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-searchMatch-selected')).toHaveText(/from/i);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(stagegraph.source).toBeFocused();
});

test('a mistake is marked where it is made and listed, and the text stays where it is', async ({
  stagegraph,
  page,
}) => {
  const firstLine = page.locator('.cm-line').first();
  const before = await firstLine.boundingBox();
  await stagegraph.source.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nCOPPY a b');
  await expect(page.locator('.cm-lintRange-error')).toContainText('COPPY');
  await page.keyboard.press('Control+Shift+M');
  const list = page.getByRole('listbox', { name: 'Problems' });
  await expect(list.getByRole('option')).toContainText(['COPPY']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  expect((await firstLine.boundingBox())?.x).toBe(before?.x);
});
