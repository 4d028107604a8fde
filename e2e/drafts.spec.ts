import { expectNoViolations } from './axe.ts';
import { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';

const file = 'FROM alpine AS one\nRUN first\n';
const link = './#text=FROM%20busybox%20AS%20linked%0A';

test('two tabs keep what was typed in each, and say which has the newer', async ({
  stagegraph,
  context,
  page,
}) => {
  await stagegraph.open();
  await stagegraph.paste(file, 1);
  const other = new StagegraphPage(await context.newPage());
  await other.open();
  await expect(other.source).toContainText('RUN first');
  await page.bringToFront();
  await stagegraph.caretAt(3, 1);
  await page.keyboard.type('RUN in-this-tab');
  await expect(other.page.getByText('Another tab has a newer version of this Dockerfile.')).toBeVisible();
  await other.page.bringToFront();
  await other.caretAt(3, 1);
  await other.page.keyboard.type('RUN in-the-other');
  await expect(page.getByText('Another tab has a newer version of this Dockerfile.')).toBeVisible();

  await page.reload();
  await expect(stagegraph.source).toContainText('RUN in-this-tab');
  await page.getByRole('button', { name: 'Open it here' }).click();
  await expect(stagegraph.source).toContainText('RUN in-the-other');

  await stagegraph.graph.focus();
  await page.keyboard.press('r');
  const recent = page.getByRole('dialog', { name: 'Recent Dockerfiles' });
  await expect(recent.getByRole('listitem')).toHaveCount(2);
  await expectNoViolations(page, '.sg-dialog');
  await recent.getByRole('button', { name: 'Open one' }).click();
  await expect(stagegraph.source).toContainText('RUN in-this-tab');

  await page.getByRole('button', { name: 'Recent Dockerfiles' }).click();
  await recent.getByRole('button', { name: 'Forget all' }).click();
  await expect(recent.getByText('Nothing yet.')).toBeVisible();
});

test('back goes to what was shown before, and an address without a link to one’s own', async ({
  stagegraph,
  page,
}) => {
  await stagegraph.open();
  await stagegraph.paste(file, 1);
  await page.goto(link);
  await expect(stagegraph.card('linked')).toBeVisible();
  await expect(page.getByText('Your own Dockerfile is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(stagegraph.card('linked')).toBeHidden();
  await page.goBack();
  await expect(stagegraph.card('linked')).toBeVisible();
  await page.goBack();
  await expect(stagegraph.card('one')).toBeVisible();
  await page.goForward();
  await expect(stagegraph.card('linked')).toBeVisible();
  await page.reload();
  await expect(stagegraph.card('linked')).toBeVisible();
  // Another document: only what was written down is left of the entry.
  await page.goBack();
  await expect(stagegraph.card('one')).toBeVisible();
  await page.goto(link);
  await expect(stagegraph.card('linked')).toBeVisible();
  await page.goto('./');
  await expect(stagegraph.card('one')).toBeVisible();
});
