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

/** @type {(name: string) => string} */
function keyOf(name) {
  const key = Object.keys(manifest).find((one) => manifest[one]?.name === name);
  if (key === undefined) throw new Error(`The build has no chunk called ${name}: see .ci/weights.mjs`);
  return key;
}

/** @type {(key: string) => string[]} The chunk and its style sheets. */
const filesOf = (key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])];

/** @type {(name: string) => string[]} */
const chunk = (name) => filesOf(keyOf(name));

/** @type {(name: string) => string[]} The chunk, and all chunks that must be there before it runs. */
function chunkWithImports(name) {
  const keys = new Set([keyOf(name)]);
  for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  return [...keys].flatMap(filesOf);
}

/** Files that the page itself names: scripts, preloads, style sheets, icon. */
const html = readFileSync(`${DIST}/index.html`, 'utf8');
const linked = [...html.matchAll(/ (?:src|href)="\.\/([^"]+)"/g)].map(([, file = '']) => file);

const workers = readdirSync(`${DIST}/assets`)
  .filter((file) => /worker.*\.js$/.test(file))
  .map((file) => `assets/${file}`);
const core = chunk('core');
const entry = ['index.html', ...linked, ...chunk('index')].filter((file) => !core.includes(file));
/** What a visitor at a desk downloads before the page has come to rest: see `src/app/engine/lazyParts.ts`. */
const firstLoad = [entry, ...['index', 'canvas', 'editor'].map(chunkWithImports)].flat();
/** Its own chunk, loaded when the panel is opened. */
const timeline = chunk('timeline');
/** The parser package that reads the text for the editor when the page is idle. */
const parser = chunk('dockerfile-ast');
/** What is loaded when it is asked for: weighed one by one. */
const later = readdirSync(`${DIST}/assets`)
  .map((file) => `assets/${file}`)
  .filter(
    (file) => /\.(js|css)$/.test(file) && ![...firstLoad, ...workers, ...timeline, ...parser].includes(file),
  );

/** @type {(name: string, files: string[], kilobytes: number) => object} */
const budget = (name, files, kilobytes) => ({
  name,
  path: [...new Set(files)].map((file) => resolve(DIST, file)),
  gzip: true,
  limit: `${kilobytes} kB`,
});

export default [
  budget('first load', firstLoad, 358),
  budget('entry', entry, 120),
  budget('core', core, 45),
  budget('canvas', [...chunk('canvas'), ...chunk('layout')], 97),
  budget('editor', chunk('editor'), 125),
  budget('timeline', timeline, 45),
  budget('parser', parser, 21),
  budget('workers', workers, 55),
  ...later.map((file) => budget(`later: ${file.replace('assets/', '')}`, [file], 15)),
];
