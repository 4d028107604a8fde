import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBakeJson } from '#testing/buildFiles.ts';
import { readJson } from './json.ts';
import type { Located } from './located.ts';

function plain(value: Located): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const json = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
);

test('JSON reads as JSON.parse reads it, and every part knows its place', () => {
  fc.assert(
    fc.property(json, (text) => {
      const result = readJson(text);
      if (!result.ok) throw new Error(`refused at ${result.offset}`);
      expect(plain(result.value)).toEqual(JSON.parse(text));
      const visit = (value: Located): void => {
        expect(JSON.parse(text.slice(value.range.start, value.range.end))).toEqual(plain(value));
        if (value.kind === 'list') value.items.forEach(visit);
        if (value.kind === 'map') {
          for (const entry of value.entries) {
            expect(JSON.parse(text.slice(entry.range.start, entry.range.end))).toBe(entry.key);
            visit(entry.value);
          }
        }
      };
      visit(result.value);
    }),
  );
});

test('what is no JSON is refused at a place in it', () => {
  fc.assert(
    fc.property(
      json,
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '{', '\\', '0', ' x'),
      (text, at, more) => {
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + more + text.slice(place + 1);
        const result = readJson(damaged);
        const isWhole = result.ok && damaged.slice(result.end).trim() === '';
        expect(isWhole).toBe(parsed(damaged) !== undefined);
        if (!result.ok) expect(result.offset).toBeLessThanOrEqual(damaged.length);
      },
    ),
  );
});

const name = fc.constantFrom('app', 'web', 'api', 'base', 'test', 'a-b', 'c_d');
const word = fc.stringMatching(/^[a-z/.]{1,8}$/);
const written = fc.string({ maxLength: 12 });
const record = (value: fc.Arbitrary<string>) =>
  fc.dictionary(fc.stringMatching(/^[A-Z_]{1,6}$/), value, { noNullPrototype: true });
/** A target as bake prints it: nothing that is empty. */
const target = fc.record(
  {
    context: word,
    dockerfile: word,
    target: word,
    args: record(written),
    contexts: record(word.map((path) => `./${path}`)),
    platforms: fc.uniqueArray(fc.constantFrom('linux/amd64', 'linux/arm64', 'linux/arm/v7')),
    tags: fc.array(word, { minLength: 1 }),
    'no-cache': fc.boolean(),
  },
  { requiredKeys: ['context', 'dockerfile'] },
);

/** As buildx writes values (`MarshalJSON`). */
const escaped = (text: string): string => text.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');

test('a printed definition gives back every field that a build is made of', () => {
  fc.assert(
    fc.property(fc.dictionary(name, target, { noNullPrototype: true, minKeys: 1 }), (targets) => {
      const printed = Object.fromEntries(
        Object.entries(targets).map(([key, { args, ...rest }]) => [
          key,
          {
            ...rest,
            ...(args && {
              args: Object.fromEntries(Object.entries(args).map(([arg, value]) => [arg, escaped(value)])),
            }),
          },
        ]),
      );
      const group = { default: { targets: Object.keys(targets) } };
      const text = `[+] Building 0.0s (0/0)\n${JSON.stringify({ group, target: printed }, null, 2)}\n`;
      const { builds, groups, problems } = readBakeJson(text);
      expect(problems).toEqual([]);
      expect(groups).toEqual([{ name: 'default', builds: Object.keys(targets) }]);
      expect(builds.map((build) => build.name)).toEqual(Object.keys(targets));
      for (const build of builds) {
        const wanted = targets[build.name];
        expect(build.context).toBe(wanted?.context);
        expect(build.dockerfile).toBe(wanted?.dockerfile);
        expect(build.target).toBe(wanted?.target ?? '');
        expect(build.args).toEqual(wanted?.args ?? {});
        expect(build.contexts).toEqual(wanted?.contexts ?? {});
        expect(build.platforms).toEqual(wanted?.platforms ?? []);
        const others = [
          ...(wanted?.['no-cache'] === true ? ['no-cache'] : []),
          ...(wanted?.tags ? ['tags'] : []),
        ];
        expect(build.others).toEqual(others);
        expect(text.split('\n')[build.line - 1]).toContain(JSON.stringify(build.name));
      }
    }),
  );
});

test('what was escaped comes back, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '%', '{', '}', 'a', '${', '%{', '$$')), (parts) => {
      // A `$` before `${` cannot be told from an escape: bake's own reading has it so.
      const text = parts.join('').replaceAll(/([$%])\1+\{/g, (_, sign: string) => `${sign}{`);
      const printed = JSON.stringify({ target: { a: { args: { X: escaped(text) } } } });
      const { builds, problems } = readBakeJson(printed);
      expect([builds[0]?.args, problems]).toEqual([{ X: text }, []]);
    }),
  );
});

test('any text has an answer', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"target"',
    '"group"',
    '"targets"',
    '"a"',
    'null',
    '1',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { builds, problems } = readBakeJson(parts.join(''));
      expect(builds.length + problems.length).toBeGreaterThan(0);
    }),
  );
});
