import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';

test('the first lesson is walked through by keyboard, and the work behind it stays', async ({
  stagegraph,
  page,
}) => {
  // axe looks twice.
  test.slow();
  await stagegraph.open();
  await page.getByRole('button', { name: 'Learn', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: /Why stages/ }).press('Enter');
  const panel = page.getByRole('complementary', { name: /^Step \d of 6$/ });
  const title = panel.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('One stage ships everything');
  await panel.focus();
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('A second FROM starts afresh');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('What is in the image?');

  // On the graph: a card that is chosen is marked.
  await stagegraph.card('runtime').press('Enter');
  await expect(panel.getByRole('checkbox', { name: /^runtime/ })).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Not yet\./)).toBeVisible();
  await expectNoViolations(page);
  await stagegraph.card('base').press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Right\./)).toBeVisible();

  await panel.focus();
  await page.keyboard.press('PageDown');
  await panel.getByRole('checkbox', { name: /^modules/ }).press(' ');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Right\./)).toBeVisible();

  await panel.focus();
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('Two stages are not enough');
  await stagegraph.caretAt(6, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('FROM debian:bookworm-slim AS runtime\nCOPY --from=build /bin/shop /bin/shop');
  await expect(panel.getByText(/^Right\./)).toBeVisible();
  await panel.focus();
  await page.keyboard.press('s');
  await expect(panel.getByText(/^Right\./)).toBeHidden();
  await page.reload();
  await expect(title).toHaveText('Two stages are not enough');

  await page.getByRole('button', { name: 'Leave the lesson' }).press('Enter');
  await expect(stagegraph.card('client')).toBeVisible();
});
