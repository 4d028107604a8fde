import { expect, test } from 'vitest';
import type { SourceRange } from '#core/text/range.ts';
import { astTokens } from './ast.ts';
import { parseDockerfile } from './parse.ts';

/** Tokens of one instruction, as the source text they stand in. */
function shown(text: string, line: number): unknown {
  const parsed = parseDockerfile(text);
  const index = parsed.nodes.findIndex(({ node }) => node.line === line);
  const tokens = astTokens(parsed).instructions[index];
  const at = (range: SourceRange | undefined): string | undefined =>
    range && text.slice(range.start, range.end);
  const { base, platform, properties = [], variables = [] } = tokens ?? {};
  return {
    arguments: tokens?.arguments.map(at),
    base: base && [base.registry, base.image, base.tag, base.digest].map(at),
    platform: at(platform),
    properties: properties.map(({ name, value }) => [at(name), at(value)]),
    variables: variables.map(at),
  };
}

test.each([
  ['FROM r.io:5/a/b:1.2 AS x', ['r.io:5', 'a/b', '1.2', undefined]],
  ['FROM alpine', [undefined, 'alpine', undefined, undefined]],
  ['FROM localhost/a@sha256:12', ['localhost', 'a', undefined, 'sha256:12']],
  ['FROM ${R:-a/b:c}/x:${T}', [undefined, '${R:-a/b:c}/x', '${T}', undefined]],
  ['FROM --platform=$P a:1', [undefined, 'a', '1', undefined]],
])('parts of a base image: %s', (text, base) => {
  expect(shown(text, 1)).toMatchObject({ base });
});

test('platform, properties, arguments and variables', () => {
  expect(shown('FROM --platform=linux/arm64 a', 1)).toMatchObject({ platform: 'linux/arm64' });
  expect(shown('FROM a\nENV A=1 B="x $A"', 2)).toMatchObject({
    properties: [
      ['A', '1'],
      ['B', expect.stringContaining('x $A')],
    ],
    variables: ['$A'],
  });
  expect(shown('FROM a\nENV A b c', 2)).toMatchObject({ properties: [['A', 'b c']] });
  expect(shown('FROM a\nARG A=1 B', 2)).toMatchObject({
    properties: [
      ['A', '1'],
      ['B', undefined],
    ],
  });
  expect(shown('FROM a\nCOPY --link x \\\n  # note\n  y /d', 2)).toMatchObject({
    arguments: ['x', 'y', '/d'],
  });
  expect(shown('FROM a\nRUN echo \\$A ${B:-${C}} $1', 2)).toMatchObject({
    variables: ['${B:-${C}}', '${C}', '$1'],
  });
});
