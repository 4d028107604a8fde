import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { noTiming } from '#state/timeline.ts';
import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { basisOfFile } from '#core/timing/basis.ts';
import { lanesOf } from './chart/lanes.ts';
import { eventsOf, stateAt } from '#core/timing/moment.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';

/** Stages of 25 steps beside each other, and one that takes from all. */
function wideFile(stages: number): string {
  const one = (stage: number): string =>
    [`FROM base AS s${stage}`, ...Array.from({ length: 25 }, (_, at) => `RUN step ${stage} ${at}`)].join(
      '\n',
    );
  const all = Array.from({ length: stages }, (_, stage) => stage);
  const copies = all.map((stage) => `COPY --from=s${stage} /x /`);
  return ['FROM alpine AS base', ...all.map(one), 'FROM base', ...copies].join('\n');
}

export const model: Bench = () => ({
  title: 'the timeline without drawing it: after each edit, and at each event while playing',
  columns: ['steps', 'times', 'lanes', 'states at a moment'],
  rows: [4, 40, 160].map((stages) => {
    const basis = basisOfFile(overview(wideFile(stages), defaultOptions, ''));
    const times = buildTimes(basis, noTiming, undefined);
    const events = eventsOf(times);
    const middle = events[events.length >> 1] ?? 0;
    return [
      basis.steps.length,
      ms(medianTime(() => buildTimes(basis, noTiming, undefined))),
      ms(medianTime(() => lanesOf(times))),
      ms(medianTime(() => times.steps.map((step) => stateAt(step, middle)))),
    ];
  }),
});

/** Frames that are drawn for each figure. */
const FRAMES = 60;

/** Time (ms) the page's main thread works for a frame while `act` is done in every frame. */
async function workPerFrame(page: Page, act: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await worked();
  await page.evaluate(`(async () => {
    const chart = document.querySelector('.sg-chart');
    for (let i = 0; i < ${FRAMES}; i++) { await new Promise(requestAnimationFrame); ${act}; }
  })()`);
  return ((await worked()) - before) / FRAMES;
}

/** In the browser, on the built page (`npm run build`): a frame has 16.7 ms at 60 Hz. */
export const drawing: Bench = async () => {
  const answer = 'node_modules/.cache/stagegraph/browser.json';
  if (!existsSync(answer)) execFileSync(process.execPath, ['e2e/browser.mjs']);
  const { path } = JSON.parse(readFileSync(answer, 'utf8')) as { path: string };
  const server = await preview({ logLevel: 'error', root: resolve('.'), preview: { port: 4950 } });
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
  const rows: (readonly (string | number)[])[] = [];
  for (const stages of [4, 40, 80]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#text=${encodeURIComponent(wideFile(stages))}`);
    await page.getByRole('application').waitFor();
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    await page.locator('.sg-bar').first().waitFor();
    await page.waitForTimeout(1500);
    const bars = await page.locator('.sg-bar').count();
    const down = await workPerFrame(page, 'chart.scrollTop = i * 8');
    const along = await workPerFrame(page, 'chart.scrollLeft = i * 20');
    const wheel = `chart.dispatchEvent(new WheelEvent('wheel', { deltaY: i % 2 ? -40 : 30, ctrlKey: true, clientX: 700, cancelable: true }))`;
    const zoom = await workPerFrame(page, wheel);
    await page.keyboard.press('p');
    const play = await workPerFrame(page, '');
    rows.push([bars, ...[down, along, zoom, play].map(ms)]);
    await page.close();
  }
  await browser.close();
  await server.close();
  return {
    title: 'work of the main thread for one frame, in Chromium',
    columns: ['bars', 'pan down', 'pan along', 'zoom', 'play (with the graph)'],
    rows,
  };
};
