import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** An empty project that the package has been packed for and installed in, without a network. */
let project: string;
let tarball: Uint8Array;
const installed = (...path: readonly string[]): string =>
  join(project, 'node_modules', 'stagegraph', ...path);

function run(program: string, args: readonly string[], folder = project): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function runModule(name: string, code: string): string {
  writeFileSync(join(project, name), code);
  return run(process.execPath, [name]);
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'stagegraph-package-'));
  run('npm', ['pack', '--silent', '--pack-destination', project], resolve('.'));
  const [file = ''] = readdirSync(project);
  tarball = readFileSync(join(project, file));
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${file}`]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the package, installed', () => {
  test('brings nothing else along, and names nothing of where it was built', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'stagegraph',
    ]);
    const texts = readdirSync(installed(), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:m?js|json|d\.ts)$/.test(file))
      .map((file) => [file, readFileSync(installed(file), 'utf8')] as const);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, text]) => text.includes(resolve('.'))).map(([file]) => file)).toEqual([]);
    const types = texts.filter(([file]) => file.endsWith('.d.ts'));
    expect(types.filter(([, text]) => /['"]#|\.ts['"]/.test(text)).map(([file]) => file)).toEqual([]);
  });

  test('is a command line', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(run(join(project, 'node_modules', '.bin', 'stagegraph'), ['--version'])).toBe(`${version}\n`);
  });

  test('is an element: defined where there are elements, harmless where there are none', () => {
    expect(runModule('server.js', "import 'stagegraph/element';\nconsole.log('made');\n")).toBe('made\n');
    const page = `
      globalThis.HTMLElement = class {};
      globalThis.customElements = { get: () => undefined, define: (name, { name: of }) => console.log(name, of) };
      await import('stagegraph/element');
    `;
    expect(runModule('page.js', page)).toBe('stage-graph StageGraph\n');
  });

  test('has its schema', () => {
    const code = `
      import schema from 'stagegraph/schema.json' with { type: 'json' };
      console.log(schema.$schema);
    `;
    expect(runModule('schema.js', code)).toMatch(/^https:\/\/json-schema\.org\//);
  });

  test.each(['node16', 'bundler'])('has types that hold by themselves, as %s finds them', (resolution) => {
    const code = `
      import { checkDockerfile, describeDockerfile, drawDockerfile, type JsonStage } from 'stagegraph';
      import { StageGraph } from 'stagegraph/element';
      const stages: readonly JsonStage[] = describeDockerfile('FROM a', { target: 'a' }).stages ?? [];
      const drawn: string = drawDockerfile('FROM a', 'svg', { theme: 'dark', language: 'ko' });
      const rules: string[] = checkDockerfile('FROM a').map(({ rule }) => rule);
      const element: StageGraph = document.createElement('stage-graph');
      // @ts-expect-error There is no such format.
      drawDockerfile('FROM a', 'pdf');
      export const all = [stages, drawn, rules, element];
    `;
    const folder = join(project, resolution);
    mkdirSync(folder);
    writeFileSync(join(folder, 'use.ts'), code);
    const module = resolution === 'bundler' ? 'esnext' : 'node16';
    const options = ['--module', module, '--moduleResolution', resolution, '--target', 'es2022'];
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const args = [compiler, '--ignoreConfig', '--strict', '--noEmit', '--types', '', ...options, 'use.ts'];
    expect(run(process.execPath, args, folder)).toBe('');
  });

  test('has nothing that publint or are-the-types-wrong finds', async () => {
    const { messages } = await publint({ pkgDir: installed(), pack: false, strict: true });
    expect(messages).toEqual([]);
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    expect(analysis.types).not.toBe(false);
    // ES modules alone: what does not know them is not asked.
    const problems = (analysis.types === false ? [] : analysis.problems).filter(
      (problem) =>
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });
});

describe('docs/library.md', () => {
  const text = readFileSync('docs/library.md', 'utf8');
  const examples = [...text.matchAll(/```js\n([^`]*(?:`[^`]+`[^`]*)*?)```\n\n```text\n([^`]*)```/g)].map(
    ([, code = '', printed = '']) => ({ code, printed }),
  );

  test('has three examples', () => expect(examples.length).toBe(3));

  test.each(examples)('an example prints what is written below it (%#)', ({ code, printed }) => {
    expect(runModule('example.js', code)).toBe(printed);
  });

  test('names every function of the library', () => {
    const listed = runModule(
      'names.js',
      "import * as all from 'stagegraph';\nconsole.log(Object.keys(all).join(' '));\n",
    );
    const [, first = ''] = /```js\nimport \{([^}]*)\}/.exec(text) ?? [];
    expect(listed.trim().split(' ')).toEqual([...first.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name));
  });
});
