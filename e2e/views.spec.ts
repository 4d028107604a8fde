import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

test.beforeEach(async ({ stagegraph }) => {
  await stagegraph.openText(thirteenStages, 13);
});

test(
  'the search finds an instruction, shows it while arrows move, and goes back on Escape; the outline says in words what the picture shows',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    await test.step('the search', async () => {
      await stagegraph.card('api').click();
      await page.getByRole('button', { name: 'Search (/)' }).click();
      const field = page.getByRole('combobox', { name: 'Find a stage or an instruction' });
      await field.fill('npm run');
      await expect(page.getByRole('option')).toHaveCount(2);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await stagegraph.show('Details');
      await expect(stagegraph.details.getByRole('heading', { name: 'api', exact: true })).toBeVisible();

      await stagegraph.show('Graph');
      await page.keyboard.press('/');
      await field.fill('npm test');
      await page.keyboard.press('Enter');
      await expect(field).toBeHidden();
      await expect(stagegraph.card('web-test').getByRole('button', { name: /^RUN npm test/ })).toBeFocused();
      await stagegraph.show('Details');
      await expect(stagegraph.details).toContainText('web-test, line 26');

      await stagegraph.show('Graph');
      await page.keyboard.press('/');
      await field.fill('certificates');
      await page.keyboard.press('Enter');
      await expect(stagegraph.card('certificates')).toBeFocused();
    });
    await test.step('the outline', async () => {
      await stagegraph.view('Outline');
      const outline = page.getByRole('article', { name: 'Outline' });
      await expect(outline.getByRole('heading', { level: 2 })).toHaveText('What a build of production does');
      await expect(outline).toContainText('13 stages in the file, 9 built in 20 steps.');
      await expect(outline.getByRole('region')).toHaveCount(13);
      const sources = outline.getByRole('region', { name: /sources/ });
      for (const said of [
        'web is FROM sources at line 19',
        'dependencies, by FROM dependencies at line 16',
        'the build context, at line 17',
        'before: node, manifests, dependencies',
        'COPY web web',
      ]) {
        await expect(sources).toContainText(said);
      }
    });
  },
);

test(
  'two targets are compared on the graph and in lists; the matrix opens at the column of the target and tells every role, a cell selects its stage and chooses its target',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    await test.step('the comparison', async () => {
      await stagegraph.view('Compare');
      await page.getByRole('combobox', { name: 'with' }).selectOption({ label: 'reports' });
      await expect(stagegraph.graph.getByLabel(/^web, stage.*built only for production$/)).toBeVisible();
      await expect(stagegraph.graph.getByLabel(/^lint, stage.*built only for reports$/)).toBeVisible();
      await expect(
        stagegraph.graph.getByLabel(/^sources, .*built for production and for reports$/),
      ).toBeVisible();
      const names = stagegraph.graph.locator('.sg-card-name-line');
      const cut = await names.evaluateAll((all) =>
        all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      );
      expect(cut, 'names that give way to the marks of a comparison').toEqual([]);
      await stagegraph.show('Details');
      await expect(stagegraph.section('Steps')).toContainText('12 steps');
      await expect(stagegraph.section('Commands').getByRole('textbox').last()).toHaveValue(
        'docker build --target reports .',
      );

      await stagegraph.show('Graph');
      await page.getByRole('button', { name: 'Swap the two targets' }).click();
      await expect(stagegraph.graph.getByLabel(/^lint, stage.*built only for reports$/)).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Compare' })).toHaveValue('reports');
    });
    await test.step('the matrix', async () => {
      await stagegraph.chooseTarget('production');
      await stagegraph.view('Matrix');
      const grid = page.getByRole('grid', { name: 'Matrix' });
      await expect(grid.getByRole('row')).toHaveCount(14);
      // Also where there is room for a few.
      const target = grid.getByRole('button', { name: 'production for target production: target' });
      await expect(target).toBeInViewport({ ratio: 0.99 });
      await stagegraph.chooseTarget('node');
      const chosen = grid.getByRole('button', { name: 'node for target node: target' });
      await expect(chosen).toBeInViewport({ ratio: 0.99 });
      const cell = grid.getByRole('button', { name: 'lint for target reports: files' });
      await cell.scrollIntoViewIfNeeded();
      await cell.click();
      await stagegraph.show('Details');
      await expect(stagegraph.details.getByRole('heading', { name: 'lint', exact: true })).toBeVisible();
      await expect(stagegraph.section('For the target reports')).toContainText(
        'reports copies /app/lint.xml from lint at line 43',
      );
    });
    if (isMobile) return;
    await test.step('the matrix shows every name whole and thirteen targets on a laptop, is walked with the keyboard and sorted', async () => {
      const grid = page.getByRole('grid', { name: 'Matrix' });
      const names = grid.locator('thead .sg-matrix-name, tbody .sg-matrix-stage span');
      await expect(names.first()).toBeVisible();
      const cut = await names.evaluateAll((all) =>
        all
          .filter(
            (name) => name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1,
          )
          .map((name) => name.textContent),
      );
      expect(cut).toEqual([]);
      await expect(grid.getByRole('columnheader').last()).toBeInViewport({ ratio: 0.999 });
      await expect(grid.getByRole('columnheader').nth(2)).toBeInViewport({ ratio: 0.999 });

      await grid.getByRole('rowheader', { name: 'node' }).getByRole('button').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(grid.getByRole('button', { name: 'manifests for target node: not built' })).toBeFocused();
      await page.keyboard.press('Control+End');
      await expect(
        grid.getByRole('button', { name: 'production for target production: target' }),
      ).toBeFocused();

      await page.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'by number of targets' });
      await expect(grid.getByRole('rowheader').first()).toContainText('node');
      await expect(grid.getByRole('rowheader').last()).toContainText('production');
      await expect(grid.getByRole('columnheader', { name: 'Targets' })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
    });
  },
);
