import { describe, expect, it } from 'vitest';
import { graphOf, type StageSketch } from '#testing/layoutGraphs.ts';
import { layoutGraph } from './layout.ts';
import { scoreLayout } from './score.ts';
import type { Direction, LayoutInput, LayoutResult } from './types.ts';

const stage = (name: string, base: string | undefined, ...rows: (string | undefined)[]): StageSketch => ({
  name,
  base,
  rows,
});

/** Columns as drawn, left to right (or top to bottom), each with its cards in order: `a b | c`. */
function drawn(result: LayoutResult): string {
  const { layers, cross } = result.memory;
  const columns = new Map<number, string[]>();
  for (const [id, layer] of Object.entries(layers)) columns.set(layer, [...(columns.get(layer) ?? []), id]);
  return [...columns]
    .toSorted(([a], [b]) => a - b)
    .map(([, ids]) => ids.toSorted((a, b) => cross[a]! - cross[b]!).join(' '))
    .join(' | ');
}

const cold = (input: LayoutInput, direction: Direction = 'LR') => layoutGraph(input, { direction });

const web = [
  stage('base', 'node'),
  stage('deps', 'base'),
  stage('test', 'deps'),
  stage('build', 'deps'),
  stage('final', 'nginx', 'build', 'build'),
];

describe('columns', () => {
  it('follow the edges; images stand next to what is built on them', () => {
    expect(drawn(cold(graphOf(web)))).toBe('node | base | deps | test nginx build | final');
  });

  it('draw a chain on one line', () => {
    const result = cold(graphOf([stage('a', 'image'), stage('b', 'a'), stage('c', 'b')]));
    expect(result.edges.map((edge) => edge.path)).toEqual(
      result.edges.map(({ start, end }) => `M${start.x},${start.y}L${end.x},${start.y}`),
    );
  });

  it('run down the screen from top to bottom', () => {
    const { nodes } = cold(graphOf(web), 'TB');
    expect(nodes.final!.y).toBeGreaterThan(nodes.build!.y);
    expect(nodes.build!.y).toBeGreaterThan(nodes.deps!.y);
  });

  it('keep the gap of a stage that was removed, when too many stand side by side behind it', () => {
    const before = [stage('a', 'x'), stage('b', 'a'), stage('c', 'b'), stage('d', 'b')];
    const after = [stage('a', 'x'), stage('c', undefined, 'a'), stage('d', undefined, 'a')];
    const { memory } = cold(graphOf(before));
    const shape = { direction: 'LR' as const, across: 1, previous: memory };
    const result = layoutGraph(graphOf(after), shape);
    expect(result.memory.layers).toEqual({ x: 0, a: 1, c: 3, d: 3 });
    expect(result.nodes.c!.x).not.toBe(result.nodes.d!.x);
    expect(scoreLayout(graphOf(after), result)).toMatchObject({ overlaps: 0, edgesUnderCards: 0 });
  });

  it('reach the rows of a card from its left, its head from above, from top to bottom', () => {
    const { nodes, edges } = cold(graphOf(web), 'TB');
    const end = (id: string) => edges.find((edge) => edge.id === id)!.end;
    const { x, y } = nodes.final!;
    expect(end('nginx final from')).toEqual({ x: x + 130, y });
    expect(end('build final row 1')).toEqual({ x, y: y + 44 + 24 + 12 });
  });
});

describe('parts that no edge joins', () => {
  it('stand side by side', () => {
    const islands = Array.from({ length: 12 }, (_, i) => stage(`s${i}`, `image${i}`));
    const result = cold(graphOf(islands));
    expect(scoreLayout(graphOf(islands), result).overlaps).toBe(0);
    expect(result.width / result.height).toBeGreaterThan(0.8);
    expect(result.width / result.height).toBeLessThan(3);
  });

  it('stay where they are when another one grows', () => {
    const before = [stage('a', 'x'), stage('b', 'y')];
    const after = [stage('a', 'x'), stage('more', 'a'), stage('b', 'y')];
    const first = cold(graphOf(before));
    const second = layoutGraph(graphOf(after), { direction: 'LR', previous: first.memory });
    expect(second.nodes.a).toEqual(first.nodes.a);
    expect(second.nodes.x).toEqual(first.nodes.x);
    expect(scoreLayout(graphOf(after), second).overlaps).toBe(0);
  });
});

describe('cycles', () => {
  const loop: LayoutInput = graphOf([
    stage('a', 'c'),
    stage('b', 'a'),
    stage('c', 'b', 'c'),
    stage('d', 'c'),
  ]);

  it('are cut where the file comes back to itself', () => {
    expect(cold(loop).backEdges).toEqual(['c a from', 'c c row 0']);
  });

  it('are drawn around the cards', () => {
    for (const direction of ['LR', 'TB'] as const) {
      expect(scoreLayout(loop, cold(loop, direction)).edgesUnderCards).toBe(0);
    }
  });
});

describe('what is not there', () => {
  it('makes an empty picture', () => {
    expect(cold({ nodes: [], edges: [] })).toMatchObject({ nodes: {}, edges: [], width: 0, height: 0 });
  });

  it('drops edges to nobody, and ends edges to no port at the middle', () => {
    const nodes = ['a', 'b'].map((id) => ({ id, width: 100, height: 60, outY: 10, ports: [] }));
    const edges = [
      { id: 'e', source: 'a', target: 'b', port: 'none', weight: 1 },
      { id: 'f', source: 'a', target: 'nobody', port: 'none', weight: 1 },
    ];
    const result = cold({ nodes, edges });
    expect(result.edges.map((edge) => edge.id)).toEqual(['e']);
    expect(result.edges[0]!.end).toEqual({ x: result.nodes.b!.x, y: result.nodes.b!.y + 30 });
  });
});

describe('while typing', () => {
  it('a renamed stage stays', () => {
    const renamed = web.map(({ name, base, rows }) => ({
      name: name === 'deps' ? 'modules' : name,
      base: base === 'deps' ? 'modules' : base,
      rows,
    }));
    const first = cold(graphOf(web));
    const second = layoutGraph(graphOf(renamed), {
      direction: 'LR',
      previous: first.memory,
      renamed: { deps: 'modules' },
    });
    expect(second.nodes).toEqual({
      ...Object.fromEntries(Object.entries(first.nodes).filter(([id]) => id !== 'deps')),
      modules: first.nodes.deps,
    });
  });
});
