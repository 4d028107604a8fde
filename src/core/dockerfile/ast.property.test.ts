import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, dockerfileText } from '#testing/dockerfileText.ts';
import { AST_LIMIT, piecesOf } from './ast.ts';
import { parseDockerfile } from './parse.ts';

/** Kind and text of each piece. */
function shown(text: string): string[] {
  return piecesOf(parseDockerfile(text)).pieces.map(
    ({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`,
  );
}

test('the pieces of any text stand one after the other, each within one instruction', () => {
  const texts = fc.oneof({ arbitrary: dockerfileText(), weight: 5 }, anyText());
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseDockerfile(text);
      let end = 0;
      for (const { range } of piecesOf(parsed).pieces) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        const holds = parsed.nodes.some(
          ({ node }) => node.range.start < range.start && range.end <= node.range.end,
        );
        expect(holds).toBe(true);
        ({ end } = range);
      }
    }),
    { numRuns: 500 },
  );
});

test('the parts of a base image are those it was put together from', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:[._-][a-z0-9]{1,3})?$/);
  const registry = fc.oneof(
    fc.constantFrom('localhost', 'localhost:5000', 'r.io'),
    fc.stringMatching(/^[a-z]{1,5}\.[a-z]{2,3}(?::[0-9]{1,4})?$/),
  );
  const repository = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const tag = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
  const digest = fc.stringMatching(/^sha256:[0-9a-f]{8}$/);
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  fc.assert(
    fc.property(maybe(registry), repository, maybe(tag), maybe(digest), (host, image, version, hash) => {
      // Without a registry the first part of the path must not look like one.
      fc.pre(host !== undefined || !image.includes('/') || !/[.:]/.test(image.split('/')[0] ?? ''));
      const base = `${host ? `${host}/` : ''}${image}${version ? `:${version}` : ''}${hash ? `@${hash}` : ''}`;
      expect(shown(`FROM --platform=linux/amd64 ${base} AS x`)).toEqual([
        ...(host === undefined ? [] : [`registry ${host}`]),
        `image ${image}`,
        ...(version === undefined ? [] : [`tag ${version}`]),
        ...(hash === undefined ? [] : [`digest ${hash}`]),
      ]);
    }),
  );
});

test('keys and values are those that were written', () => {
  const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.]{0,5}$/);
  const value = fc.stringMatching(/^(?:[a-z0-9/.,:]{1,5}|"[a-z =#]{1,5}"|'[a-z $]{1,5}')$/);
  const pairs = fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 5 });
  const between = fc.constantFrom(' ', '  ', ' \\\n  ', ' \\\n# note\n\n\t');
  fc.assert(
    fc.property(fc.constantFrom('ENV', 'LABEL', 'ARG'), pairs, between, (keyword, written, gap) => {
      const text = `FROM a\n${keyword} ${written.map((pair) => pair.join('=')).join(gap)}\n`;
      const expected = written.flatMap(([name, given]) => [`key ${name}`, `value ${given}`]);
      expect(shown(text)).toEqual(['image a', ...expected]);
    }),
  );
});

test('strings of JSON arrays are those that were written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 5 }), (strings) => {
      const written = strings.map((string) => JSON.stringify(string));
      expect(shown(`FROM a\nCMD [${written.join(', ')}]`)).toEqual([
        'image a',
        ...written.map((string) => `string ${string}`),
      ]);
    }),
  );
});

test('a text beyond the limit has none', () => {
  expect(shown(`FROM a\n${'#'.repeat(AST_LIMIT)}`)).toEqual([]);
});
