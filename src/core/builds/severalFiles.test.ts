import { describe, expect, test } from 'vitest';
import { readBuildFiles } from './read.ts';
import { buildFileKind } from './recognise.ts';
import type { BuildFile, BuildSource } from './types.ts';

/** Reads files by name, in this order. */
function read(
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
  dotenv: Readonly<Record<string, string>> = {},
): Promise<BuildFile> {
  const sources = Object.entries(files).map(([name, text]): BuildSource => {
    const kind = buildFileKind(text, name);
    if (kind === undefined) throw new Error(`${name} is no build file`);
    return { name, text, kind };
  });
  return readBuildFiles(sources, { environment, dotenv });
}

/** Rules: docs/bake.md, "Several files". */
describe('bake files', () => {
  test('a target is laid over the one before field by field: maps by key, lists and texts as a whole', async () => {
    const { builds, groups, problems } = await read({
      'docker-bake.hcl': `group "default" { targets = ["app", "tools"] }
        group "ci" { targets = ["app"] }
        target "app" {
          context = "app"
          target = "prod"
          args = { A = "1", B = "1", C = "1" }
          contexts = { src = "./src", base = "docker-image://alpine" }
          platforms = ["linux/amd64", "linux/arm64"]
        }
        target "tools" {}`,
      'docker-bake.override.hcl': `group "default" { targets = ["app"] }
        target "app" {
          target = "debug"
          args = { B = "2", C = null, D = "2" }
          contexts = { base = "target:tools" }
          platforms = ["linux/s390x"]
        }
        target "more" { inherits = ["app"] }`,
    });
    expect(problems).toEqual([]);
    const app = {
      context: 'app',
      target: 'debug',
      args: { A: '1', B: '2', C: '1', D: '2' },
      contexts: { src: './src', base: 'target:tools' },
      platforms: ['linux/s390x'],
    };
    expect(builds).toMatchObject([
      { name: 'app', ...app, file: 'docker-bake.hcl', line: 3 },
      { name: 'tools', context: '.' },
      { name: 'more', ...app, file: 'docker-bake.override.hcl', line: 8 },
    ]);
    expect(groups).toEqual([
      { name: 'default', builds: ['app'] },
      { name: 'ci', builds: ['app'] },
    ]);
  });

  test('share variables, functions and attributes, of which the last of one name counts', async () => {
    const files = {
      'a.hcl': `variable "FOO" { default = upper("\${BASE}def") }
        variable "SET" { default = "abc" }
        NAME = "first"
        function "wrap" {
          params = [x]
          result = "<\${x}>"
        }
        target "app" { args = { v1 = wrap(FOO), v3 = SET, v4 = NAME } }`,
      'b.hcl': `variable "BASE" { default = "abc" }
        SET = "def"
        NAME = "second"
        function "wrap" {
          params = [x]
          result = "[\${x}]"
        }
        target "app" { args = { v2 = "\${FOO}-post" } }`,
    };
    const args = async (environment = {}): Promise<unknown> =>
      (await read(files, environment)).builds[0]?.args;
    expect(await args()).toEqual({ v1: '[ABCDEF]', v2: 'ABCDEF-post', v3: 'def', v4: 'second' });
    expect(await args({ BASE: 'new', SET: 'env' })).toEqual({
      v1: '[NEWDEF]',
      v2: 'NEWDEF-post',
      v3: 'env',
      v4: 'second',
    });
  });

  test('in JSON and in HCL are read together, and keep their Dockerfiles apart', async () => {
    const { kind, builds } = await read({
      'docker-bake.json': JSON.stringify({
        variable: { V: { default: '1' } },
        target: { a: { 'dockerfile-inline': 'FROM a', args: { X: '${V}' } } },
      }),
      'docker-bake.override.hcl':
        'variable "V" { default = "2" }\n\ntarget "a" { dockerfile-inline = "FROM b" }',
    });
    expect(kind).toBe('bake-json');
    expect(builds).toMatchObject([
      { inline: 'FROM b', args: { X: '2' }, file: 'docker-bake.override.hcl', line: 3 },
    ]);
  });
});

/** Rules: docs/bake.md, "Several files", "Compose". */
describe('compose files', () => {
  const base = `services:
  web:
    build:
      context: web
      target: prod
      args: [MODE=fast, KEEP=1, FROM_ENV=old]
      platforms: [linux/amd64]
      additional_contexts: {src: ./src, base: "service:tools"}
    profiles: [edge]
  tools:
    build: {dockerfile_inline: FROM alpine}
`;
  const builds = async (override: string, variables = {}): Promise<BuildFile['builds']> =>
    (await read({ 'compose.yaml': base, 'compose.override.yaml': override }, {}, variables)).builds;

  test('maps are merged by key however they are written, lists one after the other, else the last wins', async () => {
    const [web, tools, more] = await builds(
      `services:
  web:
    build:
      target: debug
      args: {MODE: slow, FROM_ENV: }
      platforms: [linux/arm64, linux/amd64]
      additional_contexts: [src=./other]
  tools: {build: ./tools}
  more: {build: ., profiles: [ci]}
`,
      { FROM_ENV: 'env' },
    );
    expect(web).toMatchObject({
      context: 'web',
      target: 'debug',
      args: { MODE: 'slow', KEEP: '1', FROM_ENV: 'env' },
      platforms: ['linux/amd64', 'linux/arm64'],
      contexts: { src: './other', base: 'target:tools' },
      profiles: ['edge'],
      file: 'compose.yaml',
      line: 2,
    });
    expect(tools).toMatchObject({ context: './tools', inline: 'FROM alpine', file: 'compose.yaml' });
    expect(more).toMatchObject({ file: 'compose.override.yaml', line: 9 });
  });

  test('what is null says nothing; !reset takes a value away, !override its place', async () => {
    const [web] = await builds(`services:
  web:
    build:
      target: null
      platforms: !override [linux/s390x]
      args: !reset null
      additional_contexts: !override {only: ./only}
`);
    expect(web).toMatchObject({
      target: 'prod',
      platforms: ['linux/s390x'],
      args: {},
      contexts: { only: './only' },
    });
    expect(await builds('services:\n  web: !reset null\n  new: {build: .}\n')).toMatchObject([
      { name: 'tools' },
      { name: 'new' },
    ]);
    expect(
      await builds('services:\n  web: !override {build: .}\n  tools: {build: !reset null}\n'),
    ).toMatchObject([{ name: 'web', context: '.', target: '', args: {} }]);
  });

  test('extends means a service of its own file', async () => {
    const { problems } = await read({
      'compose.yaml': base,
      'compose.override.yaml': 'services:\n  new: {extends: web, build: .}\n',
    });
    expect(problems).toMatchObject([
      { rule: 'compose-extends-missing', file: 'compose.override.yaml', line: 2 },
    ]);
  });

  test('lie below bake files, whose variables are not those of .env', async () => {
    const {
      kind,
      builds: all,
      groups,
    } = await read(
      {
        'docker-bake.hcl':
          'variable "V" { default = "own" }\ntarget "web" { args = { MODE = V }\n platforms = ["linux/s390x"] }\ngroup "default" { targets = ["web"] }',
        'compose.yaml': `${base}  x: {build: {args: {V: $V}}}\n`,
      },
      {},
      { V: 'dotenv' },
    );
    expect(kind).toBe('bake-hcl');
    expect(all).toMatchObject([
      {
        name: 'web',
        context: 'web',
        args: { MODE: 'own', KEEP: '1' },
        platforms: ['linux/s390x'],
        file: 'compose.yaml',
      },
      { name: 'tools' },
      { name: 'x', args: { V: 'dotenv' } },
    ]);
    expect(groups).toEqual([{ name: 'default', builds: ['web'] }]);
  });
});

test('what is wrong with one is said at its line in it, and does not hide the others', async () => {
  const { builds, problems } = await read({
    'compose.yaml': 'services:\n  a: {build: "x}\n',
    'a.hcl': 'target "a" {}\n',
    'b.hcl': '\n\ntarget "b" {',
    'c.json': '{"target":{"c":{}}}',
    'd.json': '{"target":{\n"d":{}',
    'e.hcl': 'target "e" { args = { X = nope } }',
  });
  expect(problems.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
    'compose.yaml:3 compose-yaml',
    'b.hcl:3 hcl-syntax',
    'd.json:2 builds-json',
    'e.hcl:1 hcl-variable-unknown',
  ]);
  expect(builds.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'c', 'e']));
});
