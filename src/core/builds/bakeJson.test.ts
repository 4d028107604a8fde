import { describe, expect, test } from 'vitest';
import { readBakeJson } from '#testing/buildFiles.ts';
import { dockerfilePath } from './paths.ts';

const rules = (text: string): string[] => readBakeJson(text).problems.map(({ rule }) => rule);
const definition = (target: unknown, group: unknown = {}): string => JSON.stringify({ group, target });

describe('a definition', () => {
  test('of compose says the same as one of bake', () => {
    const text = definition({
      api: {
        context: '/src',
        contexts: { base: 'target:base' },
        dockerfile: '/src/docker/api.Dockerfile',
        args: { PRICE: '$${CENTS}' },
        'shm-size': 134217728,
        output: ['type=docker'],
      },
      base: { context: '/src', 'dockerfile-inline': 'FROM scratch\n' },
    });
    const [api, base] = readBakeJson(text).builds;
    expect(api).toMatchObject({ args: { PRICE: '${CENTS}' }, others: ['output', 'shm-size'] });
    expect(base?.inline).toBe('FROM scratch\n');
    expect(api && dockerfilePath(api)).toBe('/src/docker/api.Dockerfile');
    expect(base && dockerfilePath(base)).toBeUndefined();
  });

  test('takes over what it inherits: later over earlier, its own over all', () => {
    const text = definition({
      all: { args: { A: '1', B: '1', C: '1' }, platforms: ['linux/amd64'], target: 'x' },
      more: { args: { B: '2', C: '2' } },
      app: { inherits: ['all', 'more'], args: { C: 3 }, target: 'y' },
    });
    const app = readBakeJson(text).builds[2];
    expect(app).toMatchObject({ args: { A: '1', B: '2', C: '3' }, target: 'y', platforms: ['linux/amd64'] });
  });

  test('has groups in groups, each build once', () => {
    const text = definition(
      { a: {}, b: {}, c: {} },
      { default: { targets: ['inner', 'a'] }, inner: { targets: ['b', 'default', 'a', 'c'] } },
    );
    expect(readBakeJson(text).groups).toEqual([
      { name: 'default', builds: ['b', 'a', 'c'] },
      { name: 'inner', builds: ['b', 'a', 'c'] },
    ]);
  });
});

describe('what is wrong is said at its place', () => {
  test.each([
    ['', ['builds-json']],
    ['{"target": {"a": }', ['builds-json']],
    ['{}', ['builds-none']],
    [definition({ a: { inherits: ['b'] }, b: { inherits: ['a'] } }), ['builds-inherits-cycle']],
    [definition({ a: { inherits: ['c'] } }), ['builds-inherits-missing']],
    [
      definition({ a: { contexts: { x: 'target:b' } }, b: { contexts: { x: 'target:a' } } }),
      ['builds-context-cycle'],
    ],
    [definition({ a: { contexts: { x: 'target:c' } } }), ['builds-context-missing']],
    [definition({ a: {} }, { default: { targets: ['a', 'c'] } }), ['builds-group-missing']],
    [definition({ a: { platforms: ['linux/amd64,linux/'] } }), ['builds-platform']],
    [definition({ a: { colour: 'red' } }), ['builds-field-unknown']],
    [definition({ a: { args: ['A=1'], target: ['x'] } }), ['builds-field-type', 'builds-field-type']],
    [definition({ a: { target: '${STAGE}' } }), ['hcl-variable-unknown']],
  ])('%s', (text, expected) => expect(rules(text)).toEqual(expected));

  test('with its line', () => {
    const [problem] = readBakeJson('{\n "target": {\n  "a": {\n   "targte": "x"\n  }\n }\n}').problems;
    expect(problem).toMatchObject({
      rule: 'builds-field-unknown',
      line: 4,
      params: { build: 'a', field: 'targte' },
    });
  });
});

test.each([
  ['.', 'Dockerfile', 'Dockerfile'],
  ['./app', 'docker/../api.Dockerfile', 'app/api.Dockerfile'],
  ['app', '/etc/Dockerfile', '/etc/Dockerfile'],
  ['cwd://app', 'Dockerfile', 'app/Dockerfile'],
  ['../x', 'cwd://Dockerfile', 'Dockerfile'],
  ['../x', 'Dockerfile', '../x/Dockerfile'],
  ['https://github.com/a/b.git', 'Dockerfile', undefined],
  ['git@github.com:a/b', 'Dockerfile', undefined],
  ['target:base', 'Dockerfile', undefined],
])('in %s, %s is %s', (context, dockerfile, path) => {
  const [build] = readBakeJson(definition({ a: { context, dockerfile } })).builds;
  expect(build && dockerfilePath(build)).toBe(path);
});
