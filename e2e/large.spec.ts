import { legibility, spoiltCards } from './legibility.ts';
import { expect, test } from './test.ts';

test(
  'a file that does not fit opens legibly at its target, no card cut or covered, with a way to what is outside; one of very many stages opens at its target, the rest is a press away',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    await test.step('a file that does not fit', async () => {
      const stages = Array.from({ length: 40 }, (_, at) => {
        const copies = [at - 3, at - 5]
          .filter((from) => from >= 0)
          .map((from) => `COPY --from=stage-number-${from} /a /b${from}\n`);
        return `FROM ${at === 0 ? 'alpine' : `stage-number-${at - 1}`} AS stage-number-${at}\nRUN make ${at}\n${copies.join('')}`;
      });
      await page.goto(`./#text=${encodeURIComponent(stages.join(''))}`);
      await expect(stagegraph.card('stage-number-39')).toBeInViewport({ ratio: 0.99 });
      expect((await legibility(stagegraph)).smallest).toBeGreaterThan(9.2);
      expect(await spoiltCards(stagegraph)).toEqual([]);

      const outside = page.getByRole('button', { name: /^\d+ stages outside the view$/ });
      await outside.click();
      await page.getByRole('menuitem', { name: 'stage-number-0', exact: true }).click();
      await expect(stagegraph.card('stage-number-0')).toBeInViewport({ ratio: 0.9 });
      await stagegraph.chooseTarget('stage-number-20');
      await expect(stagegraph.card('stage-number-20')).toBeInViewport({ ratio: 0.9 });
      await page.getByRole('button', { name: /^Fit/ }).click();
      await expect(outside).toBeHidden();
    });
    await test.step('a file of very many stages', async () => {
      const stages = Array.from({ length: 160 }, (_, at) =>
        at === 0 ? 'FROM alpine AS s0\nRUN a\n' : `FROM s${at - 1} AS s${at}\nRUN a\nRUN b\n`,
      );
      const file = `${stages.join('')}FROM alpine AS lone\nRUN c\nFROM scratch AS last\nCOPY --from=lone /x /x\n`;
      await page.goto(`./#text=${encodeURIComponent(file)}`);
      await expect(stagegraph.card('last')).toBeVisible();
      await expect(stagegraph.cards).toHaveCount(2);
      await expect(page.getByText('2 of 162 stages around last')).toBeVisible();
      await stagegraph.chooseTarget('s5');
      await expect(page.getByText(/60 of 162 stages|59 of 162 stages/)).toBeVisible();
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect(page.getByText('Showing all stages')).toBeAttached();
    });
  },
);
