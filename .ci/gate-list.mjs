import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One thing a change must pass.
 *
 * @typedef {object} Gate
 * @property {string} title
 * @property {string[]} command a script, below `node_modules` unless it begins with ./, and its arguments
 * @property {string} unit what it looks at, in the plural
 * @property {string} fix what to do when it fails
 * @property {boolean} [quick] part of `npm run check`
 * @property {string[]} [quickly] arguments that leave out what is slow, for `npm run check`
 * @property {boolean} [quiet] show the output only when it fails
 * @property {(output: string) => number} [looked] how much it looked at, from its output
 * @property {string} [report] report file that a gate of tests writes
 * @property {(report: any) => { passed: number, failed: number }} [tests] counts of that report
 */

const CACHE = 'node_modules/.cache/stagegraph';
const GENERATED = new Set([
  'node_modules',
  'dist',
  'dist-cli',
  'dist-lib',
  'coverage',
  'test-results',
  'playwright-report',
  '.git',
]);

/** @type {(folder: string) => string[]} Files that people write here and prettier can lay out. */
const written = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (GENERATED.has(entry.name) || entry.name === 'package-lock.json') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return written(path);
    return /\.(tsx?|m?js|json|css|html|md)$/.test(entry.name) ? [path] : [];
  });

/** @type {(pattern: RegExp) => (output: string) => number} The number a command prints. */
const printed = (pattern) => (output) => Number(pattern.exec(output)?.[1] ?? 0);

/** @type {(output: string) => number} Files of this project in a compiler's list of files. */
const listed = (output) =>
  output.split('\n').filter((line) => /\.(tsx?|mjs)$/.test(line) && !line.includes('node_modules')).length;

/** @type {(project: string, what: string) => Gate} */
const types = (project, what) => ({
  title: `types: ${what}`,
  command: ['typescript/bin/tsc', '-p', project, '--listFiles', '--pretty', 'false'],
  unit: 'files',
  fix: `npx tsc -p ${project}`,
  quick: true,
  quiet: true,
  looked: listed,
});

/**
 * Skipped tests are neither: those that compare with files outside this checkout say so and skip.
 *
 * @type {(report: any) => { passed: number, failed: number }}
 */
const vitestTally = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests + testResults.filter(brokenFile).length,
});

/** @type {(file: any) => boolean} A test file that failed before it came to a test. */
const brokenFile = (file) => file.status === 'failed' && file.assertionResults.length === 0;

/**
 * A skipped test counts as failed; one that passed at its second try, which the run names as flaky, as passed.
 *
 * @type {(report: any) => { passed: number, failed: number }}
 */
const playwrightTally = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + stats.skipped + errors.length,
});

/** @type {Gate[]} */
export const gates = [
  {
    title: 'browser: find or install one',
    command: ['./e2e/browser.mjs'],
    unit: 'browser',
    fix: 'install chromium, or set CHROMIUM_PATH to one',
    looked: (output) => (/^Chromium .+ from /m.test(output) ? 1 : 0),
  },
  types('src/core', 'the core, with neither DOM nor Node'),
  types('src', 'page, command line and tests'),
  types('e2e', 'browser tests, scripts and configuration'),
  {
    title: 'lint, and the walls between rooms',
    command: ['oxlint/bin/oxlint', '-c', 'oxlint.config.mjs'],
    unit: 'files',
    fix: 'npm run lint, or npm run fix for what can be fixed automatically',
    quick: true,
    looked: printed(/ on (\d+) files? with \d+ rules/),
  },
  {
    title: 'formatting',
    command: ['prettier/bin/prettier.cjs', '--check', ...written('.')],
    unit: 'files',
    fix: 'npm run format',
    quick: true,
    quickly: ['--cache'],
    quiet: true,
    looked: () => written('.').length,
  },
  {
    title: 'nothing unused',
    command: [
      'knip/bin/knip.js',
      '--no-tag-hints',
      '--reporter',
      'symbols',
      '--reporter',
      './.ci/knip-count.mjs',
    ],
    unit: 'files',
    fix: 'delete what nothing uses, or import what is meant to be used',
    looked: printed(/knip looked at (\d+) files/),
  },
  {
    title: 'nothing that only tests use',
    command: [
      'knip/bin/knip.js',
      '--production',
      '--reporter',
      'symbols',
      '--reporter',
      './.ci/knip-count.mjs',
    ],
    unit: 'files',
    fix: 'delete what the page and the command line do not use, or move it to src/testing',
    looked: printed(/knip looked at (\d+) files/),
  },
  {
    title: 'unit tests and conformance with BuildKit',
    command: [
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${CACHE}/unit.json`,
    ],
    unit: 'tests',
    fix: 'npx vitest run <file>',
    quick: true,
    quickly: [
      '--maxWorkers=100%',
      '--no-isolate',
      ...['*conformance', '*.property', '*.limits'].flatMap((slow) => ['--exclude', `**/${slow}.test.ts`]),
      ...['src/cli/**', 'src/library/**', 'src/testing/engines/**'].flatMap((slow) => ['--exclude', slow]),
    ],
    report: 'unit.json',
    tests: vitestTally,
  },
  {
    title: 'build of the page',
    command: ['vite/bin/vite.js', 'build'],
    unit: 'modules',
    fix: 'npm run build',
    looked: printed(/(\d+) modules transformed/),
  },
  {
    title: 'weight of the page',
    command: ['size-limit/bin.js', '--config', '.ci/weights.mjs'],
    unit: 'budgets',
    fix: 'npx size-limit --config .ci/weights.mjs, then load the heavy part later or do without it',
    looked: (output) => [...output.matchAll(/Size:/g)].length,
  },
  {
    title: 'tests in a real browser',
    command: ['@playwright/test/cli.js', 'test', '-c', 'e2e'],
    unit: 'tests',
    fix: 'npx playwright test -c e2e <spec>, then look at playwright-report/',
    report: 'browser-tests.json',
    tests: playwrightTally,
  },
];
