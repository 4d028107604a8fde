import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '#core/dockerfile/ast.ts';
import { openFile } from '#core/stages/open.ts';
import { dockerfileText } from '#testing/dockerfileText.ts';
import { structureOf } from './structure.ts';
import { widened } from './widen.ts';

const options = {
  buildArgs: {},
  contexts: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
} as const;
const text = `FROM r.io/node:22@sha256:ab AS deps
ENV A=1 \\
    B="$A x"
FROM deps AS build
RUN --mount=type=cache,target=/c \\
    echo $A $i <<EOF
body
EOF
CMD ["a b", "c"]
`;

function reading(source: string): Parameters<typeof structureOf> {
  const resolution = openFile(source, options);
  return [resolution, piecesOf(resolution.parsed)];
}

test('tells stages from images, pieces from each other, variables of the file from those of the shell', () => {
  const { marks, folds } = structureOf(...reading(text));
  expect(marks.map(({ kind, range }) => [kind, text.slice(range.start, range.end)])).toEqual([
    ['registry', 'r.io'],
    ['image', 'node'],
    ['tag', '22'],
    ['digest', 'sha256:ab'],
    ['stage', 'deps'],
    ['key', 'A'],
    ['value', '1'],
    ['key', 'B'],
    ['value', '"$A x"'],
    // An ENV reads before it declares.
    ['foreign', 'A'],
    ['stage', 'deps'],
    ['stage', 'build'],
    ['foreign', 'i'],
  ]);
  expect(folds.map(({ start, end }) => text.slice(start, end))).toEqual([
    '\n    B="$A x"',
    '\n    echo $A $i <<EOF\nbody\nEOF',
  ]);
});

test.each([
  ['22', ['22', 'r.io/node:22@sha256:ab', 'r.io/node:22@sha256:ab AS deps']],
  ['1', ['1', 'A=1 \\\n    B="$A x"', 'ENV A=1 \\\n    B="$A x"']],
  ['a b', ['"a b"', '["a b", "c"]', 'CMD ["a b", "c"]']],
  ['cache', ['cache', 'type=cache,target=/c', '--mount=type=cache,target=/c']],
])('the selection around %j widens step by step', (inside, steps) => {
  const [resolution, pieces] = reading(text);
  let range = { start: text.indexOf(inside) + 1, end: text.indexOf(inside) + 1 };
  const found = steps.map(() => {
    range = widened(resolution, pieces, range) ?? range;
    return text.slice(range.start, range.end);
  });
  expect(found).toEqual(steps);
});

test('law: widening goes on to the whole text, each time around what was there', () => {
  fc.assert(
    fc.property(dockerfileText(), fc.nat(), (source, at) => {
      const [resolution, pieces] = reading(source);
      const start = at % (source.length + 1);
      let range = { start, end: start };
      for (let step = 0; step < 50; step++) {
        const next = widened(resolution, pieces, range);
        if (next === undefined) break;
        expect(next.start <= range.start && range.end <= next.end).toBe(true);
        expect(next.end - next.start).toBeGreaterThan(range.end - range.start);
        range = next;
      }
      expect(range).toEqual({ start: 0, end: source.length });
    }),
  );
});
