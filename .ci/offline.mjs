/**
 * Builds the service worker once everything else is there: `sw.js` beside the page, with the list of the page's files and
 * the hash of each.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** What is no part of the page: for other pages and programs, or a page of its own. */
const NOT_OF_THE_PAGE = new Set([
  'comparison.schema.json',
  'lesson.schema.json',
  'sw.js',
  'screenshot.png',
  'stage-graph.js',
  'stagegraph.html',
  'stagegraph.schema.json',
]);

/** @type {(content: string | Buffer) => string} */
const hashOf = (content) => createHash('sha256').update(content).digest('base64');

/** @type {(folder: string) => { version: string, files: Record<string, string> }} What the worker keeps. */
function pageIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.') && !NOT_OF_THE_PAGE.has(path))
    .toSorted();
  const files = Object.fromEntries(
    paths.map((path) => [
      path === 'index.html' ? '' : path,
      `sha256-${hashOf(readFileSync(join(folder, path)))}`,
    ]),
  );
  return { version: hashOf(JSON.stringify(files)).slice(0, 16), files };
}

/**
 * @param {object} page
 * @param {string} page.target
 * @returns {import('vite').Plugin}
 */
export function offline({ target }) {
  let folder = '';
  return {
    name: 'stagegraph:offline',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const page = pageIn(folder);
        for (const needed of ['', 'open.html'])
          if (!(needed in page.files)) this.error(`The worker came before ${needed || 'index.html'}`);
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { STAGEGRAPH_BUILD: JSON.stringify(page) },
          build: {
            target,
            outDir: folder,
            emptyOutDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: 'src/offline/start.ts',
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}
