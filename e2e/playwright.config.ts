import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { ANSWER, ARGS } from './browser.mjs';

if (!existsSync(ANSWER)) {
  execFileSync(process.execPath, [fileURLToPath(new URL('browser.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
}
const { path } = JSON.parse(readFileSync(ANSWER, 'utf8')) as { path: string };

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  // What fails once and passes then is named as flaky at the end of the run; a busy machine refuses nothing.
  retries: 1,
  // Half of the cores is the default: a page waits more than it works.
  workers: '100%',
  // A busy machine must not fail a test: how long things take is measured elsewhere.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: '../node_modules/.cache/stagegraph/browser-tests.json' }],
    ['html', { open: 'never', outputFolder: '../playwright-report' }],
  ],
  use: {
    // The server says its port; Playwright hands it to the tests under this name.
    baseURL: `http://localhost:${process.env.STAGEGRAPH_PORT ?? ''}/`,
    locale: 'en-US',
    // What moves costs a browser without a graphics card more than all else; tests of motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test doubles the time of the run: `--trace on` gives one of the test at hand.
    screenshot: 'only-on-failure',
    launchOptions: { args: ARGS, executablePath: path },
  },
  webServer: {
    command: 'node .ci/serve.mjs --port 0',
    cwd: '..',
    wait: { stdout: /localhost:(?<stagegraph_port>\d+)/ },
    timeout: 120_000,
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    // What differs on a phone: where things stand, what a finger does, what is left out.
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
