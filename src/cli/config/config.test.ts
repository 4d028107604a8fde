import { mkdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '#i18n/en/cli.ts';
import { CommandLine, type Run } from '#testing/commandLine.ts';
import { readJson, type JsonNode } from './json.ts';
import { readConfig, ruleNames } from './readConfig.ts';

/** What a text is refused with; "" where it is not. */
function refusal(text: string): string {
  const read = readConfig(text);
  return read.ok ? '' : read.say(cli);
}

describe('JSON with places', () => {
  const plain = (node: JsonNode): unknown => {
    if (node.kind === 'object')
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
    return node.kind === 'array' ? node.items.map(plain) : node.value;
  };

  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        const value = JSON.parse(json) as unknown;
        const read = readJson(JSON.stringify(value, null, indent));
        expect('faultLine' in read ? read : JSON.stringify(plain(read))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('and whatever JSON.parse refuses is refused', () => {
    const texts = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '01', '-', 'null', ' ', '\n', '"', '\\'),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect('faultLine' in readJson(text)).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });

  test('deep, long and cut texts end in an answer', () => {
    expect(readJson('['.repeat(100_000))).toEqual({ faultLine: 1 });
    expect(readJson(`"${'\\'.repeat(100_001)}`)).toEqual({ faultLine: 1 });
    expect(readJson('{\n"a": 1,\n"b" 2}')).toEqual({ faultLine: 3 });
  });
});

describe('what a configuration says', () => {
  const whole = {
    $schema: 'https://example.com/config.schema.json',
    target: 'test',
    'build-arg': { VERSION: '1', EMPTY: '' },
    'build-context': { shared: '../shared' },
    platform: 'linux/arm64',
    'failure-threshold': 'warning',
    rules: { 'final-root': 'off', StageNameCasing: 'error' },
  };
  const schema = JSON.parse(readFileSync('public/config.schema.json', 'utf8')) as {
    readonly properties: { readonly rules: { readonly properties: object } };
  };
  const isValid = new Ajv2020({ strict: true }).compile(schema);

  test('is read, and is what the schema allows', () => {
    expect(isValid(whole)).toBe(true);
    const read = readConfig(JSON.stringify(whole));
    expect(read.ok && { ...read.value, rules: Object.fromEntries(read.value.rules) }).toEqual({
      target: 'test',
      buildArgs: { VERSION: '1', EMPTY: '' },
      contexts: { shared: '../shared' },
      platform: 'linux/arm64',
      threshold: 'warning',
      rules: whole.rules,
    });
    expect(refusal('\ufeff{}')).toBe('');
  });

  test('names every rule in the schema', () => {
    expect(Object.keys(schema.properties.rules.properties)).toEqual(ruleNames);
  });

  test.each([
    ['{\n  "taget": "a"\n}', 'Line 2: there is no setting taget. Did you mean target?'],
    [
      '{\n  "rules": {\n    "final-rot": "off"\n  }\n}',
      'Line 3: there is no rule final-rot. Did you mean final-root?',
    ],
    [
      '{"rules": {"final-root": "no"}}',
      'Line 1: this is no value for final-root. It is one such as: off, advice,',
    ],
    ['{"rules": ["final-root"]}', 'Line 1: this is no value for rules.'],
    ['{"failure-threshold": "low"}', 'Line 1: this is no value for failure-threshold.'],
    ['{"build-arg": {"A": 1}}', 'Line 1: this is no value for build-arg.'],
    ['{\n"target": "a",\n"target": "b"}', 'Line 3: target is there already.'],
    ['[]', 'Line 1 is not valid JSON.'],
    ['{\n"target": "a",\n}', 'Line 3 is not valid JSON.'],
  ])('%j is refused with its line, and by the schema', (text, sentence) => {
    expect(refusal(text)).toContain(sentence);
    // JSON.parse takes the last of two members alike.
    if (!/valid JSON|already/.test(sentence)) expect(isValid(JSON.parse(text))).toBe(false);
  });

  test('values are those of the options', () => {
    expect(refusal('{"platform": "what/is/this/now"}')).toMatch(/^Line 1: --platform /);
    expect(refusal('{"build-context": {"a": ""}}')).toMatch(/^Line 1: --build-context /);
  });
});

describe('on the command line', () => {
  let command: CommandLine;
  const run = (...args: readonly string[]): Run => command.run(args);
  const file = 'FROM alpine AS Build\nARG A\nRUN echo $A\nFROM scratch\n';

  beforeAll(() => {
    command = new CommandLine();
    for (const folder of ['a', 'a/b', 'a/.git', 'c']) mkdirSync(command.path(folder));
    for (const folder of ['a/b/', 'c/', '']) command.file(`${folder}Dockerfile`, file);
    command.file('.stagegraph.json', '{"rules": {"StageNameCasing": "off"}}');
    command.file(
      'a/.stagegraph.json',
      '{"target": "build", "failure-threshold": "warning", "rules": {"unpinned-base": "error"}}',
    );
  }, 60_000);
  afterAll(() => command.remove());

  test('the nearest file counts, up to the root of a repository; the options that are given stand', () => {
    const { out, status } = run('--check', 'a/b/Dockerfile', 'c/Dockerfile');
    expect(out).toContain('a/b/Dockerfile:1: warning: Stage name');
    expect(out).toMatch(/^a\/b\/Dockerfile:1: error: .*\[unpinned-base\]$/m);
    expect(out).not.toMatch(/^c\/Dockerfile:1: warning/m);
    expect(out).toMatch(/^c\/Dockerfile:1: advice: .*\[unpinned-base\]$/m);
    expect(status).toBe(1);
    expect(run('--check', 'c/Dockerfile').status).toBe(0);
    expect(run('--check', '--failure-threshold', 'none', 'a/b/Dockerfile').status).toBe(0);
    expect(JSON.parse(run('--format', 'json', 'a/b/Dockerfile').out)).toMatchObject({ target: 'build' });
    const given = run('--format', 'json', '--target', 'stage-1', 'a/b/Dockerfile').out;
    expect(JSON.parse(given)).toMatchObject({ target: 'stage-1' });
  });

  test('another file can be named, or none', () => {
    command.file('other.json', '{"build-arg": {"A": "1"}, "platform": "linux/arm64"}');
    const { buildArgs, platform } = JSON.parse(
      run('--config', 'other.json', '--build-arg', 'B=2', '--format', 'json').out,
    ) as { readonly buildArgs: unknown; readonly platform: unknown };
    expect([buildArgs, platform]).toEqual([{ A: '1', B: '2' }, 'linux/arm64']);
    expect(run('--no-config', '--check').out).toContain('[StageNameCasing]');
    expect(run('--check').out).not.toContain('[StageNameCasing]');
    expect(run('--no-config', '--config', 'other.json').status).toBe(2);
  });

  test('one that cannot be used is told with its line, and nothing goes on as if it were not there', () => {
    command.file('wrong.json', '{\n  "rule": {}\n}');
    expect(run('--config', 'wrong.json', '--check')).toEqual({
      out: '',
      err: 'stagegraph: wrong.json: Line 2: there is no setting rule. Did you mean rules?\n',
      status: 2,
    });
    expect(run('--config', 'nowhere.json').err).toBe('stagegraph: nowhere.json: No such file.\n');
  });
});
