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
  'the chosen target is taken along as a picture, a diagram, text and data; a picture dropped elsewhere opens what it shows',
  { tag: '@phone' },
  async ({ stagegraph, colleague, page, isMobile }) => {
    await stagegraph.openText(thirteenStages, 13);
    await stagegraph.chooseTarget('reports');
    const dialog = await openExport(stagegraph);

    const picture = dialog.getByRole('img', { name: 'Preview: SVG' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400);
    const svg = await download(stagegraph, 'Dockerfile.reports.svg');
    for (const name of stages) expect(svg.toString()).toContain(name);

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

    if (!isMobile) {
      await dialog.getByRole('tab', { name: 'PNG' }).click();
      await dialog.getByRole('checkbox', { name: /^With its link/ }).uncheck();
      await expect(dialog.getByRole('img', { name: 'Preview: PNG' })).toBeVisible();
      const bare = await download(stagegraph, 'Dockerfile.reports.png');
      await expectToOpen(colleague, { 'a.svg': svg, 'a.png': png }, bare);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  },
);

/** Drops pictures that carry their link, each over another Dockerfile, and one that carries none. */
async function expectToOpen(
  elsewhere: StagegraphPage,
  pictures: Readonly<Record<string, Buffer>>,
  bare: Buffer,
): Promise<void> {
  await elsewhere.open();
  for (const [name, file] of Object.entries(pictures)) {
    await elsewhere.drop('Dockerfile', Buffer.from('FROM alpine AS other'));
    await expect(elsewhere.cards).toHaveCount(1);
    await elsewhere.drop(name, file);
    await expect(elsewhere.cards).toHaveCount(13);
    await expect(elsewhere.card('reports').getByText('target', { exact: true })).toBeVisible();
  }
  await elsewhere.drop('bare.png', bare);
  await expect(elsewhere.page.getByText('This picture carries no Stagegraph link.')).toBeVisible();
}

test('an exported file goes without credentials, and axe finds nothing in the dialog', async ({
  stagegraph,
  page,
}) => {
  await stagegraph.open('./#text=FROM%20alpine%20AS%20runtime%0AENV%20NPM_TOKEN%3Dhunter2%0A');
  const dialog = await openExport(stagegraph);
  await dialog.getByRole('tab', { name: 'PNG' }).click();
  await expect(dialog.getByRole('img', { name: 'Preview: PNG' })).toBeVisible();
  await expectNoViolations(page, '.sg-dialog');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await dialog.getByRole('tab', { name: 'HTML' }).click();
  await expect(preview).toContainText('NPM_TOKEN=hunter2');
  await dialog.getByRole('checkbox', { name: /^With \*\*\* in place of a value/ }).check();
  await expect(preview).toContainText('NPM_TOKEN=***');
  await expect(preview).not.toContainText('hunter2');
  await dialog.getByRole('tab', { name: 'Text' }).click();
  await expect(preview).toContainText('runtime');
  await expectNoViolations(page, '.sg-dialog');
});

test('a picture as on the page has the opened stage with all its rows, and tracks in place of roles', async ({
  stagegraph,
  page,
}) => {
  await stagegraph.open(
    `./#text=${encodeURIComponent('FROM a AS deps\nRUN npm ci\nFROM a AS docs\nRUN mkdocs\nFROM b\nCOPY --from=deps /d /d\nCOPY --from=docs /e /e')}&selection=stage:deps`,
  );
  await stagegraph.graph.focus();
  await page.keyboard.press('1');
  await page.keyboard.press('p');
  await expect(stagegraph.card('docs').getByText('track 2')).toBeVisible();
  await expect(stagegraph.card('deps').getByText('npm ci')).toBeVisible();
  const dialog = await openExport(stagegraph);
  await expect(dialog.getByRole('img', { name: 'Preview: SVG' })).toBeVisible();
  const svg = (await download(stagegraph, 'Dockerfile.svg')).toString();
  const words = await page.evaluate(
    (source) =>
      [...new DOMParser().parseFromString(source, 'image/svg+xml').querySelectorAll('text')].map(
        (text) => text.textContent,
      ),
    svg,
  );
  expect(words).toEqual(expect.arrayContaining(['deps', 'track 1', 'track 2', 'npm ci']));
  expect(words).not.toContain('mkdocs');
  expect(words).not.toContain('files');
});
