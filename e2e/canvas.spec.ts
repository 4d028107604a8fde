import type { Locator, Page } from '@playwright/test';
import type { StagegraphPage } from './page.ts';
import { expect, test } from './test.ts';
import { thirteenStages } from './thirteen-stages.ts';

test.beforeEach(async ({ stagegraph }) => {
  await stagegraph.open();
  await stagegraph.paste(thirteenStages, 13);
});

test('why two stages wait for each other is one press away, and shown on the graph', async ({
  stagegraph,
  page,
}) => {
  await stagegraph.card('dependencies').click();
  await stagegraph.show('Details');
  await page.getByRole('button', { name: 'Why: show what orders dependencies and production' }).click();
  const reason = stagegraph.section('Why one waits for the other');
  await expect(reason.getByRole('listitem')).toHaveText([
    /npm ci.*line 14/,
    /COPY web web.*line 17/,
    /npm run build.*line 20/,
    /COPY --from=web.*line 54/,
  ]);
  await expect(stagegraph.section('Edges between them').getByRole('listitem')).toHaveText([
    'sources is FROM dependencies at line 16',
    'web is FROM sources at line 19',
    'production copies /app/web/dist from web at line 54',
  ]);

  await stagegraph.show('Graph');
  await page.getByRole('button', { name: 'Only these' }).click();
  await expect(stagegraph.cards).toHaveCount(4);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(stagegraph.cards).toHaveCount(13);
});

test('a second stage selected with Shift shows the path between the two', async ({ stagegraph, page }) => {
  await stagegraph.card('go').click();
  await stagegraph.card('reports').click({ modifiers: ['Shift'] });
  await stagegraph.show('Details');
  await expect(stagegraph.section('Edges between them').getByRole('listitem')).toHaveText([
    'api-test is FROM go at line 37',
    'reports copies /src/test.json from api-test at line 45',
  ]);
  await expect(stagegraph.section('Why one waits for the other')).toContainText(
    'reports is not built for this target',
  );
  await page.getByRole('button', { name: 'Back to go' }).click();
  await expect(stagegraph.details.getByRole('heading', { name: 'go', exact: true })).toBeVisible();
});

test('the keyboard follows what a stage needs and narrows the graph to it', async ({ stagegraph, page }) => {
  await stagegraph.card('api').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'what it needs', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('o');
  await expect(stagegraph.cards).toHaveCount(2);
  await expect(stagegraph.card('go')).toBeVisible();
  await expect(page.getByText('Showing 2 of 13 stages')).toBeAttached();
  await stagegraph.card('api').focus();
  await page.keyboard.press('o');
  await expect(stagegraph.cards).toHaveCount(13);

  await stagegraph.card('web').focus();
  await page.keyboard.press('Enter');
  await stagegraph.card('production').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('group', { name: 'Connections of web' })).toContainText('production');
});

test(
  'a card is moved by hand, though not by a finger, and tidy puts it back',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    const before = await stagegraph.picture();
    const box = await stagegraph.card('web').boundingBox();
    if (box === null) throw new Error('no card');
    await page.mouse.move(box.x + 20, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 90, { steps: 5 });
    await page.mouse.up();
    const moved = await stagegraph.picture();
    const web = before.cards.findIndex((card) => card?.startsWith('web,') === true);
    const way = Math.abs((moved.places[web]?.x ?? 0) - (before.places[web]?.x ?? 0));
    if (isMobile) expect(way).toBeCloseTo(0, 2);
    else expect(way).toBeGreaterThan(0.1);
    await page.getByRole('button', { name: /^Tidy/ }).click();
    const after = await stagegraph.picture();
    for (const [at, place] of before.places.entries()) {
      expect(after.places[at]?.x).toBeCloseTo(place.x, 1);
      expect(after.places[at]?.y).toBeCloseTo(place.y, 1);
    }
  },
);

test(
  'a file of very many stages opens at its target; the rest is a press away',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    const stages = Array.from({ length: 160 }, (_, at) =>
      at === 0 ? 'FROM alpine AS s0\nRUN a\n' : `FROM s${at - 1} AS s${at}\nRUN a\nRUN b\n`,
    );
    const file = `${stages.join('')}FROM alpine AS lone\nRUN c\nFROM scratch AS last\nCOPY --from=lone /x /x\n`;
    await page.goto(`./#text=${encodeURIComponent(file)}`);
    await page.reload();
    await expect(stagegraph.card('last')).toBeVisible();
    await expect(stagegraph.cards).toHaveCount(2);
    await expect(page.getByText('2 of 162 stages around last')).toBeVisible();
    await stagegraph.chooseTarget('s5');
    await expect(page.getByText(/60 of 162 stages|59 of 162 stages/)).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByText('Showing all stages')).toBeAttached();
  },
);

/** Whether all cards are on the canvas as a whole, and how large the smallest name is on screen. */
async function legibility(stagegraph: StagegraphPage): Promise<{ whole: boolean; smallest: number }> {
  await stagegraph.picture();
  return stagegraph.graph.evaluate((graph) => {
    const canvas = graph.getBoundingClientRect();
    const cards = [...graph.querySelectorAll('article')];
    // The scale of a card: its width is a whole number, that of a word is rounded.
    const sizes = cards.flatMap((card) => {
      const scale = card.getBoundingClientRect().width / card.offsetWidth;
      return [...card.querySelectorAll('header span')].map(
        (words) => parseFloat(getComputedStyle(words).fontSize) * scale,
      );
    });
    return {
      whole: cards.every((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return left >= canvas.left && right <= canvas.right && top >= canvas.top && bottom <= canvas.bottom;
      }),
      smallest: Math.min(...sizes.filter(Number.isFinite)),
    };
  });
}

const level = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'What cards show' }).getByRole('button', { name });

test(
  'a file of thirteen stages opens whole and legible, and so it stays when panels close and the window changes',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    const check = async (): Promise<void> =>
      expect(async () => {
        const { whole, smallest } = await legibility(stagegraph);
        expect(whole).toBe(true);
        expect(smallest).toBeGreaterThan(9.9);
      }).toPass();
    if (isMobile) return;
    await check();
    await stagegraph.card('web').focus();
    await page.keyboard.press('[');
    await check();
    await page.keyboard.press('t');
    await page.keyboard.press(']');
    await page.keyboard.press('t');
    await check();
    await page.setViewportSize({ width: 1100, height: 800 });
    await check();
  },
);

test('the reader decides what cards show, by key and by button; a link keeps it, and the direction', async ({
  stagegraph,
  colleague,
  page,
}) => {
  // Two browsers.
  test.slow();
  await stagegraph.card('web').focus();
  await page.keyboard.press('3');
  await expect(level(page, 'All')).toHaveAttribute('aria-pressed', 'true');
  await expect(stagegraph.card('web').getByRole('button', { name: /^RUN npm run build/ })).toBeAttached();
  await page.keyboard.press('1');
  await expect(level(page, 'Names')).toHaveAttribute('aria-pressed', 'true');
  await expect(stagegraph.card('web').getByRole('button', { name: /^RUN npm run build/ })).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(level(page, 'Edges')).toHaveAttribute('aria-pressed', 'true');

  await level(page, 'All').click();
  const direction = page.getByRole('button', { name: /^Draw from/ });
  const turned = await direction.getAttribute('aria-label');
  await direction.click();
  const other = await direction.getAttribute('aria-label');
  expect(other).not.toBe(turned);
  await colleague.open(await stagegraph.copyLink());
  await expect(level(colleague.page, 'All')).toHaveAttribute('aria-pressed', 'true');
  await expect(colleague.page.getByRole('button', { name: other ?? '' })).toBeVisible();

  await level(page, 'All').click();
  await expect(page.getByText('Cards show as much as can be read')).toBeAttached();
});

test(
  'a selected stage opens in place to all its instructions, no card cut or covered, and closes again',
  { tag: '@phone' },
  async ({ stagegraph, page, isMobile }) => {
    await stagegraph.card('go').focus();
    await page.keyboard.press('1');
    const rows = stagegraph.card('web').getByRole('button', { name: /, line \d+/ });
    await expect(rows).toHaveCount(0);
    const before = await stagegraph.picture();
    await stagegraph.card('web').focus();
    await page.keyboard.press('Enter');
    await expect(rows.first()).toBeVisible();
    await expect(stagegraph.card('go').getByRole('button', { name: /, line \d+/ })).toHaveCount(0);
    if (!isMobile) await expect.poll(() => spoiltCards(stagegraph)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(rows).toHaveCount(0);
    const after = await stagegraph.picture();
    for (const [at, place] of before.places.entries()) {
      expect(Math.abs((after.places[at]?.x ?? 0) - place.x)).toBeLessThan(1);
      expect(Math.abs((after.places[at]?.y ?? 0) - place.y)).toBeLessThan(1);
    }
  },
);

/** Cards in view that an edge of the canvas goes through, or that something on the canvas covers. */
async function spoiltCards(stagegraph: StagegraphPage): Promise<readonly string[]> {
  return stagegraph.graph.evaluate((graph) => {
    const canvas = graph.getBoundingClientRect();
    const over = [...(graph.parentElement?.querySelectorAll('button, .sg-map') ?? [])]
      .filter((each) => each.closest('article') === null)
      .map((each) => each.getBoundingClientRect());
    return [...graph.querySelectorAll('article')].flatMap((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      if (right <= canvas.left || left >= canvas.right || bottom <= canvas.top || top >= canvas.bottom)
        return [];
      const cut = left < canvas.left || right > canvas.right || top < canvas.top || bottom > canvas.bottom;
      const covered = over.some(
        (box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top,
      );
      return cut || covered ? (card.textContent ?? '') : [];
    });
  });
}

test(
  'a file that does not fit opens legibly at its target, no card cut or covered, with a way to what is outside',
  { tag: '@phone' },
  async ({ stagegraph, page }) => {
    const stages = Array.from({ length: 40 }, (_, at) => {
      const copies = [at - 3, at - 5]
        .filter((from) => from >= 0)
        .map((from) => `COPY --from=stage-number-${from} /a /b${from}\n`);
      return `FROM ${at === 0 ? 'alpine' : `stage-number-${at - 1}`} AS stage-number-${at}\nRUN make ${at}\n${copies.join('')}`;
    });
    await page.goto(`./#text=${encodeURIComponent(stages.join(''))}`);
    await page.reload();
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
  },
);
