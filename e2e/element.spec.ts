import { expect, test } from './test.ts';

/** A plain page of somebody else's, in no known encoding, as strict about scripts and styles as can be. */
const post = `<!doctype html><html lang="en"><head><title>A post</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />
<script src="stage-graph.js" defer></script></head><body><main><h1>A post</h1>
<stage-graph target="test" direction="TB">
  <pre>
    FROM golang:1.26 AS build
    COPY . .
    RUN go build -o /app &amp;&amp; ls &lt; /dev/null

    FROM build AS test
    RUN go test ./...

    FROM scratch
    COPY --from=build /app /app
  </pre>
</stage-graph></main></body></html>`;

test('<stage-graph> draws the Dockerfile of a plain page, in its theme, and follows it', async ({
  page,
  watch,
}) => {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: post }));
  await page.goto('post.html');
  const picture = page.getByRole('img', { name: 'How BuildKit builds the target test' });
  await expect(picture).toBeVisible();
  await expect(picture).toContainText('go test ./...');
  await expect(page.locator('pre')).toBeHidden();
  const ground = async (): Promise<string | null> => picture.locator('> rect').first().getAttribute('fill');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);

  await page.locator('stage-graph').evaluate((element) => {
    element.removeAttribute('target');
    element.setAttribute('lang', 'ko');
  });
  await expect(page.getByRole('img', { name: /빌드/ })).toBeVisible();
  await page.locator('pre').evaluate((text) => {
    text.textContent = 'FROM alpine AS other';
  });
  await expect(page.getByRole('img', { name: /other/ })).toBeVisible();
  const asked = watch.requests.map((url) => new URL(url).pathname);
  expect(new Set(asked)).toEqual(new Set(['/post.html', '/stage-graph.js']));
});
