import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const compose = `services:
  web:
    build:
      context: ./site
      dockerfile: web.Dockerfile
      target: \${STAGE:-prod}
      args: {MODE: fast, VERSION: }
      platforms: [linux/arm64, linux/amd64]
      additional_contexts: {base: "service:base"}
      cache_from: [type=gha]
    profiles: [edge]
  base:
    build:
      dockerfile_inline: |
        FROM alpine AS base
        RUN true
  db: {image: postgres}
`;
const dockerfile =
  'FROM base AS deps\nARG MODE\nRUN make $MODE\nFROM scratch AS prod\nCOPY --from=deps /x /\nFROM prod AS debug\nRUN gdb\n';

beforeAll(() => {
  command = new CommandLine();
  mkdirSync(join(command.folder, 'app/site'), { recursive: true });
  command.file('app/compose.yaml', compose);
  command.file('app/site/web.Dockerfile', dockerfile);
  command.file('app/.env', 'VERSION=7\n');
  command.file(
    'site.json',
    '{"target":{"web":{"context":"app/site","dockerfile":"web.Dockerfile"},"far":{"context":"https://x.org/a.git"}}}',
  );
  command.file(
    'docker-bake.hcl',
    `variable "STAGE" { default = "prod" }
variable "MODES" { default = "fast" }
target "web" {
  name = "web-\${mode}"
  matrix = { mode = split(",", MODES) }
  context = "app/site"
  dockerfile = "web.Dockerfile"
  target = STAGE
  args = { MODE = mode }
}
`,
  );
  command.file(
    'app/prod.yaml',
    'services:\n  web: {build: {target: debug, args: {MODE: slow}}}\n  base: {build: {dockerfile_inline: FROM busybox}}\n',
  );
  command.file('bad.hcl', 'target "more" {\n  args = { X = nope }\n}\n');
  command.file('cycle.yaml', 'services:\n  a: {extends: b, build: .}\n  b: {extends: a}\n');
}, 60_000);

afterAll(() => command.remove());

describe('--bake lists the builds of a file', () => {
  test('as text, with what each sets and what the order does not say', () => {
    const { out, err, status } = stagegraph(['--bake', 'app/compose.yaml']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('web   site/web.Dockerfile\n');
    expect(out).toContain('      target prod, linux/arm64, linux/amd64, 2 build arguments, named context\n');
    expect(out).toContain('base  Dockerfile in app/compose.yaml, line 12\n');
    expect(out).toContain('default: web, base');
    expect(out).toContain('depends_on orders no builds');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).not.toContain('postgres');
  });

  test('as JSON, with every value', () => {
    const { out } = stagegraph(['--bake', 'app/compose.yaml', '--format', 'json'], {
      env: { STAGE: 'debug' },
    });
    const list = JSON.parse(out) as { readonly builds: readonly unknown[] };
    expect(list).toMatchObject({
      kind: 'compose',
      builds: [
        {
          name: 'web',
          line: 2,
          context: './site',
          dockerfile: 'site/web.Dockerfile',
          target: 'debug',
          args: { MODE: 'fast', VERSION: '7' },
          contexts: { base: 'target:base' },
          others: ['cache-from'],
        },
        { name: 'base', dockerfileInline: 'FROM alpine AS base\nRUN true\n' },
      ],
      groups: [{ name: 'default', builds: ['web', 'base'] }],
      problems: [],
    });
  });

  test('of a bake file in HCL, with variables of the environment and of --bake-var', () => {
    const args = ['--bake', 'docker-bake.hcl', '--bake-var', 'MODES=fast,slow', '--format', 'json'];
    const { out, err } = stagegraph(args, { env: { STAGE: 'debug', MODES: 'none' } });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'bake-hcl',
      builds: [
        { name: 'web-fast', target: 'debug', args: { MODE: 'fast' }, dockerfile: 'app/site/web.Dockerfile' },
        { name: 'web-slow', target: 'debug', args: { MODE: 'slow' } },
      ],
      groups: [{ name: 'web', builds: ['web-fast', 'web-slow'] }],
      variables: [
        { name: 'STAGE', value: 'debug', isSet: true },
        { name: 'MODES', value: 'fast,slow', isSet: true },
      ],
    });
    expect(
      JSON.parse(stagegraph(['--bake', 'docker-bake.hcl', '--build', 'web-fast', '--format', 'json']).out),
    ).toEqual(
      JSON.parse(
        stagegraph('app/site/web.Dockerfile --target prod --build-arg MODE=fast --format json'.split(' '))
          .out,
      ),
    );
  });

  test('of several files, each laid over those before it', () => {
    const args = ['--bake', 'app/compose.yaml', '--bake', 'app/prod.yaml'];
    const { out, err, status } = stagegraph([...args, '--format', 'json']);
    expect([err, status]).toEqual(['', 0]);
    expect(JSON.parse(out)).toMatchObject({
      file: 'app/compose.yaml',
      files: ['app/compose.yaml', 'app/prod.yaml'],
      builds: [
        { name: 'web', file: 'app/compose.yaml', target: 'debug', args: { MODE: 'slow', VERSION: '7' } },
        { name: 'base', file: 'app/prod.yaml', dockerfileInline: 'FROM busybox' },
      ],
    });
    const one = stagegraph([...args, '--build', 'base', '--check']);
    expect(one.out).toContain('app/prod.yaml#base:1: ');
    const wrong = stagegraph(['--bake', 'site.json', '--bake', 'bad.hcl']);
    expect([wrong.err.split(' ')[0], wrong.status]).toEqual(['bad.hcl:2:', 1]);
    // Compose alone is relative to its first file, bake to where it is called.
    const mixed = stagegraph([
      '--bake',
      'app/prod.yaml',
      '--bake',
      'site.json',
      '--build',
      'web',
      '--format',
      'json',
    ]);
    expect(JSON.parse(mixed.out)).toMatchObject({ target: 'debug' });
  });

  test('what is wrong is said at its line, and is an error of the file', () => {
    const { out, err, status } = stagegraph(['--bake', 'cycle.yaml']);
    expect(err).toMatch(/^cycle\.yaml:\d+: error: .* extends /m);
    expect(out).toContain('Dockerfile');
    expect(status).toBe(1);
  });
});

describe('--build shows one of them', () => {
  const built = (args: readonly string[], options?: RunOptions): unknown => {
    const { out, err } = stagegraph([...args, '--format', 'json'], options);
    expect(err).toBe('');
    return JSON.parse(out);
  };

  test('with its target, arguments, platform and contexts', () => {
    const options = '--target prod --platform linux/arm64 --build-arg MODE=fast --build-arg VERSION=7';
    const context = ['--build-context', 'base=target:base'];
    const alone = built(['app/site/web.Dockerfile', ...options.split(' '), ...context]);
    expect(built(['--bake', 'app/compose.yaml', '--build', 'web'])).toEqual(alone);
  });

  test('with what was asked for besides in place of that', () => {
    const alone = built(['app/site/web.Dockerfile', '--target', 'debug']);
    expect(built(['--bake', 'site.json', '--build', 'web', '--target', 'debug'])).toEqual(alone);
  });

  test('from standard input, below what a terminal shows', () => {
    const input = `[+] Building 0.0s (0/0)\n${command.read('site.json')}\n`;
    const alone = built(['app/site/web.Dockerfile']);
    expect(built(['--bake', '-', '--build', 'web'], { input })).toEqual(alone);
  });

  test('whose Dockerfile stands in the file, and says so', () => {
    const { out, err, status } = stagegraph(['--bake', 'app/compose.yaml', '--build', 'base', '--check']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('app/compose.yaml#base:1: ');
  });

  test('says what the graph does not show', () => {
    const { err } = stagegraph(['--bake', 'app/compose.yaml', '--build', 'web']);
    expect(err).toContain('Built for linux/amd64 as well');
    expect(err).toContain('Context base is what base builds');
  });
});

test.each([
  [['--build', 'web'], '--bake'],
  [['--bake-var', 'A=b'], '--bake'],
  [['--bake', 'docker-bake.hcl', '--bake-var', 'A'], 'NAME=VALUE'],
  [['--bake', 'site.json', 'Dockerfile'], 'leave out FILE'],
  [['--bake', 'site.json', '--check'], 'Without --build'],
  [['--bake', 'site.json', '--build', 'web', '--watch'], '--watch with a Dockerfile'],
  [['--bake', 'site.json', '--build', 'wbe'], 'Did you mean web?'],
  [['--bake', 'site.json', '--build', 'far'], 'https://x.org/a.git'],
  [['--bake', 'app/site/web.Dockerfile'], 'neither a bake or compose file'],
  [['--bake', 'none.yaml'], 'No such file'],
])('%j is told', (args, sentence) => {
  const { out, err, status } = stagegraph(args);
  expect(out).toBe('');
  expect(err).toContain(sentence);
  expect(status).toBe(2);
});
