import { expect, test } from 'vitest';
import type { CardEdge } from './edges.ts';
import { endsOf, relatives } from './relations.ts';

/** Edges from a drawing: `a>b b>c`. */
function edges(drawing: string): readonly CardEdge[] {
  return drawing.split(' ').map((pair) => {
    const [source = '', target = ''] = pair.split('>');
    const rest = { port: 'from', kind: 'from', references: [], stage: 0, row: -1, loads: [] } as const;
    return { id: pair, source, target, ...rest };
  });
}

const near = (drawing: string, card: string): string =>
  [...relatives(edges(drawing), card).cards]
    .map(([id, nearness]) => `${id}${nearness}`)
    .toSorted()
    .join(' ');

test.each([
  ['a>b b>c c>d', 'b', 'a1 b0 c1 d2'],
  ['a>b a>c', 'b', 'a1 b0'],
  ['a>b b>c a>c', 'a', 'a0 b1 c1'],
  ['a>b b>a', 'a', 'a0 b1'],
  ['a>a', 'a', 'a0'],
  ['a>b b>c c>a x>y', 'b', 'a1 b0 c1'],
])('%s seen from %s', (drawing, card, expected) => {
  expect(near(drawing, card)).toBe(expected);
});

test('edges are as near as the way they lie on', () => {
  const { edges: found } = relatives(edges('a>b b>c c>d a>x'), 'b');
  expect([...found]).toEqual([
    ['a>b', 1],
    ['b>c', 1],
    ['c>d', 2],
  ]);
});

test('an edge brings both its ends forward', () => {
  const [edge] = edges('a>b');
  expect(edge && [...endsOf(edge).cards.keys()]).toEqual(['a', 'b']);
});
