import { describe, expect, test } from 'vitest';
import { workOf } from '#testing/work.ts';
import { readBakeHcl, readBakeJson, readCompose } from '#testing/buildFiles.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const hcl = (text: string) => readBakeHcl(text, {});

test.each<readonly [string, (text: string) => unknown, (count: number) => string]>([
  ['targets', hcl, (count) => lines(count, (at) => `target "t${at}" {\n  args = { A = "x-${at}" }\n}\n`)],
  [
    'variables',
    hcl,
    (count) =>
      lines(count, (at) => `variable "V${at}" {\n  default = "a\${V${Math.max(at - 1, 0)}}"\n}\n`).replace(
        '${V0}',
        '',
      ),
  ],
  [
    'values of a matrix',
    hcl,
    (count) => `target "t" {\n name = "t-\${v}"\n matrix = { v = range(${count}) }\n}\n`,
  ],
  [
    'targets that speak of one',
    hcl,
    (count) =>
      `target "a" {\n target = "x"\n}\n${lines(count, (at) => `target "t${at}" {\n  target = target.a.target\n}\n`)}`,
  ],
  [
    'groups that speak of one',
    hcl,
    (count) =>
      `target "a" {}\n${lines(count, (at) => `group "g${at}" {\n  targets = group.g0.targets\n}\n`)}`.replace(
        'group.g0.targets',
        '["a"]',
      ),
  ],
  [
    'values of an expression',
    hcl,
    (count) => `target "a" {\n args = { A = join(",", [${'"x", '.repeat(count)}]) }\n}\n`,
  ],
  ['parts of a template', hcl, (count) => `target "a" {\n args = { A = "${'${1}x'.repeat(count)}" }\n}\n`],
  ['quotation marks that open', hcl, (count) => '"'.repeat(count)],
  ['comments that open', hcl, (count) => '/* '.repeat(count)],
  ['heredocs that open', hcl, (count) => 'a = <<E\n'.repeat(count)],
  [
    'signs of a text in a pattern',
    hcl,
    (count) => `target "a" {\n args = { A = length(regexall("(a|b)*c", "${'ab'.repeat(count / 10)}")) }\n}\n`,
  ],
  [
    'targets in JSON',
    readBakeJson,
    (count) => `{"target":{"t":{}${lines(count, (at) => `,"t${at}":{"args":{"A":"x\${1}"}}`)}}}`,
  ],
  ['strings in JSON', readBakeJson, (count) => `{"target":{"a":{"tags":[""${',"x"'.repeat(count)}]}}}`],
  [
    'services',
    (text) => readCompose(text, {}),
    (count) => `services:\n${lines(count, (at) => `  s${at}: {build: {context: ., args: [A=\${X:-1}]}}\n`)}`,
  ],
])('twice as many %s are twice the work', (_, read, textOf) => {
  const work = (count: number): number => workOf(() => read(textOf(count)));
  work(100);
  expect(work(800) / work(400)).toBeLessThan(2.6);
});

/** Texts that would come to more than anybody has time for. */
describe('a hostile file ends in a message', () => {
  const doubled = (first: string, next: (at: number) => string): string =>
    `a0 = ${first}\n${lines(60, (at) => `a${at + 1} = ${next(at)}\n`)}target "t" {\n  args = { A = jsonencode(a60) }\n}\n`;
  test.each<readonly [string, string]>([
    ['texts that double', doubled('"x"', (at) => `"\${a${at}}\${a${at}}"`)],
    ['lists that double', doubled('[1]', (at) => `concat(a${at}, a${at})`)],
    ['lists of lists that double', doubled('[1]', (at) => `[a${at}, a${at}]`)],
    ['texts that are replaced by themselves', doubled('"xx"', (at) => `replace(a${at}, "x", a${at})`)],
    ['a list of all products', 'a = setproduct(range(9e4), range(9e4))\ntarget "t" {}'],
    [
      'a matrix of millions',
      `target "t" {\n name = "t-\${a}"\n matrix = { ${'abcdefgh'
        .split('')
        .map((axis) => `${axis} = range(10)`)
        .join(', ')} }\n}`,
    ],
    [
      'functions that call twice',
      `function "f0" {\n params = [x]\n result = x\n}\n${lines(40, (at) => `function "f${at + 1}" {\n params = [x]\n result = [f${at}(x), f${at}(x)]\n}\n`)}target "t" {\n args = { A = jsonencode(f40(1)) }\n}`,
    ],
    [
      'lists in each other',
      `a0 = []\n${lines(3000, (at) => `a${at + 1} = [a${at}]\n`)}target "t" {\n args = { A = jsonencode(a3000) }\n}`,
    ],
    [
      'cycles',
      `${lines(300, (at) => `variable "V${at}" {\n  default = V${(at + 1) % 300}\n}\n`)}target "t" {}`,
    ],
    [
      'targets that inherit in a circle',
      lines(300, (at) => `target "t${at}" {\n  inherits = ["t${(at + 1) % 300}"]\n}\n`),
    ],
  ])('%s', (_, text) => {
    expect(hcl(text).problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  test('or in an answer, where a pattern would go back and forth for ever', () => {
    const text = `target "t" {\n  args = { A = length(regexall("(a*)*(a*)*b", join("", [for i in range(20000) : "a"]))) }\n}\n`;
    expect(hcl(text)).toMatchObject({ builds: [{ args: { A: '0' } }], problems: [] });
  });
});
