import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBakeHcl } from '#testing/buildFiles.ts';

const parts = fc.constantFrom(
  ...'target|group|variable|function|"a"|"b"|{|}|[|]|(|)|=|:|,|\n|matrix|name|args|inherits|default|params|result|x|y|1|2.5|"|"${|${|%{|}|if|else|endif|for|in|endfor|<<EOT\n|<<-E\n|EOT\n|E\n|#|//|/*|*/|...|=>|.|*|?|!|-|+|&&|==|upper|join|range|try|regexall|format|target.a.args|null|true|~|\\|$${'.split(
    '|',
  ),
);

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 60 }), (words) => {
      const { builds, problems } = readBakeHcl(words.join(' '), { x: '1' });
      expect(builds.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('a file that is cut or damaged has an answer', () => {
  const text = `variable "V" { default = upper("a") }
    function "f" { params = [p]
      result = "<\${p}>" }
    target "t" {
      name = "t-\${m}"
      matrix = { m = [for v in range(3) : "n\${v}"] }
      args = { A = f(V), B = m == "n1" ? 1 : null, C = <<-EOT
        %{ if true }x%{ endif }
      EOT
      }
      platforms = flatten([["linux/amd64"], []])
    }`;
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(3),
      fc.oneof(parts, fc.string({ maxLength: 2 })),
      (at, cut, more) => {
        const { builds, problems } = readBakeHcl(text.slice(0, at) + more + text.slice(at + cut), {});
        expect(builds.length + problems.length).toBeGreaterThan(0);
        for (const { range } of problems) expect(range.end).toBeLessThanOrEqual(text.length + more.length);
      },
    ),
    { numRuns: 300 },
  );
});

const word = fc.stringMatching(/^[a-z]{1,5}$/);
const axis = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

test('a matrix makes one build for each combination of its values', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      fc.array(axis, { minLength: 3, maxLength: 3 }),
      (names, axes) => {
        const used = names.map((name, at) => [`v${name}`, axes[at] ?? []] as const);
        const matrix = used.map(([name, values]) => `${name} = ${JSON.stringify(values)}`).join(', ');
        const name = used.map(([each]) => `\${${each}}`).join('-');
        const args = used.map(([each]) => `${each} = ${each}`).join(', ');
        const text = `target "t" {\n name = "t-${name}"\n matrix = { ${matrix} }\n args = { ${args} }\n}`;
        const { builds, groups, problems } = readBakeHcl(text, {});
        const rows = used.reduce<readonly (readonly string[])[]>(
          (all, [, values]) => all.flatMap((row) => values.map((value) => [...row, value])),
          [[]],
        );
        expect(problems).toEqual([]);
        expect(builds.map((build) => build.name)).toEqual(rows.map((row) => `t-${row.join('-')}`));
        expect(builds.map((build) => Object.values(build.args))).toEqual(rows);
        expect(groups).toEqual([{ name: 't', builds: builds.map((build) => build.name) }]);
      },
    ),
  );
});

const value = fc.string({ maxLength: 10 });

test('a text that is quoted comes back, and the environment comes before it', () => {
  const quoted = (text: string): string =>
    `"${text.replace(/[\\"\n\r\t]|[$%]\{/g, (sign) => (sign.length > 1 ? sign[0] + sign : JSON.stringify(sign).slice(1, -1)))}"`;
  fc.assert(
    fc.property(value, fc.option(value, { nil: undefined }), (written, given) => {
      // A sign before an escape cannot be told from one: HCL itself has it so.
      const text = written.replace(/([$%])+\{/g, '$1{');
      const file = readBakeHcl(
        `variable "V" { default = ${quoted(text)} }\ntarget "a" { args = { V = V } }`,
        given === undefined ? {} : { V: given },
      );
      expect([file.problems, file.builds[0]?.args['V']]).toEqual([[], given ?? text]);
      expect(file.variables[0]?.isSet).toBe(given !== undefined);
    }),
  );
});

test('builds stand in the order of the file, whatever inherits from what', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.nat(), (names, turn) => {
      const text = names
        .map((name, at) => `target "${name}" {\n inherits = ["${names[(at + turn) % names.length]}"]\n}`)
        .join('\n');
      expect(readBakeHcl(text, {}).builds.map((build) => build.name)).toEqual(names);
    }),
  );
});
