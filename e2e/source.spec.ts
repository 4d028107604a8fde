import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';

const raw = 'https://raw.githubusercontent.com/o/r/main/Dockerfile';
const link = `./#src=${encodeURIComponent('https://github.com/o/r/blob/main/Dockerfile')}&target=one`;

test(
  'a link that names a Dockerfile asks before anything is fetched, then opens it beside one’s own',
  { tag: '@phone' },
  async ({ stagegraph, page, watch }) => {
    let asked = 0;
    await page.route(raw, async (route) => {
      asked += 1;
      const headers = { 'access-control-allow-origin': '*' };
      if (asked === 1) await route.fulfill({ status: 404, headers, body: '404: Not Found' });
      else await route.fulfill({ headers, body: 'FROM alpine AS one\nFROM one AS two\n' });
    });
    await stagegraph.open();
    await stagegraph.paste('FROM busybox AS mine\n', 1);
    await page.goto(link);
    await expect(page.getByText(raw)).toBeVisible();
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /connect-src https:\/\/raw\S+ https:\/\/gist\S+;/);
    const away = (url: string): boolean => !url.startsWith('http://localhost');
    expect(watch.requests.filter((url) => /^https?:/.test(url) && away(url))).toEqual([]);

    await page.getByRole('button', { name: 'Fetch and open it' }).click();
    await expect(page.getByText(/no such file \(404\)/)).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(stagegraph.cards).toHaveCount(2);
    await expect(stagegraph.card('one').getByText('target', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to mine' }).click();
    await expect(stagegraph.card('mine')).toBeVisible();
    // What was allowed, twice, and the word of the browser about the answer that had no file.
    expect(watch.requests.filter((url) => url === raw)).toHaveLength(2);
    for (let at = watch.requests.indexOf(raw); at >= 0; at = watch.requests.indexOf(raw))
      watch.requests.splice(at, 1);
    expect(watch.errors.splice(0)).toEqual([expect.stringContaining('404')]);
  },
);
