import { describe, expect, it } from 'vitest';
import { LINT_CONFIG, lintFindings } from './lintRun.ts';

/** What the lint configuration forbids besides the walls: a line that must be caught, and by what. */
const bans: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['import(no-default-export)', 'src/core/text/a.ts', 'export default 1;'],
  ['eslint(no-console)', 'src/panels/a.ts', 'console.log(1);'],
  ['eslint(no-eval)', 'src/app/a.ts', "eval('1');"],
  ['eslint(no-new-func)', 'src/app/a.ts', "export const f = new Function('return 1');"],
  ['eslint(no-restricted-properties)', 'src/ui/a.ts', "document.body.innerHTML = '';"],
  ['eslint(no-restricted-properties)', 'src/ui/a.ts', "document.body.outerHTML = '';"],
  ['eslint(no-restricted-properties)', 'src/ui/a.ts', "document.body.insertAdjacentHTML('afterend', '');"],
  ['eslint(no-restricted-properties)', 'src/ui/a.ts', "document.write('');"],
  ['react(no-danger)', 'src/ui/a.tsx', "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;"],
  ['react(jsx-no-literals)', 'src/panels/a.tsx', 'export const a = <p>Target</p>;'],
  ['react(jsx-no-literals)', 'src/panels/a.tsx', "export const a = <p>{'Target'}</p>;"],
  ['react(jsx-no-literals)', 'src/panels/a.tsx', 'export const a = <a title="Target" />;'],
  ['react(jsx-no-literals)', 'src/panels/a.tsx', 'export const a = <a aria-label="Target" />;'],
  ['typescript(no-explicit-any)', 'src/state/a.ts', 'export const a = (b: any) => b as string;'],
  ['typescript(no-non-null-assertion)', 'src/state/a.ts', 'export const a = (b: string | null) => b!;'],
  ['typescript(ban-ts-comment)', 'src/state/a.ts', '// @ts-ignore'],
  ['eslint(max-lines)', 'src/lessons/a.ts', Array.from({ length: 301 }, (_, n) => `f(${n});`).join('\n')],
  ['eslint(no-restricted-properties)', 'src/core/text/a.test.ts', 'export const a = performance.now();'],
  ['eslint(no-restricted-properties)', 'src/core/text/a.test.ts', "document.body.innerHTML = '';"],
  ['vitest(no-focused-tests)', 'src/core/text/a.test.ts', "it.only('works', () => expect(f()).toBe(1));"],
  ['vitest(no-disabled-tests)', 'src/core/text/a.test.ts', "it.skip('works', () => expect(f()).toBe(1));"],
];

const config = `import config from ${JSON.stringify(LINT_CONFIG)};
  export default { ...config, options: {} };`;

describe('lint', () => {
  it('catches every ban', () => {
    const files = bans.map(([, file, line], at) => [file.replace('/a.', `/a${at}.`), line] as const);
    const findings = lintFindings(config, new Map(files));
    const missed = bans.filter(
      ([rule], at) => !findings.some((finding) => finding.rule === rule && finding.file === files[at]?.[0]),
    );
    expect(missed).toEqual([]);
    expect(bans.length).toBeGreaterThan(10);
  });

  it('catches files that import each other, also across rooms', () => {
    const files = new Map([
      ['package.json', JSON.stringify({ imports: { '#*': './src/*' } })],
      ['src/state/a.ts', "import { b } from '#state/b.ts';\nexport const a = () => b;"],
      ['src/state/b.ts', "import { a } from './a.ts';\nexport const b = () => a;"],
    ]);
    const cycles = lintFindings(config, files).filter(({ rule }) => rule === 'import(no-cycle)');
    expect(cycles.map(({ file }) => file).toSorted()).toEqual(['src/state/a.ts', 'src/state/b.ts']);
  });
});
