import { describe, expect, test } from 'vitest';
import { readBakeHcl } from '#testing/buildFiles.ts';

/** What an expression comes to, as JSON; or the rules of what is wrong with it. */
function valueOf(expression: string, around = ''): unknown {
  const { builds, problems } = readBakeHcl(
    `${around}\ntarget "a" {\n  args = { V = jsonencode(${expression}\n) }\n}\n`,
    {},
  );
  const written = builds[0]?.args['V'];
  return written === undefined ? problems.map(({ rule }) => rule) : JSON.parse(written);
}

/** Rules: HCL native syntax specification (`hclsyntax/spec.md`). */
describe('expressions', () => {
  test.each<readonly [string, unknown]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 % 4 - -1', 4],
    ['1.5e2', 150],
    ['0.1 + 0.2', 0.3],
    ['10 / 4', 2.5],
    ['1 < 2 && !(2 <= 1) || false', true],
    ['"1" == 1', false],
    ['[1, 2] == [1, 2]', true],
    ['{a = 1} != {a = 2}', true],
    ['true ? "yes" : "no"', 'yes'],
    ['false ? "text" : 3', '3'],
    ['1 == 1 ? false ? 1 : 2 : 3', 2],
    ['"a${1 + 1}b${true}"', 'a2btrue'],
    ['"${[1]}"', [1]],
    ['"tab\\t\\"q\\" \\u00e9 $${x} %%{y}"', 'tab\t"q" é ${x} %{y}'],
    ['"%{ if 1 > 2 }a%{ else }b%{ endif }!"', 'b!'],
    ['"%{ if false }a%{ endif }"', ''],
    ['"<%{ for k, v in {b = 2, a = 1} ~} ${k}=${v}; %{~ endfor }>"', '<a=1;b=2;>'],
    ['[1, 2, 3,][1]', 2],
    ['{a = {b = [5]}}.a.b[0]', 5],
    ['{a = {b = [5]}}.a.b.0', 5],
    ['{"k-1": 1, (upper("k")) = 2, x = 3}', { 'k-1': 1, K: 2, x: 3 }],
    ['[{n = 1}, {n = 2}][*].n', [1, 2]],
    ['[{n = 1}, {n = 2}].*.n', [1, 2]],
    ['"one"[*]', ['one']],
    ['null[*]', []],
    ['[for v in [1, 2, 3] : v * 2 if v != 2]', [2, 6]],
    ['[for k, v in {b = 2, a = 1} : "${k}${v}"]', ['a1', 'b2']],
    ['[for i, v in ["x", "y"] : "${i}${v}"]', ['0x', '1y']],
    ['{for v in ["a", "b"] : v => upper(v)}', { a: 'A', b: 'B' }],
    ['{for v in ["ab", "ac", "b"] : substr(v, 0, 1) => v...}', { a: ['ab', 'ac'], b: ['b'] }],
    ['[\n  1, # one\n  2, // two\n  /* three */ 3\n]', [1, 2, 3]],
    ['{\n  a = 1\n  b = [\n    2\n  ]\n}', { a: 1, b: [2] }],
    ['max([1, 5, 3]...)', 5],
    ['try(nothing, {}.x, "otherwise")', 'otherwise'],
    ['can(nothing)', false],
    ['convert(["1", "2"], list(number))', [1, 2]],
    ['<<EOT\na ${1 + 1}\n  "b" \\n $${c}\nEOT', 'a 2\n  "b" \\n ${c}\n'],
    ['<<-EOT\n    a\n      b ${"  c"}\n\n    EOT', 'a\n  b   c\n\n'],
    ['<<EOT\n%{ for v in [1, 2] ~}\nv${v}\n%{ endfor ~}\nEOT', 'v1\nv2\n'],
  ])('%s', (expression, value) => expect(valueOf(expression)).toEqual(value));

  test.each<readonly [string, readonly string[]]>([
    ['nothing', ['hcl-variable-unknown']],
    ['nothing()', ['hcl-function-unknown']],
    ['timestamp()', ['hcl-function-elsewhere']],
    ['1 + "x"', ['hcl-type']],
    ['!"x"', ['hcl-type']],
    ['"${[1, 2]}!"', ['hcl-type']],
    ['{a = 1}.b', ['hcl-missing']],
    ['[1][1]', ['hcl-missing']],
    ['[for v in 3 : v]', ['hcl-type']],
    ['"x" ? 1 : 2', ['hcl-type']],
    ['upper()', ['hcl-function-fails']],
    ['upper(null)', ['hcl-function-fails']],
    ['join(nothing...)', ['hcl-variable-unknown']],
    ['join("x"...)', ['hcl-type']],
    ['[for i in range(0, 1e9) : i]', ['hcl-too-much', 'hcl-function-fails']],
    [`${'('.repeat(500)}1${')'.repeat(500)}`, ['hcl-too-deep']],
    [`1${' + 1'.repeat(500)}`, ['hcl-too-deep']],
    ['target.b.args', ['hcl-missing']],
    ['target.a.args', ['hcl-cycle']],
  ])('%s is told', (expression, rules) => expect(valueOf(expression)).toEqual(rules));
});

/** Rules: go-cty `function/stdlib` and buildx `hclparser/stdlib.go`, whose own documentation has such examples. */
describe('functions', () => {
  test.each<readonly [string, unknown]>([
    ['absolute(-2)', 2],
    ['ceil(1.2)', 2],
    ['floor(-1.2)', -2],
    ['int(-1.7)', -1],
    ['log(8, 2)', 3],
    ['min(3, 1, 2)', 1],
    ['signum(-9)', -1],
    ['parseint("-ff", 16)', -255],
    ['equal("a", "a")', true],
    ['and(true, "false")', false],
    ['chomp("a\\n\\n")', 'a'],
    ['indent(2, "a\\nb")', 'a\n  b'],
    ['title("hello wide world")', 'Hello Wide World'],
    ['trim("--a--", "-")', 'a'],
    ['trimprefix("v1.2", "v")', '1.2'],
    ['trimsuffix("a.git", ".git")', 'a'],
    ['substr("hello", 1, -1)', 'ello'],
    ['substr("hello", -3, 2)', 'll'],
    ['split(",", "a,,b")', ['a', '', 'b']],
    ['join("-", ["a", "b"], ["c"])', 'a-b-c'],
    ['replace("1.2.3", ".", "-")', '1-2-3'],
    ['sanitize("ubuntu:22.04")', 'ubuntu_22_04'],
    ['basename("/a/b.txt")', 'b.txt'],
    ['dirname("/a/b.txt")', '/a'],
    ['base64encode("héllo")', 'aMOpbGxv'],
    ['base64decode("aMOpbGxv")', 'héllo'],
    ['urlencode("a b&c/é")', 'a+b%26c%2F%C3%A9'],
    ['byteslen("é")', 2],
    ['strlen("é")', 1],
    ['chunklist([1, 2, 3], 2)', [[1, 2], [3]]],
    ['coalesce(null, "b")', 'b'],
    ['compact(["a", "", "b"])', ['a', 'b']],
    ['concat(["a"], [1])', ['a', 1]],
    ['contains(["a"], "a")', true],
    ['distinct(["b", "a", "b"])', ['b', 'a']],
    ['element(["a", "b"], 3)', 'b'],
    ['flatten([["a"], [["b"], "c"]])', ['a', 'b', 'c']],
    ['indexof(["a", "b"], "b")', 1],
    ['keys({b = 1, a = 2})', ['a', 'b']],
    ['values({b = 1, a = 2})', [2, 1]],
    ['length({a = 1})', 1],
    ['lookup({a = 1}, "b", 3)', 3],
    ['merge({a = 1, b = 1}, null, {b = 2})', { a: 1, b: 2 }],
    ['range(3)', [0, 1, 2]],
    ['range(5, 1, -2)', [5, 3]],
    ['reverselist([1, 2])', [2, 1]],
    ['setintersection(["b", "a"], ["a", "b", "c"])', ['a', 'b']],
    ['setsubtract(["c", "a", "b"], ["b"])', ['a', 'c']],
    ['setunion(["b"], ["a", "b"])', ['a', 'b']],
    ['setsymmetricdifference(["a", "b"], ["b", "c"])', ['a', 'c']],
    [
      'setproduct(["a", "b"], [1, 2])',
      [
        ['a', 1],
        ['a', 2],
        ['b', 1],
        ['b', 2],
      ],
    ],
    ['slice([1, 2, 3], 1, 3)', [2, 3]],
    ['sort(["b", "a"])', ['a', 'b']],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['format("%s-%03d %5.1f %t %q %%", "a", 7, 1.25, true, "x")', 'a-007   1.3 true "x" %'],
    ['format("%v %[1]v", "b")', 'b b'],
    ['formatlist("%s:%s", "img", ["1", "2"])', ['img:1', 'img:2']],
    ['jsondecode("{\\"a\\": [1, null]}")', { a: [1, null] }],
    ['csvdecode("a,b\\n1,\\"x,y\\"\\n")', [{ a: '1', b: 'x,y' }]],
    [
      `formatdate("DD MMM YYYY hh:mm ZZZ 'at' HHaa", "2024-03-09T15:04:05Z")`,
      '09 Mar 2024 15:04 UTC at 03pm',
    ],
    ['timeadd("2024-03-09T15:04:05Z", "-1h30m")', '2024-03-09T13:34:05Z'],
    ['md5("hello")', '5d41402abc4b2a76b9719d911017c592'],
    ['sha1("hello")', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'],
    ['sha256("hello")', '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
    [
      'sha512("hello")',
      '9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043',
    ],
    ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', 'aaabbbccc'],
    ['regex("(\\\\d\\\\d\\\\d\\\\d)-(\\\\d\\\\d)", "2019-02-01")', ['2019', '02']],
    [
      'regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?", "https://a.org/x")',
      { scheme: 'https', host: 'a.org' },
    ],
    ['regexall("v\\\\d+", "v1 v22 x")', ['v1', 'v22']],
    ['length(regexall("^refs/tags/", "refs/heads/a"))', 0],
    [
      'regex_replace("a-1.2", "(?i)([A-Z])-(\\\\d)\\\\.(\\\\d)", "${2}${3}$1")'.replaceAll('${', () => '$${'),
      '12a',
    ],
    ['regex("(a|ab)(c|bcd)(d*)", "abcd")', ['a', 'bcd', '']],
    ['regex("x{2,3}?", "xxxx")', 'xx'],
  ])('%s', (expression, value) => expect(valueOf(expression)).toEqual(value));

  test('of the file, with any number of arguments', () => {
    const around = `
      variable "REPO" { default = "r" }
      function "tag" {
        params = [name]
        variadic_params = more
        result = ["\${REPO}:\${name}", length(more)]
      }
      function "again" {
        params = []
        result = again()
      }
    `;
    expect(valueOf('tag("v1", 2, 3)', around)).toEqual(['r:v1', 2]);
    expect(valueOf('tag()', around)).toEqual(['hcl-function-fails']);
    expect(valueOf('again()', around)).toEqual(['hcl-cycle']);
  });
});
