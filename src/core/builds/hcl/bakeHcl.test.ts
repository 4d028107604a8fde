import { describe, expect, test } from 'vitest';
import type { BuildFile, NamedBuild } from '#core/builds/types.ts';
import { readBakeHcl, readBakeJson } from '#testing/buildFiles.ts';

/** What `docker buildx bake --print` would have of the targets, as far as it decides on steps. */
function printed({ builds }: BuildFile): Readonly<Record<string, unknown>> {
  const fields = ({
    context,
    dockerfile,
    inline,
    target,
    args,
    platforms,
    contexts,
  }: NamedBuild): unknown => ({
    context,
    dockerfile,
    ...(inline !== undefined && { 'dockerfile-inline': inline }),
    ...(target !== '' && { target }),
    ...(Object.keys(args).length > 0 && { args }),
    ...(platforms.length > 0 && { platforms }),
    ...(Object.keys(contexts).length > 0 && { contexts }),
  });
  return Object.fromEntries(builds.map((build) => [build.name, fields(build)]));
}

const plain = { context: '.', dockerfile: 'Dockerfile' };
const rules = (text: string, environment = {}): string[] =>
  readBakeHcl(text, environment).problems.map(({ rule, line }) => `${line} ${rule}`);

/** Rules: buildx `docs/bake-reference.md`, `bake/bake.go`. The texts are our own. */
describe('targets', () => {
  test('have what they set, and defaults for the rest', () => {
    const file = readBakeHcl(
      `# what CI builds
       group "default" { targets = ["app", "tools"] }
       group "all" { targets = ["default", "docs"] }
       target "app" {
         context = "./app"
         dockerfile = "docker/app.Dockerfile"
         target = "release"
         args = { GO_VERSION = "1.23", CGO = 0, RACE = false, NONE = null }
         platforms = ["linux/amd64", "linux/arm64"]
         contexts = { tools = "target:tools", src = "docker-image://alpine", off = "" }
         tags = ["example.org/app:latest"]
         labels = { created = timestamp() }
         no-cache = true
       }
       target "tools" { dockerfile-inline = <<-EOT
           FROM alpine
           RUN apk add git
         EOT
       }
       target "docs" {}`,
      {},
    );
    expect(file.problems).toEqual([]);
    expect(printed(file)).toEqual({
      app: {
        context: './app',
        dockerfile: 'docker/app.Dockerfile',
        target: 'release',
        args: { GO_VERSION: '1.23', CGO: '0', RACE: 'false' },
        platforms: ['linux/amd64', 'linux/arm64'],
        contexts: { tools: 'target:tools', src: 'docker-image://alpine' },
      },
      tools: { ...plain, 'dockerfile-inline': 'FROM alpine\nRUN apk add git\n' },
      docs: plain,
    });
    expect(file.builds[0]).toMatchObject({ line: 4, others: ['labels', 'no-cache', 'tags'] });
    expect(file.groups).toEqual([
      { name: 'default', builds: ['app', 'tools'] },
      { name: 'all', builds: ['app', 'tools', 'docs'] },
    ]);
  });

  test('inherit, later over earlier, maps by key; blocks of one name are one target', () => {
    const file = readBakeHcl(
      `target "_common" { args = { A = "1", B = "1" }
         platforms = ["linux/amd64"] }
       target "_release" { args = { B = "2", C = "2" } }
       target "app" { inherits = ["_common"] }
       target "app" { inherits = ["_release"]
         args = { C = "3" } }`,
      {},
    );
    expect(printed(file)['app']).toEqual({
      ...plain,
      args: { A: '1', B: '2', C: '3' },
      platforms: ['linux/amd64'],
    });
  });

  test('of a matrix are one for each combination, and their label names them all', () => {
    const file = readBakeHcl(
      `group "default" { targets = ["app", "lint"] }
       target "app" {
         name = "app-\${tgt}-\${replace(version, ".", "-")}"
         matrix = { tgt = ["foo", "bar"], version = ["1.0", "2.0"] }
         target = tgt
         args = { VERSION = version }
       }
       target "lint" {
         matrix = { item = [{ n = "go", v = 1 }, { n = "sh", v = 2 }] }
         name = "lint-\${item.n}"
         dockerfile = "\${item.n}.Dockerfile"
         args = item
       }
       target "one" {
         matrix = { dummy = [""] }
         args = target.lint-go.args
       }`,
      {},
    );
    expect(file.problems).toEqual([]);
    expect(printed(file)).toEqual({
      'app-foo-1-0': { ...plain, target: 'foo', args: { VERSION: '1.0' } },
      'app-foo-2-0': { ...plain, target: 'foo', args: { VERSION: '2.0' } },
      'app-bar-1-0': { ...plain, target: 'bar', args: { VERSION: '1.0' } },
      'app-bar-2-0': { ...plain, target: 'bar', args: { VERSION: '2.0' } },
      'lint-go': { ...plain, dockerfile: 'go.Dockerfile', args: { n: 'go', v: '1' } },
      'lint-sh': { ...plain, dockerfile: 'sh.Dockerfile', args: { n: 'sh', v: '2' } },
      one: { ...plain, args: { n: 'go', v: '1' } },
    });
    expect(file.groups).toEqual([
      {
        name: 'default',
        builds: ['app-foo-1-0', 'app-foo-2-0', 'app-bar-1-0', 'app-bar-2-0', 'lint-go', 'lint-sh'],
      },
      { name: 'app', builds: ['app-foo-1-0', 'app-foo-2-0', 'app-bar-1-0', 'app-bar-2-0'] },
      { name: 'lint', builds: ['lint-go', 'lint-sh'] },
    ]);
  });

  test('may speak of each other, and of attributes of the file', () => {
    const file = readBakeHcl(
      `target "foo" {
         dockerfile = "x"
         context = target.bar.context
         target = target.foo.dockerfile
       }
       target "bar" {
         dockerfile = y
         context = "c"
         target = target.bar.name
       }
       y = target.foo.dockerfile
       target "none" { target = target.foo.platforms }`,
      {},
    );
    expect(file.problems).toEqual([]);
    expect(printed(file)).toEqual({
      foo: { context: 'c', dockerfile: 'x', target: 'x' },
      bar: { context: 'c', dockerfile: 'x', target: 'bar' },
      none: plain,
    });
  });

  test('are the same in JSON, whose strings are templates', () => {
    const text = JSON.stringify({
      '//': 'a remark',
      FOO: 'abc',
      variable: { BAR: { default: 'def', type: 'string' }, N: { default: null } },
      function: { wrap: { params: ['inner'], result: '<${upper(inner)}>' } },
      target: {
        app: {
          name: 'app-${v}',
          matrix: { v: ['1', '2'] },
          args: { A: '${FOO}-${BAR}', B: '${wrap(v)}', C: '$${FOO}', D: '${N}' },
        },
      },
    });
    const file = readBakeJson(text, { BAR: 'env' });
    expect(file.problems).toEqual([]);
    expect(printed(file)).toEqual({
      'app-1': { ...plain, args: { A: 'abc-env', B: '<1>', C: '${FOO}' } },
      'app-2': { ...plain, args: { A: 'abc-env', B: '<2>', C: '${FOO}' } },
    });
  });
});

/** Rules: buildx `docs/bake-reference.md`, "Variable", `hclparser.go`. */
describe('variables', () => {
  const file = (type: string, value = 'FOO'): string =>
    `variable "FOO" { ${type} }\ntarget "a" { args = { V = ${value} } }`;

  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    [file('default = "x"'), {}, 'x'],
    [file('default = "x"'), { FOO: 'env' }, 'env'],
    [file('default = "x"'), { FOO: '' }, ''],
    [file(''), {}, ''],
    [file('type = string'), {}, undefined],
    [file('default = null'), { FOO: 'env' }, 'env'],
    [file('default = 3', 'FOO > 5 ? "high" : "low"'), { FOO: '5.1' }, 'high'],
    [file('default = true', 'FOO ? "yes" : "no"'), { FOO: '0' }, 'no'],
    [file('type = number\ndefault = "99"', 'FOO + 1'), {}, '100'],
    [file('type = list(number)\ndefault = ["2", "3"]', 'join("", [for v in FOO : v + 1])'), {}, '34'],
    [file('type = list(string)', 'join("-", FOO)'), { FOO: 'hi,"a,b"' }, 'hi-a,b'],
    [file('type = map(number)', 'join("-", values(FOO))'), { FOO: 'b:1,a:2' }, '2-1'],
    [file('type = tuple([number, string])', 'format("%d %s", FOO[0], FOO[1])'), { FOO: '99,x' }, '99 x'],
    [file('type = object({m = list(string)})', 'FOO.m[1]'), { FOO_JSON: '{"m": ["a", "b"]}' }, 'b'],
    [`FOO = "attribute"\n${file('default = "x"')}`, {}, 'attribute'],
    [`FOO = "attribute"\n${file('default = "x"')}`, { FOO: 'env' }, 'env'],
    [`BAR = "a"\n${file('default = "x"', 'BAR')}`, { BAR: 'env' }, 'a'],
    [file('default = upper("${BASE}def")\n}\nvariable "BASE" {\ndefault = "abc"'), {}, 'ABCDEF'],
    [file('default = BAKE_CMD_CONTEXT'), {}, 'cwd://'],
  ])('%s with %j', (text, environment, value) => {
    const { builds, problems } = readBakeHcl(text, environment);
    expect([builds[0]?.args['V'], problems]).toEqual([value, []]);
  });

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [file('default = true'), { FOO: 'maybe' }, '1 hcl-variable-value'],
    [file('default = 1'), { FOO: '1z' }, '1 hcl-variable-value'],
    [file('default = []'), { FOO: 'x' }, '1 hcl-variable-value'],
    [file('type = number\ndefault = "oops"'), {}, '1 hcl-variable-value'],
    [file('type = tuple([number])'), { FOO: '1,2' }, '1 hcl-variable-value'],
    [file('type = boolean'), {}, '1 hcl-variable-type'],
    [file('default = BAR\n}\nvariable "BAR" {\ndefault = FOO'), {}, '4 hcl-cycle'],
    [
      file('default = "a"\nvalidation {\ncondition = FOO == "b"\nerror_message = "must be b"\n}\n'),
      {},
      '3 hcl-validation',
    ],
  ])('%s with %j is told', (text, environment, rule) => expect(rules(text, environment)).toContain(rule));

  test('are listed with their values, in file order', () => {
    const text = `variable "A" {
        default = ["x", "y"]
        description = "both of them"
      }
      variable "B" { default = 1 }`;
    expect(readBakeHcl(text, { B: '2' }).variables).toEqual([
      { name: 'A', value: 'x,y', description: 'both of them', isSet: false },
      { name: 'B', value: '2', description: '', isSet: true },
    ]);
  });
});

describe('what is wrong is said at its line', () => {
  test.each<readonly [string, readonly string[]]>([
    ['target "a" {\n  args = {', ['2 hcl-syntax']],
    ['target "a" {\n  context = "x\n}', ['2 hcl-syntax']],
    ['target "a" {}\n}', ['2 hcl-syntax']],
    ['target "a" {\n  context = 1 2\n}', ['2 hcl-syntax']],
    ['a = <<EOT\nx', ['1 builds-none', '1 hcl-syntax']],
    ['/* a', ['1 hcl-syntax', '1 builds-none']],
    ['target "a" {\n  target = "x"\n  target = "y"\n}', ['3 hcl-attribute-twice']],
    ['target "a" {\n  args {\n  }\n}', ['2 hcl-block-unknown']],
    ['resource "x" "y" {}\ntarget "a" {}', ['1 hcl-block-unknown']],
    ['target "a" "b" {}\ntarget "a" {}', ['1 hcl-label']],
    ['target "a b" {}', ['1 hcl-name']],
    ['target "a" {\n  name = "b"\n}', ['2 hcl-name-alone']],
    ['target "a" {\n  name = "b"\n  matrix = { x = [1, 2] }\n}', ['2 hcl-name-twice']],
    ['target "a" {}\ntarget "b" {\n  matrix = ["x"]\n}', ['3 hcl-matrix']],
    ['target "a" {}\ntarget "b" {\n  matrix = { x = "y" }\n}', ['3 hcl-matrix']],
    ['target "a" {}\ngroup "g" {\n  name = "b"\n  targets = ["a"]\n}', ['3 hcl-group-field']],
    ['target "a" {\n  args = {\n    X = nope\n  }\n}', ['3 hcl-variable-unknown']],
    ['target "a" {\n  args = {\n    X = "${timestamp()}"\n  }\n}', ['3 hcl-function-elsewhere']],
    ['target "a" {\n  targte = "x"\n}', ['2 builds-field-unknown']],
    ['target "a" {\n  inherits = ["b"]\n}', ['2 builds-inherits-missing']],
  ])('%j', (text, expected) => expect(rules(text)).toEqual(expected));

  test('and does not hide what is right', () => {
    const { builds } = readBakeHcl(
      'target "a" {\n  args = { A = "1", B = nope, C = "3" }\n  target = x\n}',
      {},
    );
    expect(builds[0]).toMatchObject({ args: { A: '1', C: '3' }, target: '' });
  });
});
