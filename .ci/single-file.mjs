/**
 * Builds the page a second time into one file that works without a server and without a network: `stagegraph.html`
 * beside it. Scripts, styles and workers stand in it, and its policy names them by their hashes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const FILE = 'stagegraph.html';
/** How the page starts a worker; browsers start none from a file, but from what is in memory. */
const STARTED =
  /new Worker\(\s*new URL\('(\.\/[\w.]+\.worker\.ts)', import\.meta\.url\), \{ type: 'module' \}\s*\)/g;

/** @returns {import('vite').Plugin} Puts workers into the script that starts them. */
function workersInside() {
  return {
    name: 'stagegraph:workers-inside',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/[^?]+$/.test(id) || !code.includes('new Worker(')) return null;
      /** @type {string[]} */
      const imports = [];
      const inside = code.replaceAll(STARTED, (_, file) => {
        imports.push(`import InsideWorker${imports.length} from '${file}?worker&inline';`);
        return `new InsideWorker${imports.length - 1}()`;
      });
      if (inside.includes('new Worker('))
        this.error(`${id} starts a worker in another way: see .ci/single-file.mjs`);
      return { code: `${imports.join('\n')}\n${inside}`, map: null };
    },
  };
}

/** @type {(script: string) => string} A script that stands in HTML: nothing in it ends it, or begins a comment. */
const inHtml = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');

/** @type {(content: string) => string} What a policy calls it. */
const hashOf = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** @type {(text: string, type: string) => string} */
const dataUrl = (text, type) => `data:${type};base64,${Buffer.from(text).toString('base64')}`;

/**
 * @param {object} page
 * @param {() => import('vite').PluginOption[]} page.plugins what the page is built with, without its policy
 * @param {() => import('vite').PluginOption[]} page.workerPlugins
 * @param {(own: { script: string, style: string, worker: string }) => string} page.policy the policy, with what stands for its own files
 * @param {NonNullable<import('vite').UserConfig['resolve']>} page.resolve
 * @param {string} page.target
 * @returns {import('vite').Plugin}
 */
export function singleFile({ plugins, workerPlugins, resolve: resolving, policy, target }) {
  return {
    name: 'stagegraph:single-file',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        // It is kept by whoever has it: `src/app/offline/keepOffline.ts`.
        mode: 'single-file',
        logLevel: 'error',
        base: './',
        publicDir: false,
        resolve: resolving,
        plugins: [...plugins(), workersInside()],
        worker: {
          // Browsers start no module from a file.
          format: 'iife',
          plugins: workerPlugins,
          rolldownOptions: { output: { codeSplitting: false } },
        },
        build: {
          target,
          write: false,
          modulePreload: false,
          cssCodeSplit: false,
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
      const { output: files } = /** @type {import('vite').Rollup.RollupOutput} */ (
        Array.isArray(built) ? built[0] : built
      );
      const main = files.find((file) => file.type === 'chunk');
      const page = files.find(({ fileName }) => fileName === 'index.html');
      const sheet = files.find(({ fileName }) => fileName.endsWith('.css'));
      if (main?.type !== 'chunk' || page?.type !== 'asset' || sheet?.type !== 'asset') {
        return this.error('The page has no script, or no style');
      }
      const others = files.filter((file) => file !== main && file !== page && file !== sheet);
      if (others.length > 0)
        this.error(`Not in one file: ${others.map(({ fileName }) => fileName).join(', ')}`);

      const first = inHtml(readFileSync(resolve('public/theme.js'), 'utf8'));
      const script = inHtml(main.code);
      const style = String(sheet.source);
      const content = policy({
        script: `${hashOf(first)} ${hashOf(script)}`,
        style: hashOf(style),
        worker: 'blob:',
      });
      const icon = dataUrl(readFileSync(resolve('public/icon.svg'), 'utf8'), 'image/svg+xml');
      const html = String(page.source)
        .replace(/\s*<(?:script[^>]*><\/script|link rel="(?:stylesheet|icon|manifest)"[^>]*)>/g, '')
        .replace(
          /<meta charset[^>]*>/,
          (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
        )
        .replace(
          '</head>',
          () =>
            `  <link rel="icon" href="${icon}" />\n    <script>${first}</script>\n    <style>${style}</style>\n  </head>`,
        )
        .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
      this.emitFile({ type: 'asset', fileName: FILE, source: html });
    },
  };
}
