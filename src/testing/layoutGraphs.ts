import fc from 'fast-check';
import type { LayoutEdge, LayoutInput, LayoutNode } from '#core/layout/types.ts';

/*
 * Graphs for tests and measurements of the layout: stages of a Dockerfile as cards, the way the page
 * makes them, and anything at all.
 */

const STAGE_WIDTH = 260;
const HEAD = 44;
const ROW = 24;
const FROM_Y = 22;

/** A stage: what it is built on, and for each of its rows the source it copies from, if any. */
export interface StageSketch {
  readonly name: string;
  readonly base: string | undefined;
  readonly rows: readonly (string | undefined)[];
}

/** How a sketch is drawn. */
export interface SketchOptions {
  readonly collapsed?: ReadonlySet<string>;
}

/** The input for the layout: one card a stage, one small card for every image that is named. */
export function graphOf(stages: readonly StageSketch[], { collapsed }: SketchOptions = {}): LayoutInput {
  const names = new Set(stages.map((stage) => stage.name));
  const nodes: LayoutNode[] = [];
  const edges: LayoutEdge[] = [];
  const images = new Set<string>();
  const connect = (source: string, target: string, port: string, weight: number) => {
    if (!names.has(source)) images.add(source);
    edges.push({ id: `${source} ${target} ${port}`, source, target, port, weight });
  };
  for (const { name, base, rows } of stages) {
    const folded = collapsed?.has(name) ?? false;
    nodes.push({
      id: name,
      width: STAGE_WIDTH,
      height: folded ? HEAD : HEAD + ROW * rows.length + 8,
      outY: FROM_Y,
      ports: [
        { id: 'from', ordinal: 0, y: FROM_Y },
        ...rows.map((_, i) => ({
          id: `row ${i}`,
          ordinal: i + 1,
          y: folded ? FROM_Y : HEAD + ROW * i + ROW / 2,
        })),
      ],
    });
    if (base !== undefined) connect(base, name, 'from', 4);
    rows.forEach((source, i) => {
      if (source !== undefined) connect(source, name, `row ${i}`, 1);
    });
  }
  for (const id of images) nodes.push({ id, width: 200, height: 44, outY: 22, ports: [] });
  return { nodes, edges };
}

/** A Dockerfile-like list of `count` stages; the same for the same `seed`. */
export function sketchStages(count: number, seed: number): StageSketch[] {
  const random = seeded(seed * 2 ** 16 + count);
  const below = (limit: number) => Math.floor(random() * limit);
  const stages: StageSketch[] = [];
  const images = Math.max(2, Math.round(Math.sqrt(count)));
  const bases = [0];
  for (let i = 0; i < count; i++) {
    const anImage = () => `image${Math.floor(images * random() ** 2)}`;
    const recent = () => `stage${i - 1 - Math.floor(Math.min(i, 12) * random() ** 2)}`;
    const aBase = () => `stage${bases[below(bases.length)]}`;
    const aStage = () => (random() < 0.35 ? aBase() : recent());
    const last = i === count - 1 || (i > 4 && random() < 0.06);
    const rows: (string | undefined)[] = Array.from({ length: 1 + below(8) });
    const copies = i === 0 ? 0 : last ? 2 + below(Math.min(i, 7)) : random() < 0.5 ? 1 + below(2) : 0;
    for (let copy = 0; copy < copies; copy++) {
      rows.splice(below(rows.length + 1), 0, random() < 0.1 ? anImage() : aStage());
    }
    const base = i === 0 || random() < 0.35 ? anImage() : aStage();
    stages.push({ name: `stage${i}`, base: random() < 0.05 ? undefined : base, rows });
    if (random() < 0.12) bases.push(i);
  }
  return stages;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Dockerfile-like lists of 1 to `most` stages. */
export function anyStages(most = 24): fc.Arbitrary<StageSketch[]> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 2 ** 15 }))
    .map(([count, seed]) => sketchStages(count, seed));
}

/** Any graph at all: cycles, edges to themselves, to nobody, to ports that are not there, twice the same. */
export function anyGraph(): fc.Arbitrary<LayoutInput> {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__', 'constructor', '');
  const port = fc.constantFrom('p', 'q', 'r', 'nowhere');
  const size = fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.double({ min: 0, max: 400, noNaN: true }),
    fc.constantFrom(0, -20, NaN, Infinity),
  );
  const node: fc.Arbitrary<LayoutNode> = fc.record({
    id,
    width: size,
    height: size,
    outY: size,
    ports: fc.array(fc.record({ id: port, ordinal: fc.integer({ min: 0, max: 3 }), y: size }), {
      maxLength: 3,
    }),
  });
  const edge: fc.Arbitrary<LayoutEdge> = fc.record({
    id: fc.string({ maxLength: 2 }),
    source: id,
    target: id,
    port,
    weight: fc.constantFrom(1, 4, 0, -1, NaN),
  });
  return fc.record({
    nodes: fc.array(node, { maxLength: 10 }),
    edges: fc.array(edge, { maxLength: 24 }),
  });
}
