import { graphOf, sketchStages } from '#testing/layoutGraphs.ts';
import { ms, ratio, type Bench } from '#testing/benchTable.ts';
import { dagre } from '#testing/engines/dagre.ts';
import { elk } from '#testing/engines/elk.ts';
import { loadGraphviz } from '#testing/engines/graphviz.ts';
import type { Engine } from '#testing/engines/picture.ts';
import { realGraphs } from '#testing/realGraphs.ts';
import { layoutGraph } from './layout.ts';
import { displacement, scoreLayout, type Score } from './score.ts';
import type { LayoutInput, LayoutNode, LayoutResult } from './types.ts';

const SEEDS = [1, 2, 3];
const EDITS = [1, 2, 3];
const RUNS = 5;

const ours: Engine = { name: 'ours', layout: (input) => layoutGraph(input, { direction: 'LR' }) };

/** The same graph and one stage more, built on one card and copying from another. */
function withStage({ nodes, edges }: LayoutInput, edit: number): LayoutInput {
  const at = 1 + ((edit * 7) % nodes.length);
  const added: LayoutNode = {
    id: 'added',
    width: 260,
    height: 100,
    outY: 22,
    ports: [
      { id: 'from', ordinal: 0, y: 22 },
      { id: 'row', ordinal: 1, y: 56 },
    ],
  };
  const edge = (port: string, source: number, weight: number) => ({
    id: `added ${port}`,
    source: nodes[source % at]!.id,
    target: added.id,
    port,
    weight,
  });
  return {
    nodes: nodes.toSpliced(at, 0, added),
    edges: [...edges, edge('from', edit * 3, 4), edge('row', edit * 5, 1)],
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function timeOf({ layout }: Engine, input: LayoutInput): Promise<number> {
  const begun = performance.now();
  await layout(input);
  return performance.now() - begun;
}

/**
 * Milliseconds of our cold layout, and how many times that the engine takes: medians of runs taken in
 * turns, so that whatever else the machine does slows both, after one that warms up.
 */
async function timesOf(engine: Engine, input: LayoutInput) {
  await timeOf(engine, input);
  await timeOf(ours, input);
  const own: number[] = [];
  const ratios: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const time = await timeOf(ours, input);
    own.push(time);
    ratios.push((await timeOf(engine, input)) / time);
  }
  return { own: median(own), ratio: median(ratios) };
}

/** The graph once edited: ours knows the picture before, the others have no way to be told. */
function edited(engine: Engine, input: LayoutInput, before: LayoutResult) {
  return engine === ours
    ? layoutGraph(input, { direction: 'LR', previous: before.memory })
    : engine.layout(input);
}

async function rowOf(name: string, engine: Engine, graphs: readonly LayoutInput[]) {
  const times: { own: number; ratio: number }[] = [];
  const scores: Score[] = [];
  const moves: number[] = [];
  for (const input of graphs) {
    times.push(await timesOf(engine, input));
    const first = await engine.layout(input);
    scores.push(scoreLayout(input, first));
    for (const edit of EDITS) {
      moves.push(displacement(first, await edited(engine, withStage(input, edit), first)));
    }
  }
  const score = (value: (score: Score) => number, digits = 1) => mean(scores.map(value)).toFixed(digits);
  return [
    name,
    engine.name,
    engine === ours
      ? ms(median(times.map((time) => time.own)))
      : ratio(median(times.map((time) => time.ratio))),
    score(({ crossings }) => crossings),
    score(({ places }) => places),
    score(({ edgesUnderCards }) => edgesUnderCards),
    score(({ width, height }) => (width * height) / 1e6, 2),
    `${mean(moves).toFixed(0)} px`,
  ];
}

export const engines: Bench = async () => {
  const all = [ours, dagre, elk, await loadGraphviz()];
  const real = realGraphs(8, 20);
  const sets: [string, LayoutInput[]][] = [12, 30, 60].map((count) => [
    `${count} stages`,
    SEEDS.map((seed) => graphOf(sketchStages(count, seed))),
  ]);
  if (real.length > 0) sets.push([`${real.length} real files`, real]);

  // Code that has not been compiled yet is not what is measured.
  for (const input of sets.flatMap(([, graphs]) => graphs)) await timesOf(ours, input);
  const rows: string[][] = [];
  for (const [name, graphs] of sets) {
    for (const engine of all) rows.push(await rowOf(name, engine, graphs));
  }
  return {
    title: 'ours and other engines: cold layouts, and how far the other cards move when a stage is added',
    columns: ['graphs', 'engine', 'time', 'crossings', 'places', 'edges under cards', 'Mpx²', 'moved'],
    rows,
  };
};
