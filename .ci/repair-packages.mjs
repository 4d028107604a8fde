import { readFileSync } from 'node:fs';

/** Places in packages that a page cannot live with. `times`: how often the package has them. */
const repairs = [
  {
    // The parser takes Node's Buffer for granted to count the bytes of a character.
    file: 'dockerfile-ast/lib/util.js',
    text: 'Buffer.from(char, "UTF-8")',
    times: 1,
    instead: 'new TextEncoder().encode(char)',
  },
  {
    // CodeMirror's style sheets as objects, as it does in a shadow root, not as <style> elements:
    // the policy of the page then needs no 'unsafe-inline'.
    file: 'style-mod/src/style-mod.js',
    text: '!root.head && root.adoptedStyleSheets',
    times: 1,
    instead: 'root.adoptedStyleSheets',
  },
];

/**
 * Repairs packages while they are bundled; nothing is built once a package no longer has what is repaired.
 *
 * @returns {import('vite').Plugin}
 */
export function repairPackages() {
  return {
    name: 'stagegraph:repair-packages',
    buildStart() {
      for (const { file, text, times } of repairs) {
        const found =
          readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8').split(text).length - 1;
        if (found !== times)
          this.error(`${file} has ${text} ${found} times, not ${times}: see .ci/repair-packages.mjs`);
      }
    },
    transform(code, id) {
      const repair = repairs.find(({ file }) => id.endsWith(`/node_modules/${file}`));
      return repair && { code: code.replaceAll(repair.text, repair.instead), map: null };
    },
  };
}
