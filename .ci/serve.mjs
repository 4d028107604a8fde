/**
 * Serves the built page: `node .ci/serve.mjs [--port N]`. Builds it first where it is missing or older
 * than its sources; meets a taken port with the next one, and prints the address it got.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const SOURCES = [
  'src',
  'public',
  'index.html',
  'open.html',
  'package-lock.json',
  'vite.config.ts',
  '.ci/single-file.mjs',
  '.ci/element.mjs',
  '.ci/offline.mjs',
];

/** @type {(path: string) => number} Newest change below `path`, in ms; 0 where there is nothing. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });

if (newest('dist/index.html') < Math.max(...SOURCES.map(newest))) {
  console.log('Building the page …');
  await build({ logLevel: 'warn' });
}

const server = await preview({
  logLevel: 'warn',
  preview: {
    port: Number(values.port),
    // A frame without permissions is of no origin: it may only load what every page may.
    cors: { origin: '*' },
    headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
  },
});
const address = server.httpServer.address();
const port = typeof address === 'object' ? address?.port : undefined;
console.log(`Stagegraph is at http://localhost:${port}/ (Ctrl+C stops it)`);
