import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import type { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';
import { rolesForReports, thirteenStages } from './thirteen-stages.ts';

const stages = Object.keys(rolesForReports);

async function openExport({ page }: StagegraphPage): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  return page.getByRole('dialog', { name: 'Export' });
}

async function download({ page }: StagegraphPage, file: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${file}` }).click();
  const got = await coming;
  expect(got.suggestedFilename()).toBe(file);
  return readFileSync(await got.path());
}

test(
  'the chosen target is taken along as a picture, a diagram, text and data',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    await stagegraph.open();
    await stagegraph.paste(thirteenStages, 13);
    await stagegraph.chooseTarget('reports');
    const dialog = await openExport(stagegraph);

    const picture = dialog.getByRole('img', { name: 'Preview: SVG' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400);
    const svg = (await download(stagegraph, 'Dockerfile.reports.svg')).toString();
    for (const name of stages) expect(svg).toContain(name);

    await dialog.getByRole('tab', { name: 'PNG' }).click();
    await expect(dialog.getByRole('img', { name: 'Preview: PNG' })).toBeVisible();
    const png = await download(stagegraph, 'Dockerfile.reports.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');

    await dialog.getByRole('tab', { name: 'Mermaid' }).click();
    await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('flowchart');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const block = await page.evaluate(() => navigator.clipboard.readText());
    expect(block).toMatch(/^```mermaid\nflowchart[^]*```\n$/);
    for (const name of stages) expect(block).toContain(name);

    await dialog.getByRole('tab', { name: 'JSON' }).click();
    await expect(dialog.getByRole('button', { name: 'Download Dockerfile.reports.json' })).toBeVisible();
    const data: unknown = JSON.parse((await download(stagegraph, 'Dockerfile.reports.json')).toString());
    expect(data).toMatchObject({ version: 1, target: 'reports', stages: { length: 13 } });

    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  },
);

test('an exported picture dropped on another page opens what it shows', async ({ stagegraph, colleague }) => {
  await stagegraph.open();
  await stagegraph.paste(thirteenStages, 13);
  await stagegraph.chooseTarget('reports');
  const dialog = await openExport(stagegraph);
  const svg = await download(stagegraph, 'Dockerfile.reports.svg');
  await dialog.getByRole('tab', { name: 'PNG' }).click();
  const png = await download(stagegraph, 'Dockerfile.reports.png');
  await dialog.getByRole('checkbox', { name: /^With its link/ }).uncheck();
  await expect(dialog.getByRole('img', { name: 'Preview: PNG' })).toBeVisible();
  const bare = await download(stagegraph, 'Dockerfile.reports.png');

  for (const [name, file] of Object.entries({ 'a.svg': svg, 'a.png': png })) {
    await colleague.open();
    await colleague.drop(name, file);
    await expect(colleague.cards).toHaveCount(13);
    await expect(colleague.card('reports').getByText('target', { exact: true })).toBeVisible();
    await colleague.page.evaluate(() => localStorage.clear());
  }
  await colleague.drop('bare.png', bare);
  await expect(colleague.page.getByText('This picture carries no link of Stagegraph.')).toBeVisible();
});

test('axe finds nothing in the export dialog', async ({ stagegraph, page }) => {
  await stagegraph.open();
  const dialog = await openExport(stagegraph);
  await dialog.getByRole('tab', { name: 'PNG' }).click();
  await expect(dialog.getByRole('img', { name: 'Preview: PNG' })).toBeVisible();
  await expectNoViolations(page, '.sg-dialog');
  await dialog.getByRole('tab', { name: 'Text' }).click();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('runtime');
  await expectNoViolations(page, '.sg-dialog');
});
