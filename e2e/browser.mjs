/**
 * Finds a Chromium for the tests in a real browser, or installs one: `node e2e/browser.mjs`.
 *
 * In this order, the first that really opens a page: `CHROMIUM_PATH`, Playwright's own, the system's,
 * Playwright's own downloaded now, Debian's package (as root). The answer is kept in
 * `node_modules/.cache`, where `playwright.config.ts` reads it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

export const ANSWER = fileURLToPath(
  new URL('../node_modules/.cache/stagegraph/browser.json', import.meta.url),
);

const DOWNLOAD_MS = 240_000;
const INSTALL_MS = 600_000;
/** The shell first: without windows to draw, it takes half the time of a whole browser. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
/** Packages of Debian, the better one first; older releases have but the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const isRoot = process.getuid?.() === 0;
const hasApt = isRoot && existsSync('/usr/bin/apt-get');

/** Nothing the browser would do on its own accord: no updates, no reports, no GPU. */
export const ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a page in the browser and asks it for its version; undefined where it does not start.
 *
 * @param {string} path
 */
async function versionOf(path) {
  if (path === '' || !existsSync(path)) return undefined;
  try {
    const browser = await chromium.launch({ executablePath: path, args: ARGS, timeout: 30_000 });
    const page = await browser.newPage();
    const works = (await page.evaluate(() => 6 * 7)) === 42;
    const version = browser.version();
    await browser.close();
    return works ? version : undefined;
  } catch (error) {
    console.log(`  ${path} does not start: ${String(error).split('\n')[0]}`);
    return undefined;
  }
}

/** Where a Chromium of the system may be. */
function systemPaths() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
}

/** @type {(command: string, args: string[], timeout: number) => boolean} */
function run(command, args, timeout) {
  console.log(`  ${[command, ...args].join(' ')}`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '30000',
  };
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env });
  return status === 0;
}

function downloadOwn() {
  console.log('No browser found; downloading the one Playwright tests with …');
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const done = run(process.execPath, [cli, 'install', 'chromium'], DOWNLOAD_MS);
  return done && (!hasApt || run(process.execPath, [cli, 'install-deps', 'chromium'], INSTALL_MS));
}

function installPackage() {
  if (!hasApt) return false;
  console.log('Installing a Chromium package …');
  return (
    run('apt-get', ['update'], INSTALL_MS) &&
    PACKAGES.some((name) => run('apt-get', ['install', '-y', name], INSTALL_MS))
  );
}

/** Places to look in, in order; a step that installs something comes with what to look at after it. */
const steps = [
  { from: 'CHROMIUM_PATH', paths: () => [process.env.CHROMIUM_PATH ?? ''] },
  { from: "Playwright's own", paths: () => [chromium.executablePath()] },
  { from: 'the system', paths: systemPaths },
  { from: 'Playwright, downloaded now', install: downloadOwn, paths: () => [chromium.executablePath()] },
  { from: 'a package, installed now', install: installPackage, paths: systemPaths },
];

async function findBrowser() {
  for (const { from, install, paths } of steps) {
    if (install !== undefined && !install()) continue;
    for (const path of paths()) {
      const version = await versionOf(path);
      if (version !== undefined) return { path, version, from };
    }
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findBrowser();
  if (found === undefined) {
    console.log('No Chromium found or installable. Install one, or set CHROMIUM_PATH to one.');
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(ANSWER), { recursive: true });
    writeFileSync(ANSWER, JSON.stringify(found));
    console.log(`Chromium ${found.version} from ${found.from}: ${found.path}`);
  }
}
