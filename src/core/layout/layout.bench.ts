import { graphOf, sketchStages, type StageSketch } from '#testing/layoutGraphs.ts';
import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { layoutGraph } from './layout.ts';
import { displacement, scoreLayout } from './score.ts';
import type { LayoutInput, LayoutResult } from './types.ts';

const cold = (input: LayoutInput) => layoutGraph(input, { direction: 'LR' });
const warm = (input: LayoutInput, { memory }: LayoutResult) =>
  layoutGraph(input, { direction: 'LR', previous: memory });

/** The same stages and one more in the middle, built on one and copying from another. */
function withStage(stages: readonly StageSketch[], seed: number): StageSketch[] {
  const at = 1 + ((seed * 7) % stages.length);
  const base = stages[(seed * 3) % at]!.name;
  return stages.toSpliced(at, 0, { name: 'new', base, rows: [undefined, stages[(seed * 5) % at]!.name] });
}

export const time: Bench = () => ({
  title: 'time of a layout',
  columns: ['stages', 'cold', 'warm, unchanged', 'warm, one stage more'],
  rows: [5, 15, 60, 300, 1000].map((count) => {
    const stages = sketchStages(count, 1);
    const input = graphOf(stages);
    const edited = graphOf(withStage(stages, 1));
    const first = cold(input);
    const runs = count > 100 ? 3 : 15;
    return [
      count,
      ms(medianTime(() => cold(input), runs)),
      ms(medianTime(() => warm(input, first), runs)),
      ms(medianTime(() => warm(edited, first), runs)),
    ];
  }),
});

export const quality: Bench = () => ({
  title: 'quality of cold layouts, mean of five graphs',
  columns: [
    'stages',
    'crossings',
    'places',
    'edges under cards',
    'overlaps',
    'edge length',
    'Mpx²',
    'fit zoom',
  ],
  rows: [5, 15, 30, 60, 120].map((count) => {
    const scores = [1, 2, 3, 4, 5].map((seed) => {
      const input = graphOf(sketchStages(count, seed));
      return scoreLayout(input, cold(input));
    });
    const mean = (value: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
    return [
      count,
      mean((score) => score.crossings).toFixed(1),
      mean((score) => score.places).toFixed(1),
      mean((score) => score.edgesUnderCards).toFixed(1),
      mean((score) => score.overlaps).toFixed(1),
      mean((score) => score.length).toFixed(0),
      mean((score) => (score.width * score.height) / 1e6).toFixed(2),
      mean((score) => score.fit).toFixed(2),
    ];
  }),
});

export const stillness: Bench = () => ({
  title: 'how far the other cards move when a stage is added, mean of forty edits',
  columns: ['stages', 'warm', 'cold', 'warm, unchanged'],
  rows: [15, 30, 60].map((count) => {
    const moves = { warm: 0, cold: 0, unchanged: 0 };
    const edits = 8;
    const seeds = [1, 2, 3, 4, 5];
    for (const seed of seeds) {
      const stages = sketchStages(count, seed);
      const input = graphOf(stages);
      const first = cold(input);
      moves.unchanged += displacement(first, warm(input, first)) / seeds.length;
      for (let edit = 0; edit < edits; edit++) {
        const edited = graphOf(withStage(stages, edit));
        moves.warm += displacement(first, warm(edited, first)) / seeds.length / edits;
        moves.cold += displacement(first, cold(edited)) / seeds.length / edits;
      }
    }
    return [count, moves.warm, moves.cold, moves.unchanged].map((value, i) =>
      i === 0 ? value : `${value.toFixed(2)} px`,
    );
  }),
});
