import { expectNoViolations } from './axe.ts';
import type { Page } from '@playwright/test';
import type { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';

const file = `# deps installs the packages
FROM node:22-alpine AS deps
WORKDIR /app
RUN --mount=type=cache,target=/root/.npm,sharing=locked npm ci

FROM deps AS build
ARG MODE=production
RUN npm run build -- --mode=$MODE

FROM nginx:alpine AS final
COPY --link --from="Deps" /app/package.json /
COPY --from=build /app/dist /usr/share/nginx/html
RUN --mount=target=/deps,from=deps ls /deps
ONBUILD COPY --chown=1 --from=deps /a /b
`;

/** Expects axe to find nothing in the editor and what is over it; on a phone it is the same. */
async function check({ page, hasTabs }: StagegraphPage): Promise<void> {
  if (!hasTabs) await expectNoViolations(page, '.sg-editor');
}

/** Takes the suggestion at hand; one that has just appeared leaves Enter to who types on. */
async function accept(page: Page): Promise<void> {
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}

test(
  'a place is explained under the pointer and at the caret, and what is valid is suggested, with what it means',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    await stagegraph.openText(file, 3);
    await stagegraph.show('Dockerfile');
    await test.step('what a place is', async () => {
      await stagegraph.caretAt(8, 33);
      await page.keyboard.press('Control+i');
      const tip = page.locator('.cm-tooltip', { hasText: 'MODE = production' });
      await expect(tip).toContainText('Default of ARG on line 7');
      await check(stagegraph);
      await expect(page.getByRole('status').filter({ hasText: 'MODE = production' })).toBeAttached();
      await page.keyboard.press('Escape');
      await expect(tip).toBeHidden();
      if (isMobile) return;
      await page.locator('.cm-line', { hasText: '--mount=type=cache' }).getByText('--mount').hover();
      await expect(page.locator('.cm-tooltip', { hasText: 'available to this command only' })).toBeVisible();
    });
    await test.step('what is valid', async () => {
      const list = page.getByRole('listbox', { name: 'Suggestions' });
      const options = list.getByRole('option');
      await stagegraph.source.press('ControlOrMeta+End');
      await page.keyboard.type('COP');
      await expect(options).toHaveText([/COPY/]);
      await expect(page.getByText('Copies files from the build context, or with --from')).toBeVisible();
      await check(stagegraph);
      await accept(page);
      await page.keyboard.type('--fr');
      await expect(options).toHaveText([/--from=/]);
      await accept(page);
      await expect(options).toHaveText([/build/, /deps/]);
      await page.keyboard.press('ArrowDown');
      await accept(page);
      await page.keyboard.type(' /a /b');
      await expect(stagegraph.caretLine).toHaveText('COPY --from=build /a /b');
    });
  },
);

test('F12 goes to the definition, F2 renames a stage wherever it is named, and suggestions take nothing away from who types', async ({
  stagegraph,
  page,
}) => {
  await stagegraph.openText(file, 3);
  await test.step('F12 goes to the definition, Shift F12 lists every place', async () => {
    await stagegraph.caretAt(8, 33);
    await page.keyboard.press('F12');
    await expect(stagegraph.caretLine).toHaveText('ARG MODE=production');
    await stagegraph.caretAt(14, 33);
    await page.keyboard.press('F12');
    await expect(stagegraph.caretLine).toContainText('AS deps');
    await page.keyboard.press('Shift+F12');
    const list = page.getByRole('listbox', { name: 'deps: 5 places' });
    await expect(list.getByRole('option')).toHaveText([/line 2/, /line 6/, /line 11/, /line 13/, /line 14/]);
    await check(stagegraph);
    await page.keyboard.press('ArrowDown');
    await expect(stagegraph.caretLine).toContainText('FROM deps AS build');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(stagegraph.source).toBeFocused();
    await expect(stagegraph.caretLine).toContainText('AS deps');
  });
  await test.step('F2 renames a stage wherever it is named, in one step, and the target follows', async () => {
    await stagegraph.chooseTarget('deps');
    await stagegraph.show('Dockerfile');
    await stagegraph.caretAt(6, 7);
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'New name for deps' });
    await expect(field).toBeFocused();
    await check(stagegraph);
    await field.fill('build');
    await expect(page.getByText('The stage on line 6 already has this name.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Rename' })).toBeDisabled();
    await check(stagegraph);
    await field.fill('packages');
    await expect(page.getByText('Changes 6 places')).toBeVisible();
    await field.press('Enter');
    await expect(field).toBeHidden();
    await expect(stagegraph.source).toBeFocused();
    expect(await stagegraph.text()).toBe(
      file
        .replaceAll('deps installs', 'packages installs')
        .replaceAll('AS deps', 'AS packages')
        .replaceAll('FROM deps', 'FROM packages')
        .replaceAll('"Deps"', '"packages"')
        .replaceAll('from=deps', 'from=packages'),
    );
    await expect(page.getByRole('banner').getByText('packages')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await stagegraph.text()).toBe(file);
    await expect(page.getByRole('banner').getByText('deps')).toBeVisible();

    // It can be called off.
    await stagegraph.caretAt(12, 16);
    await page.keyboard.press('F2');
    const other = page.getByRole('textbox', { name: 'New name for build' });
    await other.fill('other');
    await page.keyboard.press('Escape');
    await expect(other).toBeHidden();
    await expect(stagegraph.source).toBeFocused();
    expect(await stagegraph.text()).toBe(file);
  });
  await test.step('suggestions never take a new line away from who writes an image, nor anything from who types fast', async () => {
    await stagegraph.source.press('ControlOrMeta+End');
    await page.keyboard.type('FROM de');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await expect(list.getByRole('option')).toHaveText([/deps/]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('# next');
    await expect(list).toBeHidden();
    expect(await stagegraph.text()).toBe(`${file}FROM de\n# next`);

    // Who types faster than anything is suggested gets what was typed.
    const typed = '\nCOPY --from=build /a /b\nFROM deps AS next\nRUN --mount=type=ssh make\nC';
    await stagegraph.source.press('ControlOrMeta+End');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { name: /COPY/ })).toBeVisible();
    await page.keyboard.type('MD x\n');
    expect(await stagegraph.text()).toBe(`${file}FROM de\n# next${typed}MD x\n`);
  });
});
