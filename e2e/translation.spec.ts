import type { Locator, Page } from '@playwright/test';
import { expectNothingCut } from './cut.ts';
import type { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

/** Looks at a dialog that is there, and closes it. */
async function lookAt({ page }: StagegraphPage, dialog: Locator): Promise<void> {
  await expect(dialog).toBeVisible();
  await expectNothingCut(page, '.sg-dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** What can be pressed or typed in and stands off the page, sideways, where nothing scrolls there; and the page, if it scrolls so. */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (box: Element | null): boolean =>
      box !== null && (/auto|scroll/.test(getComputedStyle(box).overflowX) || scrolls(box.parentElement));
    const found = [...document.querySelectorAll('button, a, input, select, [role="tab"]')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isOff = width > 1 && (left < -1 || right > clientWidth + 1);
      return isOff && one.closest('.react-flow, .sg-hidden') === null && !scrolls(one.parentElement);
    });
    const names = found.map((one) => `${one.className} "${one.textContent.trim()}"`);
    return scrollWidth > clientWidth ? ['the page scrolls sideways', ...names] : names;
  });
}

test.beforeEach(async ({ stagegraph, page, isMobile }) => {
  // Looked at twice each: as it is, and with longer words.
  test.slow();
  if (!isMobile) await page.setViewportSize({ width: 1024, height: 768 });
  await stagegraph.openText(thirteenStages, 13);
});

test(
  'nothing of the page is cut on a small laptop and a phone, nor would it be in a language with longer words',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    await expect(page.getByRole('button', { name: 'Parallel', exact: true })).toBeVisible();
    await expectNothingCut(page);
    for (const view of ['Matrix', 'Compare', 'Outline', 'Graph'] as const) {
      await stagegraph.view(view);
      await expectNothingCut(page);
    }
    for (const marks of ['Parallel', 'Rebuild', 'Roles']) {
      await page.getByRole('button', { name: marks, exact: true }).click();
      await expectNothingCut(page);
    }
    await page.getByRole('banner').getByRole('button', { name: 'Build settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Build settings' })).toBeVisible();
    await expectNothingCut(page);
    await page.keyboard.press('Escape');
    for (const part of ['Dockerfile', 'Details'] as const) {
      await stagegraph.show(part);
      await expectNothingCut(page);
    }
    if (!stagegraph.hasTabs) return;
    // The narrowest page that WCAG knows (1.4.10), and what a laptop shows at four times its size.
    await page.setViewportSize({ width: 320, height: 568 });
    for (const part of ['Details', 'Dockerfile', 'Graph'] as const) {
      await stagegraph.show(part);
      expect(await outside(page)).toEqual([]);
    }
  },
);

test(
  'nothing is cut in what shares a graph, nor would it be in a language with longer words',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    const share = page.getByRole('button', { name: 'Share', exact: true });
    await share.click();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expectNothingCut(page);
    await page.getByRole('button', { name: 'Export…' }).click();
    const files = page.getByRole('dialog', { name: 'Export' });
    for (const format of ['SVG', 'PNG', 'HTML', 'Mermaid', 'DOT', 'Text', 'JSON']) {
      await files.getByRole('tab', { name: format, exact: true }).click();
      await expect(files.getByRole('button', { name: /^Download / })).toBeVisible();
      await expectNothingCut(page, '.sg-dialog');
    }
    await lookAt(stagegraph, files);
    await share.click();
    await page.getByRole('button', { name: 'Embed…' }).click();
    await lookAt(stagegraph, page.getByRole('dialog', { name: 'Embed' }));
    if (stagegraph.hasTabs) return;
    await page.keyboard.press('?');
    await lookAt(stagegraph, page.getByRole('dialog', { name: 'Help' }));
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    const talk = page.getByRole('dialog', { name: 'Present' });
    await talk.getByRole('button', { name: 'Add this view' }).click();
    await lookAt(stagegraph, talk);
  },
);
