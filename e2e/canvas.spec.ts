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

test('a card is moved by hand, though not by a finger, and tidy puts it back', async ({
  stagegraph,
  page,
  isMobile,
}) => {
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
});

test('a file of very many stages opens at its target; the rest is a press away', async ({
  stagegraph,
  page,
}) => {
  const stages = Array.from({ length: 160 }, (_, at) =>
    at === 0 ? 'FROM alpine AS s0\nRUN a\n' : `FROM s${at - 1} AS s${at}\nRUN a\nRUN b\n`,
  );
  const file = `${stages.join('')}FROM alpine AS lone\nRUN c\nFROM scratch AS last\nCOPY --from=lone /x /x\n`;
  await page.goto(`./#text=${encodeURIComponent(file)}`);
  await page.reload();
  await expect(stagegraph.card('last')).toBeVisible();
  await expect(stagegraph.cards).toHaveCount(2);
  await expect(page.getByText('2 of 162 stages around last')).toBeVisible();
  await expect(stagegraph.card('lone').getByText('1 instruction')).toBeVisible();
  await stagegraph.chooseTarget('s5');
  await expect(page.getByText(/60 of 162 stages|59 of 162 stages/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('Showing all stages')).toBeAttached();
});

test('a chain is drawn from top to bottom, where it is larger, until the reader turns it', async ({
  stagegraph,
  page,
}) => {
  const chain = (base: string): string =>
    Array.from(
      { length: 6 },
      (_, at) => `FROM ${at === 0 ? 'alpine' : `${base}${at - 1}`} AS ${base}${at}\nRUN make\n`,
    ).join('');
  /** How far the last stage stands from the first, across and down, in widths of a card. */
  const way = async (): Promise<{ readonly x: number; readonly y: number }> =>
    (await stagegraph.picture()).places.at(-1) ?? { x: 0, y: 0 };

  await stagegraph.paste(chain('a'), 6);
  const drawn = await way();
  expect(drawn.y).toBeGreaterThan(1);
  expect(Math.abs(drawn.x)).toBeLessThan(0.1);

  await page.getByRole('button', { name: /left to right/i }).click();
  await expect(async () => expect((await way()).x).toBeGreaterThan(4)).toPass();
  await stagegraph.paste(chain('b'), 6);
  await expect(async () => expect((await way()).x).toBeGreaterThan(4)).toPass();
});
