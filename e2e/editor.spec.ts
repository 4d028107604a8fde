import { expect, test } from './test.ts';

test(
  'a mistake is marked where it is made and listed, and the text stays where it is; an editor writes, finds, folds and undoes',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    await stagegraph.open();
    await stagegraph.show('Dockerfile');
    await test.step('a mistake', async () => {
      const firstLine = page.locator('.cm-line').first();
      const before = await firstLine.boundingBox();
      await stagegraph.source.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nCOPPY a b');
      await expect(page.locator('.cm-lintRange-error')).toContainText('COPPY');
      await page.keyboard.press('Control+Shift+M');
      const list = page.getByRole('listbox', { name: 'Problems' });
      await expect(list.getByRole('option')).toContainText(['COPPY']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      expect((await firstLine.boundingBox())?.x).toBe(before?.x);
    });
    // What keys do is the same on a phone.
    if (isMobile) return;
    await test.step('the search opens at once and gives the focus back; a stage folds and unfolds, by keyboard and beside its FROM', async () => {
      await stagegraph.source.focus();
      await page.keyboard.press('Control+f');
      const field = page.getByRole('textbox', { name: 'Find' });
      await expect(field).toBeFocused();
      await page.keyboard.type('FROM');
      await page.keyboard.press('Enter');
      await expect(page.locator('.cm-searchMatch-selected')).toHaveText(/from/i);
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();
      await expect(stagegraph.source).toBeFocused();

      const sign = page.locator('.sg-folded');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Control+Shift+BracketLeft');
      await expect(sign).toHaveCount(1);
      await page.keyboard.press('Control+Shift+BracketRight');
      await expect(sign).toHaveCount(0);
      await page.keyboard.press('Control+Alt+BracketLeft');
      expect(await sign.count()).toBeGreaterThan(1);
      await page.keyboard.press('Control+Alt+BracketRight');
      await expect(sign).toHaveCount(0);
      await page.locator('.cm-foldGutter .cm-gutterElement:has(.sg-fold):visible').first().click();
      await expect(sign).toHaveCount(1);
      await sign.click();
      await expect(sign).toHaveCount(0);
    });
    await test.step('writes, indents, comments out and undoes as editors do; stages stand out, the selection widens, instructions fold', async () => {
      await stagegraph.source.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type('FROM scratchh');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await page.keyboard.type('COPY a b');
      const lines = page.locator('.cm-line');
      await page.keyboard.press('Control+]');
      await expect(lines).toHaveText([/^FROM scratch(?!h)/, '  COPY a b']);
      await page.keyboard.press('Control+[');
      await page.keyboard.press('Control+/');
      await expect(lines.nth(1)).toHaveText('# COPY a b');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('Control+x');
      await page.keyboard.press('Control+v');
      await expect(lines.nth(1)).toHaveText('OPY a b');

      const text = 'FROM r.io/node:22 AS deps\nFROM deps\nENV A="x y" \\\n  B=2\n';
      await stagegraph.paste(text, 2);
      await stagegraph.show('Dockerfile');
      await expect(page.locator('.sg-mark-stage')).toHaveText(['deps', 'deps']);
      await expect(page.locator('.sg-mark-registry')).toHaveText(['r.io']);
      await expect(page.locator('.sg-mark-tag')).toHaveText(['22']);
      await stagegraph.caretAt(3, 9);
      const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
      for (const wider of ['"x y"', 'A="x y" \\\n  B=2', 'ENV A="x y" \\\n  B=2']) {
        await page.keyboard.press('Shift+Alt+ArrowRight');
        await expect.poll(selected).toBe(wider);
      }
      await page.keyboard.press('Shift+Alt+ArrowLeft');
      await expect.poll(selected).toBe('A="x y" \\\n  B=2');
      await stagegraph.caretAt(4, 2);
      await page.keyboard.press('Control+Shift+BracketLeft');
      await expect(page.locator('.sg-folded')).toHaveText('1 line');
      await expect(page.locator('.cm-line')).toHaveText([/FROM r/, /FROM deps/, /ENV A/, '']);
    });
  },
);
