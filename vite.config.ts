import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the page may load. It is one static page that talks to nobody: `connect-src 'none'` makes the
 * browser itself keep the promise that nothing is sent anywhere.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page. The development server needs inline scripts and a socket. */
function securityPolicy(): Plugin {
  const content = contentSecurityPolicy;
  return {
    name: 'stagegraph:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}

const repairs = [
  {
    // The parser takes Node's Buffer for granted to count the bytes of a character.
    file: /\/dockerfile-ast\/lib\/util\.js$/,
    text: 'Buffer.from(char, "UTF-8")',
    instead: 'new TextEncoder().encode(char)',
  },
  {
    // CodeMirror's style sheets as objects, as it does in a shadow root, not as <style> elements:
    // the policy above then needs no 'unsafe-inline'.
    file: /\/style-mod\/src\/style-mod\.js$/,
    text: '!root.head && root.adoptedStyleSheets',
    instead: 'root.adoptedStyleSheets',
  },
  {
    // Names for developer tools. They alone keep parts in the bundle that the page does not use (a map, controls).
    file: /\/@xyflow\/react\/dist\/esm\/index\.js$/,
    text: /^\w+\.displayName = '\w+';$/gm,
    instead: '',
  },
  {
    // Sentences for developers who use the package wrongly; its pages list them by number.
    file: /\/@xyflow\/system\/dist\/esm\/index\.js$/,
    text: /^ {4}error(\d{3}): .*$/gm,
    instead: "error$1: () => 'React Flow error $1',",
  },
  {
    // Rules for what the page does not draw: controls, a map, handles to resize, nodes of the package's own.
    file: /\/@xyflow\/react\/dist\/base\.css$/,
    text: /^(?:\.react-flow__(?:resize-control|minimap|controls|connection|nodesselection|selection|node-(?:default|input|output|group)|edgeupdater|edge-text)[^{}]*)\{[^{}]*\}/gm,
    instead: '',
  },
];

/** Mends single lines of packages while they are bundled; stops the build when a line has changed. */
function repairPackages(): Plugin {
  return {
    name: 'stagegraph:repair-packages',
    transform(code, id) {
      const repair = repairs.find(({ file }) => file.test(id));
      // Tests load style sheets without their rules.
      if (repair === undefined || code === '') return null;
      const mended = code.replace(repair.text, repair.instead);
      if (mended === code) this.error(`${id} no longer has ${repair.text}: see vite.config.ts`);
      return { code: mended, map: null };
    },
  };
}

/** The parser package, weighed apart from our own code. */
const parser = { name: 'dockerfile-ast', test: /node_modules\/dockerfile-ast\//, priority: 3 };
/**
 * Chunks with stable names, so that each is weighed on its own (.ci/weights.mjs). A module goes
 * to the first group that wants it; the editor and the canvas take along what only they need, and what they
 * load later stays apart.
 */
const pageChunks = {
  groups: [
    parser,
    { name: 'core', test: /src\/core\//, tags: ['$initial' as const], priority: 3 },
    { name: 'entry', tags: ['$initial' as const], priority: 2 },
    { name: 'layout', test: /src\/core\/(?:layout|drawing)\//, priority: 2 },
    { name: 'editor', test: /src\/editor\/Editor\.tsx$/, priority: 1 },
    { name: 'canvas', test: /src\/canvas\/Canvas\.tsx$/, priority: 1 },
    { name: 'timeline', test: /src\/timeline\/Timeline\.tsx$/, priority: 1 },
  ],
};
const workerChunks = { groups: [parser, { name: 'worker-core', test: /src\/core\// }] };

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), repairPackages(), securityPolicy()],
  optimizeDeps: { rolldownOptions: { plugins: [repairPackages()] } },
  worker: {
    format: 'es',
    plugins: () => [repairPackages()],
    rolldownOptions: { output: { codeSplitting: workerChunks } },
  },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: pageChunks },
      treeshake: {
        // React's `memo` does nothing but wrap: a wrapped component that nobody uses need not be kept.
        manualPureFunctions: ['memo'],
        // The parser CodeMirror's other packages import and we never use; it does not say so itself.
        moduleSideEffects: [{ test: /\/node_modules\/@lezer\//, sideEffects: false }],
      },
      checks: { pluginTimings: false },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
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
