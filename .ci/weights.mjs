/**
 * Budgets of the built page for size-limit, in bytes after gzip. Which files belong to which budget is read
 * from the build itself (`dist/index.html`, Vite's manifest), and every file belongs to one: a new chunk is
 * weighed without being written down here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DIST = 'dist';

/**
 * @typedef {object} Chunk
 * @property {string} file
 * @property {string} [name]
 * @property {string[]} [imports] keys of the chunks that come along with it
 * @property {string[]} [css]
 */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'));

/** @type {(name: string) => string} Of a chunk's name, or of the file that it begins with. */
function keyOf(name) {
  const key = Object.keys(manifest).find((one) => one === name || manifest[one]?.name === name);
  if (key === undefined) throw new Error(`The build has no chunk called ${name}: see .ci/weights.mjs`);
  return key;
}

/** @type {(key: string) => string[]} The chunk and its style sheets. */
const filesOf = (key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])];

/** @type {(name: string) => string[]} The chunk, and all chunks that must be there before it runs. */
function chunkWithImports(name) {
  const keys = new Set([keyOf(name)]);
  for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  return [...keys].flatMap(filesOf);
}

/** Files that the page itself names: scripts, preloads, style sheets, icon. */
const html = readFileSync(`${DIST}/index.html`, 'utf8');
const linked = [...html.matchAll(/ (?:src|href)="\.\/([^"]+)"/g)].map(([, file = '']) => file);

/** @type {(files: string[], without: string[]) => string[]} */
const besides = (files, without) => files.filter((file) => !without.includes(file));

const workers = readdirSync(`${DIST}/assets`)
  .filter((file) => /worker.*\.js$/.test(file))
  .map((file) => `assets/${file}`);
/** What must arrive before the opening graph is drawn: `src/app/engine/lazyParts.ts` asks for it at once. */
const firstPaint = ['index.html', ...linked, ...['index', 'canvas', 'layout'].flatMap(chunkWithImports)];
/** What stands around the graph, asked for once the graph is there. */
const around = besides(
  ['controls', 'tools', 'around', 'src/i18n/en/page.ts'].flatMap(chunkWithImports),
  firstPaint,
);
/** What finds problems in a text, asked for at the same time. */
const checking = besides(chunkWithImports('checking'), [...firstPaint, ...around]);
/** What comes once the page has come to rest: the editor, and what opens at the first press. */
const afterIdle = besides(['SourceEditor', 'dockerfile-ast', 'soon'].flatMap(chunkWithImports), [
  ...firstPaint,
  ...around,
  ...checking,
]);
/** What reads a link, before anything is drawn. */
const link = besides(chunkWithImports('link'), [...firstPaint, ...around]);
/** Its own chunk, loaded when the panel is opened. */
const timeline = besides(chunkWithImports('timeline'), [...firstPaint, ...around, ...checking, ...afterIdle]);
/** What is loaded when it is asked for: weighed one by one. */
const onDemand = besides(
  readdirSync(`${DIST}/assets`)
    .map((file) => `assets/${file}`)
    .filter((file) => /\.(js|css)$/.test(file)),
  [...firstPaint, ...around, ...checking, ...afterIdle, ...link, ...timeline, ...workers],
);

/** @type {(name: string, files: string[], kilobytes: number) => object} */
const budget = (name, files, kilobytes) => ({
  name,
  path: [...new Set(files)].map((file) => resolve(DIST, file)),
  gzip: true,
  limit: `${kilobytes} kB`,
});

// What was measured and a twentieth more; the first paint never more than 220 kB.
export default [
  budget('first paint', firstPaint, 220),
  budget('around the graph', around, 54),
  budget('checks', checking, 26.1),
  budget('after idle', afterIdle, 198),
  budget('links', link, 19.2),
  budget('timeline, on demand', timeline, 51),
  // Engine, layout, logs (with sizes), exports (with lists of files) and builds; those of logs, exports and builds (with what reads YAML and HCL) come when one is asked for.
  budget('workers', workers, 262),
  // Keeps the page: asked for once all else is there.
  budget('the service worker', ['sw.js'], 14),
  // For other people's pages: not a part of this one.
  budget('the element <stage-graph>', ['stage-graph.js'], 60.5),
  ...onDemand.map((file) => budget(`on demand: ${file.replace('assets/', '')}`, [file], 18)),
];
