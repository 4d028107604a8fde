import { describe, expect, test } from 'vitest';
import { readCompose } from '#testing/buildFiles.ts';
import { dockerfilePath } from './paths.ts';
import type { NamedBuild } from './types.ts';

const builds = (text: string, variables: Readonly<Record<string, string>> = {}): readonly NamedBuild[] =>
  readCompose(text, variables).builds;
const rules = (text: string): string[] => readCompose(text, {}).problems.map(({ rule }) => rule);

/** Rules: compose-spec `build.md`, buildx `bake/compose.go`. */
describe('a service with build is a target', () => {
  test('in the short form, the context; without build, none', () => {
    const file = readCompose('services:\n  app:\n    build: ./app\n  db:\n    image: postgres\n', {});
    expect(file.builds).toMatchObject([{ name: 'app', context: './app', dockerfile: 'Dockerfile', line: 2 }]);
    expect(file.groups).toEqual([{ name: 'default', builds: ['app'] }]);
    expect(file.problems).toEqual([]);
  });

  test('in the long form, field by field', () => {
    const text = `
services:
  web.front:
    image: example/web
    platform: linux/arm64
    profiles: [edge]
    environment:
      FROM_SERVICE: yes
    build:
      context: web
      dockerfile: ../docker/web.Dockerfile
      target: prod
      args:
        - MODE=fast
        - FROM_SERVICE
        - FROM_FILE
        - NOWHERE
      additional_contexts:
        base: service:base.image
        node: docker-image://node:22
        src: ./src
      cache_from: [type=gha]
      no_cache: false
      secrets: [token]
  base.image:
    build:
      dockerfile_inline: |
        FROM alpine
        RUN true
      platforms: [linux/amd64, linux/arm64]
`;
    const [web, base] = builds(text, { FROM_FILE: 'env' });
    expect(web).toMatchObject({
      name: 'web_front',
      context: 'web',
      target: 'prod',
      args: { MODE: 'fast', FROM_SERVICE: 'yes', FROM_FILE: 'env' },
      contexts: { base: 'target:base_image', node: 'docker-image://node:22', src: './src' },
      platforms: ['linux/arm64'],
      others: ['cache-from', 'secret'],
      profiles: ['edge'],
    });
    expect(web && dockerfilePath(web)).toBe('docker/web.Dockerfile');
    expect(base).toMatchObject({
      inline: 'FROM alpine\nRUN true\n',
      platforms: ['linux/amd64', 'linux/arm64'],
    });
  });

  test('numbers and truth values are what YAML makes of them', () => {
    const text =
      'services:\n  a:\n    build:\n      args: {PYTHON: 3.10, BIG: 12345678901234567890, ON: true, NODE: "3.10"}\n';
    expect(builds(text)[0]?.args).toEqual({
      PYTHON: '3.1',
      BIG: '12345678901234567890',
      ON: 'true',
      NODE: '3.10',
    });
  });

  test('x-bake says what bake alone knows', () => {
    const text = `
services:
  a:
    build:
      context: .
      platforms: [linux/amd64]
      additional_contexts: {one: ./one}
      x-bake:
        platforms: [linux/arm64, linux/amd64]
        contexts: {two: ./two, one: ./other}
        target: passed-over
        no-cache-filter: [deps]
`;
    expect(builds(text)[0]).toMatchObject({
      platforms: ['linux/amd64', 'linux/arm64'],
      contexts: { one: './one', two: './two' },
      target: '',
      others: ['no-cache-filter'],
    });
  });
});

test('the variables that decide on builds are listed with their values', () => {
  const text = `
services:
  a:
    image: $TAG
    environment: {RUNS: $RUNS}
    build:
      target: \${STAGE:-prod}
      args: {A: "\${B-x}\${STAGE}", NAMED: , RUNS: }
    profiles: ["$P"]
  b:
    build: {context: "\${DIR:?say where}"}
  db: {image: "postgres:$PG"}
`;
  const { variables, builds: found } = readCompose(text, { B: 'set', NAMED: '' });
  expect(variables).toEqual([
    { name: 'STAGE', value: 'prod', description: '', isSet: false },
    { name: 'B', value: 'set', description: '', isSet: true },
    { name: 'P', value: '', description: '', isSet: false },
    { name: 'NAMED', value: '', description: '', isSet: true },
    { name: 'DIR', value: '', description: '', isSet: false },
  ]);
  expect(found[0]).toMatchObject({ target: 'prod', args: { A: 'set', NAMED: '', RUNS: '' } });
});

describe('anchors and extends', () => {
  test('merge keys: own fields win, then the first', () => {
    const text = `
x-a: &a {context: a, target: a}
x-b: &b {context: b, dockerfile: b}
services:
  one:
    build:
      <<: [*a, *b]
      target: own
`;
    expect(builds(text)[0]).toMatchObject({ context: 'a', dockerfile: 'b', target: 'own' });
  });

  test('extends: maps by key, lists one after the other, else its own', () => {
    const text = `
services:
  base:
    build:
      context: base
      args: [A=1, B=1]
      platforms: [linux/amd64]
  middle:
    extends: base
    build: ./middle
  app:
    extends: {service: middle}
    build:
      args: {B: 2, C: 2}
      platforms: [linux/arm64]
`;
    expect(builds(text)[2]).toMatchObject({
      context: './middle',
      args: { A: '1', B: '2', C: '2' },
      platforms: ['linux/amd64', 'linux/arm64'],
    });
  });
});

const service = (build: string): string => `services:\n  a:\n    build: ${build}\n`;

describe('what is wrong is said at its place', () => {
  test.each([
    ['services:\n  a: {build: "x}\n', ['compose-yaml']],
    ['a: *nowhere\n', ['compose-yaml']],
    ['services: {a: {build: x}, a: {build: y}}\n', ['compose-yaml']],
    ['services:\n  a: &a\n    build: [*a]\n', ['compose-aliases']],
    ['services:\n  db: {image: x}\n', ['builds-none']],
    ['', ['builds-none']],
    ['include: [other.yaml]\nservices: {a: {build: .}}\n', ['compose-include']],
    ['services:\n  a: {extends: b, build: .}\n  b: {extends: {service: a}}\n', ['compose-extends-cycle']],
    ['services:\n  a: {extends: a, build: .}\n', ['compose-extends-cycle']],
    ['services:\n  a: {extends: c, build: .}\n', ['compose-extends-missing']],
    ['services:\n  a: {extends: {file: b.yaml, service: b}, build: .}\n', ['compose-extends-file']],
    [service('{dockerfile: D, dockerfile_inline: FROM a}'), ['compose-inline-and-file']],
    [service('{targte: x}'), ['builds-field-unknown']],
    [service('{additional_contexts: {x: "service:b"}}'), ['builds-context-missing']],
    [service('{target: "${STAGE}"}'), ['compose-variable-unset']],
    [service('{target: "${STAGE:?say which}"}'), ['compose-variable-required']],
    [service('{target: "$1"}'), ['compose-interpolation']],
    [service('{platforms: linux/amd64}'), ['builds-field-type']],
  ])('%s', (text, expected) => expect(rules(text)).toEqual(expected));

  test('with line and values', () => {
    const text = 'services:\n  a:\n    build:\n      target: ${STAGE:?say which}\n';
    expect(readCompose(text, {}).problems[0]).toMatchObject({
      line: 4,
      params: { name: 'STAGE', message: 'say which' },
    });
  });
});

describe('a file that would be too much', () => {
  test('aliases that explode', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
    const text = `l0: &l0 [x]\n${levels.join('\n')}\nservices: {a: {build: .}}\n`;
    expect(rules(text)).toEqual(['compose-aliases']);
  });

  test('many services that share many arguments', () => {
    const args = Array.from({ length: 2000 }, (_, at) => `  A${at}: ${at}`).join('\n');
    const services = Array.from({ length: 300 }, (_, at) => `  s${at}: {build: {args: *a}}`).join('\n');
    expect(rules(`x: &a\n${args}\nservices:\n${services}\n`)).toContain('builds-too-many');
  });

  test.each([
    ['lists in lists', '['.repeat(100_000)],
    ['maps in maps', '{a: '.repeat(50_000)],
    ['steps to the right', Array.from({ length: 1200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('%s', (_, text) => expect(rules(text)).toEqual(['compose-yaml']));
});
