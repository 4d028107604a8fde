import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';

test('a talk is collected and shown step by step, and the work behind it stays', async ({
  stagegraph,
  page,
}) => {
  // axe looks twice.
  test.slow();
  await stagegraph.open();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const collecting = page.getByRole('dialog', { name: 'Present' });
  const add = collecting.getByRole('button', { name: 'Add this view' });
  await add.click();
  await collecting.getByRole('textbox', { name: 'What you say at step 1' }).fill('What ships.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Parallel', exact: true }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await add.click();
  await collecting.getByRole('textbox', { name: 'What you say at step 2' }).fill('What runs together.');
  await expectNoViolations(page, '[role=dialog]');
  await collecting.getByRole('button', { name: 'Present', exact: true }).click();

  const show = page.getByRole('dialog', { name: 'Presentation' });
  await expect(show.getByText('What ships.', { exact: true })).toBeVisible();
  const name = show.getByLabel(/^runtime, stage/).getByText('runtime', { exact: true });
  await expect(name).toBeVisible();
  // From the last row: 22 pixels on the screen.
  await expect
    .poll(() => name.evaluate((element) => element.getBoundingClientRect().height))
    .toBeGreaterThan(22);
  await expectNoViolations(page, '[role=dialog]');

  await page.keyboard.press('PageDown');
  await expect(show.getByText('What runs together.', { exact: true })).toBeVisible();
  await page.keyboard.press('q');
  const code = page.getByRole('dialog', { name: 'QR code of this view' });
  await expect(code.getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();

  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await expect(notes.getByText('What runs together.')).toBeVisible();
  await expect(notes.getByText('This is the last step.')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(notes.getByRole('img', { name: 'Picture of the next step' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(show).toBeHidden();
  await expect(stagegraph.graph).toBeVisible();
});
