import { describe, expect, it } from 'vitest';
import { displacement, pointsOf, scoreLayout } from './score.ts';
import type { LayoutInput, LayoutResult, Point } from './types.ts';

/** Cards of 100 by 40 at these places, and edges drawn as these paths, each from its own card to another. */
function picture(
  places: Readonly<Record<string, readonly [number, number]>>,
  paths: Readonly<Record<string, string>>,
): [LayoutInput, LayoutResult] {
  const memory = {
    direction: 'LR',
    layers: {},
    main: {},
    cross: {},
    edges: {},
    places: {},
    lanes: {},
  } as const;
  const nowhere: Point = { x: 0, y: 0 };
  return [
    {
      nodes: Object.keys(places).map((id) => ({ id, width: 100, height: 40, outY: 20, ports: [] })),
      edges: Object.keys(paths).map((id) => {
        const [source = '', target = ''] = id.split('>');
        return { id, source, target, port: target, weight: 1 };
      }),
    },
    {
      nodes: Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
      edges: Object.entries(paths).map(([id, path]) => ({
        id,
        path,
        start: nowhere,
        end: nowhere,
        label: nowhere,
      })),
      origin: nowhere,
      width: 2880,
      height: 900,
      crossings: 0,
      backEdges: [],
      memory,
    },
  ];
}

describe('the score of a picture', () => {
  it('counts crossings, and places where they fall together once', () => {
    const score = scoreLayout(
      ...picture({}, { 'a>b': 'M0,0L100,100', 'c>d': 'M0,100L100,0', 'e>f': 'M0,98L100,-2' }),
    );
    expect(score).toMatchObject({ crossings: 2, places: 1 });
  });

  it('counts no crossing between edges of one source or into one port', () => {
    const paths = { 'a>b': 'M0,0L100,100', 'a>d': 'M0,100L100,0' };
    expect(scoreLayout(...picture({}, paths)).crossings).toBe(0);
    expect(scoreLayout(...picture({}, { 'a>b': 'M0,0L100,100', 'c>b': 'M0,100L100,0' })).crossings).toBe(0);
  });

  it('counts overlapping cards, touching ones not', () => {
    expect(scoreLayout(...picture({ a: [0, 0], b: [50, 39], c: [150, 0] }, {})).overlaps).toBe(1);
    expect(scoreLayout(...picture({ a: [0, 0], b: [0, 40] }, {})).overlaps).toBe(0);
  });

  it('counts edges under cards, along an edge of a card not', () => {
    const cards = { a: [0, 0], b: [400, 0], c: [200, 0] } as const;
    expect(scoreLayout(...picture(cards, { 'a>b': 'M100,20L400,20' })).edgesUnderCards).toBe(1);
    expect(
      scoreLayout(...picture(cards, { 'a>b': 'M100,20L150,20L150,40L350,40L350,20L400,20' })).edgesUnderCards,
    ).toBe(0);
    expect(scoreLayout(...picture(cards, { 'a>c': 'M100,20L250,20' })).edgesUnderCards).toBe(0);
  });

  it('measures length and how far the picture must be zoomed out', () => {
    const score = scoreLayout(...picture({}, { 'a>b': 'M0,0L30,40L30,140' }));
    expect(score).toMatchObject({ length: 150, fit: 0.5 });
  });

  it('follows rounded corners', () => {
    const points = pointsOf('M0,0L90,0Q100,0 100,10L100,50');
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(points).toContainEqual({ x: 97.5, y: 2.5 });
    expect(points.at(-1)).toEqual({ x: 100, y: 50 });
  });

  it('measures how far cards have moved, newcomers aside', () => {
    const [, before] = picture({ a: [0, 0], b: [0, 100] }, {});
    const [, after] = picture({ a: [30, 40], b: [0, 100], c: [0, 200] }, {});
    expect(displacement(before, after)).toBe(25);
  });
});
