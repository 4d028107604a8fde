import { expect, test } from './test.ts';

const file = `FROM alpine:3.23 AS base
RUN setup
FROM base AS left
RUN make left
FROM base AS right
RUN make right
FROM base AS final
COPY --from=left /l /
COPY --from=right /r /
`;

test(
  'what can run at the same time is on the graph at one press, and in the link; p switches between roles and parallel, and leads to the graph',
  { tag: '@phone' },
  async ({ stagegraph, colleague, page, isMobile }) => {
    await test.step('at one press, and in the link', async () => {
      await stagegraph.openText(file, 4);
      await page.getByRole('button', { name: 'Parallel', exact: true }).click();

      const summary = page.getByText('At most 2 stages at once. Longest chain: base → left → final, 4 steps');
      await expect(summary).toBeVisible();
      const tracks = page.getByRole('list', { name: 'Tracks' });
      await expect(tracks.getByRole('listitem')).toHaveText([/track 1.*left.*final/, /track 2.*right/]);
      await expect(stagegraph.card('left')).toContainText('track 1');
      await expect(stagegraph.card('right')).toContainText('track 2');
      await expect(stagegraph.card('base')).toContainText('alone');
      await expect(stagegraph.card('right')).toHaveAttribute(
        'aria-label',
        /waits for base: RUN setup; beside left, final/,
      );

      await tracks.getByRole('button', { name: 'right' }).click();
      await stagegraph.show('Details');
      await expect(stagegraph.details.getByRole('heading', { name: 'right' })).toBeVisible();
      await stagegraph.show('Graph');

      await colleague.open(await stagegraph.copyLink());
      await expect(colleague.card('left')).toContainText('track 1');

      await page.getByRole('button', { name: 'Roles', exact: true }).click();
      await expect(summary).toBeHidden();
      await expect(stagegraph.card('left')).toContainText('files');
    });
    if (isMobile) return;
    await test.step('p leads to the graph', async () => {
      await stagegraph.view('Matrix');
      await page.keyboard.press('p');
      await expect(page.getByText(/^At most \d+ stages at once\. Longest chain: /)).toBeVisible();
      await page.keyboard.press('p');
      await expect(page.getByText(/^At most \d+ stages at once\. /)).toBeHidden();
    });
  },
);
