import type { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';

const file = `FROM node:24 AS Assets
RUN npm run build

FROM debian:13
COPY --link --chmod=755 start /bin/
COPY --from=Assets /dist /srv
`;

/** Where the card stands in the graph, once nothing moves any more. */
async function settledPlace(app: StagegraphPage): Promise<string> {
  const place = async (): Promise<string> => {
    const [card, graph] = [await app.card('assets').boundingBox(), await app.graph.boundingBox()];
    const x = (card?.x ?? 0) - (graph?.x ?? 0);
    const y = (card?.y ?? 0) - (graph?.y ?? 0);
    return [x, y, card?.width ?? 0].map(Math.round).join(' ');
  };
  let before = '';
  let now = await place();
  while (before !== now) {
    await app.page.waitForTimeout(200);
    before = now;
    now = await place();
  }
  return now;
}

test(
  'a check says why it matters, fixes the file in one step that can be undone and leaves the picture where the reader put it, and can be turned off',
  { tag: '@phone' },
  async ({ stagegraph: app, page, isMobile }) => {
    await app.openText(file, 2);
    if (!isMobile) {
      for (const _ of [1, 2]) await page.getByRole('button', { name: /^Zoom in/ }).click();
    }
    await app.show('Details');

    const details = page.getByRole('group', { name: 'Details' });
    const casing = details.getByText('Stage name with uppercase letters', { exact: true });
    await casing.click();
    await expect(page.getByText("Stage name 'Assets' should be lowercase")).toBeVisible();
    await expect(page.getByText(/BuildKit stores stage names in lowercase/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Docker’s page on this rule' })).toHaveAttribute(
      'href',
      'https://docs.docker.com/reference/build-checks/stage-name-casing/',
    );
    // A phone has the picture behind a tab.
    const before = isMobile ? '' : await settledPlace(app);
    await page.getByRole('button', { name: 'Fix', exact: true }).click();
    await expect(casing).toBeHidden();
    if (!isMobile) {
      await expect(page.getByRole('status').getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await settledPlace(app)).toBe(before);
    }
    await app.show('Dockerfile');
    await expect(app.source).toContainText('AS assets');
    await expect(app.source).toContainText('--from=assets');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(app.source).toContainText('--from=Assets');

    await app.show('Details');
    const lost = details.getByText('--chmod cancels --link', { exact: true });
    await lost.click();
    await page.getByRole('button', { name: 'Turn this rule off' }).click();
    await expect(lost).toBeHidden();
    await page.reload();
    await app.show('Details');
    await page.getByText('1 rule turned off').click();
    await expect(lost).toBeHidden();
    await page.getByRole('button', { name: 'Turn link-chmod back on' }).click();
    await expect(lost).toBeVisible();
  },
);
