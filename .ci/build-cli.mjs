/**
 * Builds the command line into one file that needs nothing but Node: `node .ci/build-cli.mjs [folder]`,
 * by default `dist-cli/`.
 */
import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const folder = resolve(process.argv[2] ?? 'dist-cli');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  define: { STAGEGRAPH_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'stagegraph.mjs', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
});

chmodSync(`${folder}/stagegraph.mjs`, 0o755);
