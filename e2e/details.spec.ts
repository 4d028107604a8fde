import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

const values = `ARG VERSION=22
ARG BASE
FROM node:\${VERSION} AS build
ARG VERSION
ENV OUT=/srv/$VERSION
COPY a $OUT/
RUN make $OUT
FROM \${BASE} AS final
COPY --from=build /srv /srv
`;

test(
  'a stage tells why it is built, who uses it, its steps and how to build it; a FROM without a value leads to the setting it needs',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    await test.step('what a stage tells', async () => {
      await stagegraph.openText(thirteenStages, 13);
      await stagegraph.card('sources').click();
      await stagegraph.show('Details');
      await expect(stagegraph.section('For the target production').getByRole('listitem')).toHaveText([
        'production copies /app/web/dist from web at line 54',
        'web is FROM sources at line 19',
      ]);
      await expect(stagegraph.section('Built by the targets').getByRole('button')).toHaveText([
        /production/,
        'sources',
        'web',
        'lint',
        'web-test',
        'reports',
      ]);
      await expect(stagegraph.section('Used by').getByRole('listitem')).toHaveCount(3);
      await expect(stagegraph.section('Steps').getByRole('listitem')).toHaveText([
        /COPY web web.*waits for RUN npm ci/,
      ]);
      await expect(stagegraph.section('Build it').getByRole('textbox')).toHaveValue(
        'docker build --target sources .',
      );
      await expect(stagegraph.section('External inputs')).toContainText('NODE_VERSION 22');
    });
    await test.step('the setting of a FROM without a value', async () => {
      await stagegraph.show('Graph');
      await stagegraph.openText(values, 2);
      await stagegraph.show('Details');
      await page.getByRole('button', { name: 'Set BASE' }).click();
      const field = page.getByRole('textbox', { name: /^BASE/ });
      await expect(field).toBeFocused();
      await page.keyboard.type('debian:12');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Set BASE' })).toBeHidden();
      await expect(stagegraph.section('Build it').getByRole('textbox')).toHaveValue(
        /docker build.*--build-arg BASE=debian:12/s,
      );
      await stagegraph.show('Graph');
      await expect(stagegraph.graph.getByText('debian:12').first()).toBeVisible();
    });
  },
);

test('an instruction tells what its variables are, a step whom it is shared with; settings are marked, taken back one by one and undone', async ({
  stagegraph,
  page,
}) => {
  await test.step('steps and variables', async () => {
    await stagegraph.openText(
      'FROM alpine AS a\nRUN make\nFROM alpine AS b\nRUN make\nFROM scratch\nCOPY --from=a / /a\nCOPY --from=b / /b\n',
      3,
    );
    await stagegraph.card('b').click();
    await stagegraph.show('Details');
    await expect(stagegraph.section('Steps')).toContainText('runs once, shared with a line 2');

    await stagegraph.show('Dockerfile');
    await expect(stagegraph.source).toBeVisible();
    await stagegraph.paste(values, 2);
    await stagegraph
      .card('build')
      .getByRole('button', { name: /^COPY a/ })
      .click();
    await stagegraph.show('Details');
    await expect(stagegraph.section('With the current values')).toContainText('COPY a /srv/22/');
    await expect(stagegraph.section(/^Values$/)).toContainText('ENV, line 5');
  });
  await test.step('settings', async () => {
    await stagegraph.openText(thirteenStages, 13);
    const settings = page.getByRole('banner').getByRole('button', { name: /Build settings|changed/ });
    await settings.click();
    await page.getByRole('textbox', { name: /^NODE_VERSION/ }).fill('24');
    await page.getByRole('combobox', { name: /^--platform/ }).fill('linux/arm64');
    await page.getByRole('combobox', { name: /^BUILDPLATFORM/ }).fill('linux/arm64');
    await page.keyboard.press('Escape');
    await expect(settings).toContainText('3 changed');
    await expect(stagegraph.graph.getByText('node:24-alpine').first()).toBeVisible();

    await settings.click();
    await page.getByRole('button', { name: 'Reset NODE_VERSION' }).click();
    await page.keyboard.press('Escape');
    await expect(settings).toContainText('2 changed');
    await stagegraph.graph.focus();
    await page.keyboard.press('Control+z');
    await expect(settings).toContainText('3 changed');
  });
});

test('a chosen folder shows what each COPY reads of it, names only', async ({ stagegraph, page }, info) => {
  const folder = info.outputPath('shop');
  await mkdir(`${folder}/src`, { recursive: true });
  for (const name of ['src/a.js', 'src/a.test.js']) await writeFile(`${folder}/${name}`, '');
  await stagegraph.openText('FROM scratch\nCOPY src /app/\n', 1);
  await page.getByRole('banner').getByRole('button', { name: 'Build settings' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose folder…' }).click();
  await (await chooser).setFiles(folder);
  await expect(page.getByText('2 files: src/a.js, src/a.test.js')).toBeVisible();
  await page.getByRole('textbox', { name: '.dockerignore' }).fill('**/*.test.js');
  await expect(page.getByText('1 file: src/a.js')).toBeVisible();
});

test(
  'the header has room for the name of the target beside settings that were changed',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    for (const name of ['frontend', 'integration-tests-postgres-16']) {
      const text = `ARG V=1\nFROM busybox AS ${name}\nRUN echo $V`;
      await stagegraph.open(`./#build-arg=V=2&text=${encodeURIComponent(text)}`);
      const picker = page.getByRole('banner').getByRole('button', { name });
      await expect(picker).toBeVisible();
      // All of a short name; of a long one the end, and as much of its beginning as there is room for.
      const shown = await picker.locator('strong').evaluate((strong) => {
        const box = strong.getBoundingClientRect();
        const words = document.createTreeWalker(strong, NodeFilter.SHOW_TEXT);
        let last = box;
        for (let word = words.nextNode(); word !== null; word = words.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(word);
          last = range.getBoundingClientRect();
        }
        return { width: box.width, isEndSeen: last.right <= box.right + 1 };
      });
      expect(shown.isEndSeen, name).toBe(true);
      expect(shown.width, name).toBeGreaterThan(50);
    }
  },
);
