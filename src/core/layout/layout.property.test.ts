import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGraph, anyStages, graphOf, type StageSketch } from '#testing/layoutGraphs.ts';
import { splitComponents } from './components.ts';
import { readGraph } from './graph.ts';
import { layoutGraph } from './layout.ts';
import { displacement, scoreLayout } from './score.ts';
import type { LayoutInput, LayoutResult, Shape } from './types.ts';

/** Every case is several layouts. */
const runs = { numRuns: 40 };

const anyDirection = fc.constantFrom('LR' as const, 'TB' as const);

/** Directions and bounds, alone and together. */
const anyShape: fc.Arbitrary<Shape> = fc.record({
  direction: anyDirection,
  across: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  along: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
});

/** What must hold for every picture of valid cards. */
function expectClean(input: LayoutInput, result: LayoutResult): void {
  const { overlaps, edgesUnderCards } = scoreLayout(input, result);
  expect({ overlaps, edgesUnderCards }).toEqual({ overlaps: 0, edgesUnderCards: 0 });
}

/** Ids of the nodes, column by column as drawn, each from top to bottom. */
function orderOf(result: LayoutResult, cards: readonly string[] = Object.keys(result.nodes)): string[][] {
  const columns = new Map<number, string[]>();
  for (const id of cards) {
    const layer = result.memory.layers[id] ?? -1;
    columns.set(layer, [...(columns.get(layer) ?? []), id]);
  }
  const at = (id: string) => result.memory.cross[id] ?? 0;
  return [...columns].toSorted(([a], [b]) => a - b).map(([, ids]) => ids.toSorted((a, b) => at(a) - at(b)));
}

/** The order within each part that no edge joins to the others: a cold picture places those by their size. */
function orderOfParts(input: LayoutInput, result: LayoutResult): string[][][] {
  return splitComponents(readGraph(input, 'LR')).map(({ cards }) =>
    orderOf(
      result,
      cards.map(({ id }) => id),
    ),
  );
}

describe('a layout of stages', () => {
  it('has no overlap and no edge under a card, cold', () => {
    fc.assert(
      fc.property(anyStages(), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        expectClean(input, layoutGraph(input, shape));
      }),
      runs,
    );
  });

  it('has no overlap and no edge under a card after any edit, warm', () => {
    fc.assert(
      fc.property(anyStages(), anyStages(), anyShape, (before, after, shape) => {
        const { memory } = layoutGraph(graphOf(before), shape);
        const input = graphOf(after);
        expectClean(input, layoutGraph(input, { ...shape, previous: memory }));
      }),
      runs,
    );
  });

  it('leaves sources where edges leave and enters targets at their ports', () => {
    fc.assert(
      fc.property(anyStages(), (stages) => {
        const input = graphOf(stages);
        const result = layoutGraph(input, { direction: 'LR' });
        const nodes = new Map(input.nodes.map((node) => [node.id, node]));
        const edges = new Map(input.edges.map((edge) => [edge.id, edge]));
        expect(result.edges.map((route) => route.id)).toEqual(input.edges.map((edge) => edge.id));
        for (const { id, start, end, path } of result.edges) {
          const { source, target, port } = edges.get(id)!;
          const from = result.nodes[source]!;
          const to = result.nodes[target]!;
          const y = nodes.get(target)!.ports.find((candidate) => candidate.id === port)!.y;
          expect(start).toEqual({
            x: from.x + nodes.get(source)!.width,
            y: from.y + nodes.get(source)!.outY,
          });
          expect(end).toEqual({ x: to.x, y: to.y + y });
          expect(path.startsWith(`M${start.x},${start.y}`)).toBe(true);
          expect(path.endsWith(`L${end.x},${end.y}`)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('runs every edge forward', () => {
    fc.assert(
      fc.property(anyStages(), (stages) => {
        const result = layoutGraph(graphOf(stages), { direction: 'LR' });
        expect(result.backEdges).toEqual([]);
        for (const { start, end } of result.edges) expect(end.x).toBeGreaterThan(start.x);
      }),
      runs,
    );
  });

  it('is the same every time and starts at (0, 0)', () => {
    fc.assert(
      fc.property(anyStages(), anyShape, (stages, shape) => {
        const result = layoutGraph(graphOf(stages), shape);
        expect(layoutGraph(graphOf(stages), shape)).toEqual(result);
        expect(result.origin).toEqual({ x: 0, y: 0 });
      }),
      runs,
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyStages(), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        const previous = layoutGraph(input, shape).memory;
        const copy: typeof previous = JSON.parse(JSON.stringify(previous));
        expect(layoutGraph(input, { ...shape, previous: copy })).toEqual(
          layoutGraph(input, { ...shape, previous }),
        );
      }),
      runs,
    );
  });

  it('puts labels where no card is', () => {
    fc.assert(
      fc.property(anyStages(), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        const result = layoutGraph(input, shape);
        const covered = result.edges.filter(({ label }) =>
          input.nodes.some(({ id, width, height }) => {
            const { x, y } = result.nodes[id]!;
            return label.x > x && label.x < x + width && label.y > y && label.y < y + height;
          }),
        );
        expect(covered).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a warm layout', () => {
  it('moves nothing if nothing changed', () => {
    fc.assert(
      fc.property(anyStages(40), anyShape, (stages, shape) => {
        const input = graphOf(stages);
        const cold = layoutGraph(input, shape);
        const warm = layoutGraph(input, { ...shape, previous: cold.memory });
        expect(warm).toEqual(cold);
      }),
      runs,
    );
  });

  it('moves nothing if nothing changed, after an edit', () => {
    fc.assert(
      fc.property(anyStages(), anyStages(), anyShape, (before, after, shape) => {
        const first = layoutGraph(graphOf(before), shape);
        const second = layoutGraph(graphOf(after), { ...shape, previous: first.memory });
        const third = layoutGraph(graphOf(after), { ...shape, previous: second.memory });
        expect(displacement(second, third)).toBe(0);
        expect(third.edges).toEqual(second.edges);
      }),
      runs,
    );
  });

  it('moves nothing if all that changed are names', () => {
    fc.assert(
      fc.property(anyStages(), anyShape, (stages, shape) => {
        const swap = (name: string) => (name === 'stage0' ? 'stage1' : name === 'stage1' ? 'stage0' : name);
        const renamed = { stage0: 'stage1', stage1: 'stage0' };
        const after = stages.map(({ name, base, rows }): StageSketch => {
          const newRows = rows.map((source) => source && swap(source));
          return { name: swap(name), base: base && swap(base), rows: newRows };
        });
        const cold = layoutGraph(graphOf(stages), shape);
        const warm = layoutGraph(graphOf(after), { ...shape, previous: cold.memory, renamed });
        for (const [id, place] of Object.entries(cold.nodes)) expect(warm.nodes[swap(id)]).toEqual(place);
      }),
      runs,
    );
  });

  it('keeps the order of all cards when one is collapsed, cold and warm', () => {
    fc.assert(
      fc.property(anyStages(), fc.nat(23), (stages, pick) => {
        const collapsed = new Set([stages[pick % stages.length]!.name]);
        const open = layoutGraph(graphOf(stages), { direction: 'LR' });
        const input = graphOf(stages, { collapsed });
        const cold = layoutGraph(input, { direction: 'LR' });
        expect(orderOfParts(input, cold)).toEqual(orderOfParts(input, open));
        expect(orderOf(layoutGraph(input, { direction: 'LR', previous: open.memory }))).toEqual(
          orderOf(open),
        );
      }),
      runs,
    );
  });

  it('takes no notice of a picture in the other direction', () => {
    fc.assert(
      fc.property(anyStages(), (stages) => {
        const { memory } = layoutGraph(graphOf(stages), { direction: 'TB' });
        expect(layoutGraph(graphOf(stages), { direction: 'LR', previous: memory })).toEqual(
          layoutGraph(graphOf(stages), { direction: 'LR' }),
        );
      }),
      runs,
    );
  });
});

describe('any graph', () => {
  it('is laid out without fail, every known edge once', () => {
    fc.assert(
      fc.property(anyGraph(), anyGraph(), anyShape, (input, before, shape) => {
        const previous = layoutGraph(before, shape).memory;
        for (const options of [shape, { ...shape, previous }]) {
          const result = layoutGraph(input, options);
          const ids = new Set(input.nodes.map((node) => node.id));
          expect(Object.keys(result.nodes).toSorted()).toEqual([...ids].toSorted());
          const known = input.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target));
          expect(result.edges.map((edge) => edge.id).toSorted()).toEqual(
            known.map((edge) => edge.id).toSorted(),
          );
          const numbers = [result.width, result.height, result.origin.x, result.origin.y];
          for (const { x, y } of Object.values(result.nodes)) numbers.push(x, y);
          for (const { path, label } of result.edges) {
            expect(path).not.toMatch(/NaN|Infinity/);
            numbers.push(label.x, label.y);
          }
          expect(numbers.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
