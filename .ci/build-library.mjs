/**
 * Builds the library of the npm package: `node .ci/build-library.mjs [folder]`, by default `dist-lib/`. Two modules,
 * `stagegraph.js` and `element.js`, with what both need beside them, and their types, which name no file outside. It prints nothing: `npm pack` has
 * the name of its file to print.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { build } from 'vite';
import { repairPackages } from './repair-packages.mjs';

const folder = resolve(process.argv[2] ?? 'dist-lib');
/** Modules of the package, and the files of the project that they are. */
const entries = { stagegraph: 'src/library/stagegraph.ts', element: 'src/library/element.ts' };

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [repairPackages()],
  build: {
    lib: { entry: entries, formats: ['es'] },
    outDir: folder,
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' } },
  },
});
writeTypes();

/** Declarations of the entries and of what they mention, one file each, below `types/`. */
function writeTypes() {
  const emitted = mkdtempSync(join(tmpdir(), 'stagegraph-types-'));
  try {
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(
      process.execPath,
      [compiler, '-p', 'src/library', '--outDir', emitted],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The types of the library cannot be written:\n${stdout}`);
    /** Names of declarations below `src/`, with slashes and without an ending; the list grows as it is read. */
    const names = new Set(Object.values(entries).map((file) => file.slice('src/'.length, -'.ts'.length)));
    for (const name of names) {
      const text = readFileSync(join(emitted, `${name}.d.ts`), 'utf8').replaceAll(
        /(\bfrom |\bimport\(|\bimport )(["'])([^"']+)\2/g,
        (_, before, quote, specifier) => {
          const to = declared(name, specifier);
          names.add(to);
          return `${before}${quote}${relative(name, to)}${quote}`;
        },
      );
      const file = join(folder, 'types', `${name}.d.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

/** @type {(from: string, specifier: string) => string} The declaration that a specifier leads to, as a name. */
function declared(from, specifier) {
  const inside = /^#(.+)\.ts$/.exec(specifier)?.[1];
  if (inside !== undefined) return inside;
  const beside = /^(\.\/.+)\.ts$/.exec(specifier)?.[1];
  if (beside === undefined) throw new Error(`${from} mentions ${specifier}, which the package does not hold`);
  return posix.join(posix.dirname(from), beside);
}

/** @type {(from: string, to: string) => string} */
function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to);
  return `${path.startsWith('.') ? path : `./${path}`}.js`;
}
