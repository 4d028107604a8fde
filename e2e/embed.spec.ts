import type { FrameLocator, Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

const fragment = `text=${encodeURIComponent(thirteenStages)}&target=reports`;

/** A page of somebody else's, with one frame in it and the script that `docs/embed.md` gives. */
async function hostPage(page: Page, frame: string): Promise<FrameLocator> {
  await page.route('**/blog.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Blog</title><body>${frame}
<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.source !== 'stagegraph' || data.type !== 'size') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.height;
  });
</script></body></html>`,
    }),
  );
  await page.goto('blog.html');
  return page.frameLocator('iframe');
}

test(
  'a frame without permissions shows the picture, asks for its height and opens all of it',
  { tag: '@phone' },
  async ({ page, colleague }) => {
    const frame = await hostPage(
      page,
      `<iframe title="A build" width="100%" height="200" sandbox="allow-scripts"
        src="./?embed&amp;view=split&amp;theme=dark&amp;height=auto#${fragment}"></iframe>`,
    );
    const cards = frame.getByLabel(/, stage \d+ of \d+, /);
    await expect(cards).toHaveCount(13);
    await expect(frame.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    // Nothing in it scrolls, and nothing is left empty.
    await expect(async () => {
      const high = Number(await page.locator('iframe').getAttribute('height'));
      expect(high).toBeGreaterThan(500);
      const chart = await frame.locator('.sg-chart').evaluate((box) => box.scrollHeight - box.clientHeight);
      expect(chart).toBeLessThanOrEqual(3);
    }).toPass();
    await expect(frame.getByRole('textbox')).toHaveCount(0);

    // What was done in the frame goes along.
    const open = frame.getByRole('link', { name: 'Open in Stagegraph' });
    await expect(open).toHaveAttribute('href', /#v\d+\./);
    const before = (await open.getAttribute('href')) ?? '';
    await frame.getByLabel(/^lint, stage /).click();
    // The link follows a moment later.
    await expect(open).not.toHaveAttribute('href', before);
    await colleague.open((await open.getAttribute('href')) ?? '');
    await expect(colleague.cards).toHaveCount(13);
    await expect(colleague.card('reports').getByText('target', { exact: true })).toBeVisible();
    await colleague.show('Details');
    await expect(colleague.details.getByRole('heading', { name: 'lint', exact: true })).toBeVisible();
  },
);

test('an embedded page reads and writes nothing of the reader’s, and axe finds nothing', async ({
  page,
  stagegraph,
}) => {
  await stagegraph.open();
  await stagegraph.paste('FROM alpine AS own', 1);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('FROM alpine AS own');
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  await page.goto(`./?embed&view=split#${fragment}`);
  await expect(page.getByText('Dockerfile with 13 stages, target reports')).toBeVisible();
  await expect(stagegraph.cards).toHaveCount(13);
  await expectNoViolations(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(stagegraph.cards).toHaveCount(13);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(stored);
  await page.goto('./?embed&lang=ko#v1.cut');
  await expect(page.getByRole('alert')).toContainText('링크');
});

test('the share dialog gives the HTML of a frame, and shows the frame', async ({ page, stagegraph }) => {
  await stagegraph.open(`./#${fragment}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  const preview = page.frameLocator('iframe');
  await expect(preview.getByLabel(/^lint, stage /)).toBeVisible();
  await dialog.getByRole('radio', { name: 'Matrix' }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await expect(preview.getByRole('grid', { name: 'Matrix' })).toBeVisible();
  await expectNoViolations(page, '.sg-dialog');
  await dialog.getByRole('button', { name: 'Copy HTML' }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="http:[^"]+\?embed&amp;view=matrix&amp;theme=dark#v\d+\./);
});
