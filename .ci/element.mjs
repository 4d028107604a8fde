/** Builds the element `<stage-graph>` into one script for other people's pages: `stage-graph.js` beside the page. */
import { build } from 'vite';

/**
 * A script in ASCII: it is read alike in pages of any encoding.
 *
 * @type {(script: string) => string}
 */
const ascii = (script) =>
  script.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * @param {object} page
 * @param {() => import('vite').PluginOption[]} page.plugins what packages are built with
 * @param {string} page.target
 * @returns {import('vite').Plugin}
 */
export function element({ plugins, target }) {
  return {
    name: 'stagegraph:element',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        plugins: plugins(),
        build: {
          target,
          write: false,
          lib: { entry: 'src/element/define.ts', formats: ['iife'], name: 'stagegraph' },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
      const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (
        Array.isArray(built) ? built[0] : built
      );
      const [script, ...others] = output;
      if (others.length > 0) this.error('The element is not one file');
      this.emitFile({ type: 'asset', fileName: 'stage-graph.js', source: ascii(script.code) });
    },
  };
}
