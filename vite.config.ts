import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { element } from './.ci/element.mjs';
import { offline } from './.ci/offline.mjs';
import { repairPackages } from './.ci/repair-packages.mjs';
import { singleFile } from './.ci/single-file.mjs';
import { sourceHosts } from './src/app/source/sourceAddress.ts';

/** What stands for the files of a page in its policy. */
interface Allowed {
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  /** Who may be asked for something; nobody where it is left out. */
  readonly connect?: string;
}

/**
 * What the page may load; `own` is what stands for its own files. It is one static page that talks to nobody:
 * `connect-src 'none'` makes the browser itself keep the promise that nothing is sent anywhere.
 */
const securityPolicyOf = (own: Allowed): string =>
  [
    "default-src 'none'",
    `script-src ${own.script}`,
    `style-src ${own.style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `worker-src ${own.worker}`,
    "manifest-src 'self'",
    "frame-src 'self'",
    `connect-src ${own.connect ?? "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Writes the policy into the built page. The development server needs inline scripts and a socket. */
function securityPolicy(connect?: string): Plugin {
  const own = { script: "'self'", style: "'self'", worker: "'self' blob:" };
  const content = securityPolicyOf(connect === undefined ? own : { ...own, connect });
  return {
    name: 'stagegraph:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}

/** The parser package, weighed apart from our own code. */
const parser = { name: 'dockerfile-ast', test: /node_modules\/dockerfile-ast\//, priority: 3 };
/**
 * Chunks with stable names, so that each is weighed on its own (.ci/weights.mjs). A module goes
 * to the first group that wants it; the editor and the canvas take along what only they need, and what they
 * load later stays apart. What comes at the same moment comes in one file: each one costs a request, and its name
 * in the list that the first picture waits for.
 */
const pageChunks = {
  groups: [
    parser,
    { name: 'entry', tags: ['$initial' as const], priority: 2 },
    { name: 'layout', test: /src\/core\/(?:layout\/fit|drawing\/drawing)\.ts$/, priority: 2 },
    { name: 'editor', test: /src\/editor\/Editor\.tsx$/, priority: 1 },
    { name: 'canvas', test: /src\/canvas\/Canvas\.tsx$/, priority: 1 },
    // Above the rest: a link is read before anything is drawn, and must not bring what stands around the graph.
    { name: 'limits', test: /src\/(?:core\/share\/limits|lessons\/course\/place)\.ts$/, priority: 0.99 },
    {
      name: 'link',
      test: /src\/(?:core\/share\/decodeLink|app\/opening\/(?:mangled|lessonLinks))\.ts$/,
      priority: 0.98,
    },
    { name: 'tools', test: /src\/app\/shell\/Tools\.tsx$/, priority: 0.97 },
    {
      name: 'controls',
      test: /src\/canvas\/(?:controls\/(?:Elsewhere|FollowBar|Legend|Toolbar)\.tsx|view\/(?:marks|walk)\.ts|cards\/FindingMark\.tsx|parallel\/markParts\.ts)$/,
      priority: 0.96,
    },
    {
      name: 'around',
      test: /src\/(?:app\/shell\/(?:ViewBar|PhoneTabs)|panels\/details\/Details|ui\/(?:Splitter|Tabs))\.tsx$/,
      priority: 0.95,
    },
    { name: 'parallel', test: /src\/canvas\/parallel\/(?:ParallelBar|parallelView)\.tsx?$/, priority: 0.94 },
    { name: 'checking', test: /src\/core\/checks\/(?:checkedOverview|buildkitRules)\.ts$/, priority: 0.9 },
    {
      name: 'soon',
      test: /src\/(?:panels\/(?:SearchList|target\/TargetList|settings\/SettingsPanel|share\/SharePanel)|ui\/(?:MenuList|Tooltips)|app\/Broken)\.tsx$|node_modules\/@(?:base-ui|floating-ui)\//,
      priority: 0.8,
    },
    {
      name: 'details',
      test: /src\/panels\/details\/(?:Edge|External|Pair|Row)Details\.tsx$/,
      priority: 0.7,
    },
    { name: 'keeping', test: /src\/app\/offline\/keepOffline\.ts$/, priority: 0.7 },
    // Said and used elsewhere as well: they must not take the timeline along.
    { name: 'durations', test: /src\/i18n\/durationText\.ts$/, priority: 0.6 },
    { name: 'copying', test: /src\/ui\/CopyField\.tsx$/, priority: 0.6 },
    { name: 'dialog', test: /src\/ui\/Dialog\.tsx$/, priority: 0.6 },
    { name: 'timeline', test: /src\/timeline\/Timeline\.tsx$/, priority: 0.5 },
    { name: 'talk', test: /src\/app\/present\/(?:TalkDialog|Presentation)\.tsx$/, priority: 0.4 },
  ],
};
/**
 * Builds `open.html` beside the page: the one that fetches a Dockerfile which a link names, from these hosts and no
 * others. A build of its own: it shares no chunk with the page, and takes none of it along.
 */
function sourcePage(): Plugin {
  return {
    name: 'stagegraph:source-page',
    apply: 'build',
    closeBundle: async () => {
      await build({
        configFile: false,
        base: './',
        logLevel: 'warn',
        publicDir: false,
        plugins: [securityPolicy(sourceHosts.map((host) => `https://${host}`).join(' '))],
        build: {
          target: TARGET,
          modulePreload: { polyfill: false },
          emptyOutDir: false,
          rolldownOptions: { input: 'open.html', checks: { pluginTimings: false } },
        },
      });
    },
  };
}

const workerChunks = { groups: [parser, { name: 'worker-core', test: /src\/core\// }] };

const resolve = {
  // React has had this hook since version 18: React Flow's store need not bring a stand-in for it.
  alias: { 'use-sync-external-store/shim/with-selector.js': 'use-sync-external-store/with-selector.js' },
};

/** What browsers of the last two years speak. */
const TARGET = 'es2023';

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [
    react(),
    repairPackages(),
    securityPolicy(),
    element({ plugins: () => [repairPackages()], target: TARGET }),
    sourcePage(),
    singleFile({
      plugins: () => [react(), repairPackages()],
      workerPlugins: () => [repairPackages()],
      resolve,
      policy: securityPolicyOf,
      target: TARGET,
    }),
    offline({ target: TARGET }),
  ],
  resolve,
  optimizeDeps: { rolldownOptions: { plugins: [repairPackages()] } },
  worker: {
    format: 'es',
    plugins: () => [repairPackages()],
    rolldownOptions: { output: { codeSplitting: workerChunks } },
  },
  build: {
    target: TARGET,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: pageChunks },
      // React's `memo` makes a component and does nothing else: React Flow's that are not shown are left out.
      treeshake: { manualPureFunctions: ['memo'] },
      checks: { pluginTimings: false },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    setupFiles: 'src/testing/seed.ts',
    // A busy machine must not fail a test: no test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { requireAssertions: true },
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.bench.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95 },
    },
  },
});
