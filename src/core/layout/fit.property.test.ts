import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGraph, anyStages, graphOf, sketchStages } from '#testing/layoutGraphs.ts';
import { bestFit } from './fit.ts';
import { fitIn, MAX_FIT, zoomIn, type Candidate } from './room.ts';
import { estimate, outlineOf } from './estimate.ts';
import { layoutGraph } from './layout.ts';
import type { LayoutInput, Shape } from './types.ts';

const runs = { numRuns: 25 };
const anyRoom = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 1400 }),
});
const anyShape: fc.Arbitrary<Shape> = fc.record({
  direction: fc.constantFrom('LR' as const, 'TB' as const),
  across: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  along: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
});

/** Three levels of the same graph: each half as large as the one before, and legible at any of its sizes. */
function levelsOf(input: LayoutInput): [Candidate<string>, Candidate<string>, Candidate<string>] {
  const smaller = (share: number): LayoutInput => ({
    ...input,
    nodes: input.nodes.map(({ height, width, ports, outY, ...node }) => ({
      ...node,
      width: width * share,
      height: height * share,
      outY: outY * share,
      ports: ports.map((port) => ({ ...port, y: port.y * share })),
    })),
  });
  return [
    { level: 'most', input, legibleZoom: 0.85 },
    { level: 'less', input: smaller(0.6), legibleZoom: 0.85 },
    { level: 'least', input: smaller(0.35), legibleZoom: 0.85 },
  ];
}

describe('the best fit', () => {
  it('fits the room as it says, and is legible if it says so', () => {
    fc.assert(
      fc.property(anyStages(16), anyRoom, (stages, room) => {
        const candidates = levelsOf(graphOf(stages));
        const { layout, zoom, legible, level } = bestFit(candidates, room);
        expect(zoom).toBe(zoomIn(room, layout));
        expect(layout.width * zoom).toBeLessThanOrEqual(room.width + 0.01);
        expect(layout.height * zoom).toBeLessThanOrEqual(room.height + 0.01);
        expect(zoom).toBeLessThanOrEqual(MAX_FIT);
        expect(legible).toBe(zoom >= (candidates.find((each) => each.level === level)?.legibleZoom ?? 0));
      }),
      runs,
    );
  });

  it('says the most where everything fits as it is', () => {
    fc.assert(
      fc.property(anyStages(8), (stages) => {
        const { level, legible } = bestFit(levelsOf(graphOf(stages)), { width: 9000, height: 9000 });
        expect({ level, legible }).toEqual({ level: 'most', legible: true });
      }),
      runs,
    );
  });

  it('says the least where nothing is legible', () => {
    const input = graphOf(sketchStages(16, 3));
    const { level, legible } = bestFit(levelsOf(input), { width: 120, height: 90 });
    expect({ level, legible }).toEqual({ level: 'least', legible: false });
  });

  it('keeps to the direction that was chosen', () => {
    fc.assert(
      fc.property(
        anyStages(12),
        anyRoom,
        fc.constantFrom('LR' as const, 'TB' as const),
        (stages, room, direction) => {
          expect(bestFit(levelsOf(graphOf(stages)), room, { direction }).shape.direction).toBe(direction);
        },
      ),
      runs,
    );
  });

  it('is the same every time, and survives anything', () => {
    fc.assert(
      fc.property(anyGraph(), anyRoom, (input, room) => {
        const candidates = levelsOf(input);
        expect(bestFit(candidates, room)).toEqual(bestFit(candidates, room));
      }),
      runs,
    );
  });

  it('says less before many edges go around to the next strip of a folded picture, and folds a plain chain', () => {
    const chainOf = (rowsOf: (at: number) => readonly string[]): LayoutInput =>
      graphOf(
        Array.from({ length: 6 }, (_, at) => ({
          name: `s${at}`,
          base: at === 0 ? undefined : `s${at - 1}`,
          rows: rowsOf(at),
        })),
      );
    const room = { width: 1100, height: 500 };
    const plain = bestFit(levelsOf(chainOf(() => [])), room, { direction: 'LR' });
    expect(plain).toMatchObject({ level: 'most', legible: true });
    expect(plain.shape.along).toBeDefined();
    const all = chainOf((at) => Array.from({ length: at }, (_, from) => `s${from}`));
    const tangled = bestFit(levelsOf(all), { ...room, height: 700 }, { direction: 'LR' });
    expect(tangled.legible).toBe(true);
    expect(tangled.level).not.toBe('most');
    expect(tangled.shape.along).toBeUndefined();
  });

  it('folds a long chain in a low room, and divides a full layer in a narrow one', () => {
    const chain = graphOf(
      Array.from({ length: 9 }, (_, at) => ({
        name: `s${at}`,
        base: at === 0 ? undefined : `s${at - 1}`,
        rows: [],
      })),
    );
    const low = bestFit(
      [{ level: 'names', input: chain, legibleZoom: 0.8 }],
      { width: 1300, height: 400 },
      { direction: 'LR' },
    );
    expect(low).toMatchObject({ legible: true, shape: { direction: 'LR' } });
    expect(low.shape.along).toBeLessThan(9);

    const names = Array.from({ length: 6 }, (_, at) => `s${at}`);
    const fan = graphOf([
      ...names.map((name) => ({ name, base: undefined, rows: [] })),
      { name: 'all', base: undefined, rows: names },
    ]);
    const narrow = bestFit(
      [{ level: 'names', input: fan, legibleZoom: 0.8 }],
      { width: 700, height: 900 },
      { direction: 'TB' },
    );
    expect(narrow).toMatchObject({ legible: true, shape: { direction: 'TB' } });
    expect(narrow.shape.across).toBeLessThan(6);
  });

  it('draws what cannot be read anyhow as large as its room allows, where all of it is asked for', () => {
    const chain = graphOf(
      Array.from({ length: 12 }, (_, at) => ({
        name: `s${at}`,
        base: at === 0 ? undefined : `s${at - 1}`,
        rows: [],
      })),
    );
    const candidates = [{ level: 'names', input: chain, legibleZoom: 9 }] as const;
    const room = { width: 700, height: 600 };
    const [parts, whole] = [bestFit(candidates, room), bestFit(candidates, room, { whole: true })];
    expect(parts.shape.along).toBeUndefined();
    expect(whole.zoom).toBeGreaterThan(parts.zoom * 1.5);
  });

  it('fits the room with all of a picture, legible or not', () => {
    fc.assert(
      fc.property(anyStages(16), anyRoom, (stages, room) => {
        const candidates = [{ level: 'names', input: graphOf(stages), legibleZoom: 9 }] as const;
        const { layout, zoom, legible } = bestFit(candidates, room, { whole: true });
        expect(legible).toBe(false);
        expect(layout.width * zoom).toBeLessThanOrEqual(room.width + 0.01);
        expect(layout.height * zoom).toBeLessThanOrEqual(room.height + 0.01);
      }),
      runs,
    );
  });
});

describe('a picture that cannot be read as a whole', () => {
  it('is too long one way only, where a shape is', () => {
    const names = Array.from({ length: 24 }, (_, at) => `s${at}`);
    const fan = graphOf([
      ...names.map((name) => ({ name, base: undefined, rows: [] })),
      { name: 'all', base: undefined, rows: names },
    ]);
    const room = { width: 730, height: 680, partHeight: 640 };
    const candidate = { level: 'names', input: fan, legibleZoom: 1 };
    const { legible, layout, shape } = bestFit([candidate], room);
    expect(legible).toBe(false);
    expect(shape.along).toBeUndefined();
    const ways = [layout.width / room.width, layout.height / room.partHeight];
    expect(Math.min(...ways)).toBeLessThan(1.05);
  });
});

describe('an estimate', () => {
  it('is not much larger than the picture', () => {
    fc.assert(
      fc.property(anyStages(14), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        const least = estimate(outlineOf(input, shape.direction), shape, 1.6);
        const real = layoutGraph(input, { ...shape, aspect: 1.6 });
        // The picture may fold elsewhere, and put parts that no edge joins together another way: of 3,000 random
        // graphs the furthest was 1.40 times as large.
        expect(least.width * least.height).toBeLessThanOrEqual(1.6 * real.width * real.height);
      }),
      runs,
    );
  });
});

describe('a bound', () => {
  it('holds: no more cards beside each other, no more layers after each other', () => {
    fc.assert(
      fc.property(anyStages(16), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        const fit = fitIn({ level: '', input, legibleZoom: 1 }, shape, { width: 800, height: 600 });
        const vertical = shape.direction === 'TB';
        const places = input.nodes.map((node) => {
          const { x, y } = fit.layout.nodes[node.id] ?? { x: 0, y: 0 };
          return vertical ? { from: y, to: y + node.height, at: x } : { from: x, to: x + node.width, at: y };
        });
        expect(places.every(({ from, to, at }) => [from, to, at].every(Number.isFinite))).toBe(true);
        if (shape.across !== 1 || shape.along !== undefined) return;
        // One card a layer: along the direction no two cards of a part stand side by side.
        const { memory } = fit.layout;
        expect(Object.keys(memory.layers)).toHaveLength(input.nodes.length);
        const parts = new Set(Object.values(memory.edges));
        if (parts.size > 1 || fit.layout.backEdges.length > 0) return;
        const sorted = places.toSorted((a, b) => a.from - b.from);
        sorted
          .slice(1)
          .forEach(({ from }, i) => expect(from).toBeGreaterThanOrEqual((sorted[i]?.to ?? 0) - 0.5));
      }),
      runs,
    );
  });
});
