import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

const file = pathToFileURL(resolve(import.meta.dirname, '../dist/stagegraph.html')).href;

test('one file, opened from the disk without a network, is the whole tool', async ({
  stagegraph,
  page,
  context,
  colleague,
  watch,
}) => {
  await context.setOffline(true);
  await stagegraph.open(file);
  await stagegraph.paste(thirteenStages, 13);
  await stagegraph.chooseTarget('reports');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Critical path');
  await stagegraph.view('Matrix');
  await expect(page.getByRole('grid', { name: 'Matrix' }).getByRole('row')).toHaveCount(14);

  const link = await stagegraph.copyLink();
  expect(link.startsWith(`${file}#v`)).toBe(true);
  // A file is written by a worker.
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('img', { name: 'Preview: SVG' })).toBeVisible();
  await page.keyboard.press('Escape');

  await colleague.page.goto(link);
  await expect(colleague.page.getByRole('grid', { name: 'Matrix' })).toBeVisible();
  await colleague.view('Graph');
  await expect(colleague.card('reports').getByText('target', { exact: true })).toBeVisible();

  await stagegraph.view('Graph');
  // A long text is read by a worker, and laid out by another one.
  const many = Array.from(
    { length: 1200 },
    (_, at) => `FROM alpine AS s${at}\nRUN echo a line of some length ${at}`,
  );
  await stagegraph.drop('Dockerfile', Buffer.from(many.join('\n')));
  await expect(stagegraph.cards.first()).toContainText(/s\d/);
  await expect(page.getByText(/of 1200 stages/).first()).toBeVisible();
  const protocols = new Set(watch.requests.map((url) => new URL(url).protocol));
  expect([...protocols].filter((each) => !['file:', 'blob:', 'data:'].includes(each))).toEqual([]);
});
