import { expect, it } from 'vitest';
import { graphOf, sketchStages, type StageSketch } from '#testing/layoutGraphs.ts';
import { layoutGraph } from './layout.ts';
import { displacement } from './score.ts';

const newcomer: StageSketch = { name: 'new', base: 'stage0', rows: [undefined, 'stage1'] };

it('while typing, a new stage moves the others by less than 40 pixels on average', () => {
  for (const direction of ['LR', 'TB'] as const) {
    const moves = [12, 30, 60].flatMap((count) =>
      [1, 2, 3].map((seed) => {
        const stages = sketchStages(count, seed);
        const first = layoutGraph(graphOf(stages), { direction });
        const after = stages.toSpliced(count >> 1, 0, newcomer);
        const second = layoutGraph(graphOf(after), { direction, previous: first.memory });
        return displacement(first, second);
      }),
    );
    expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(40);
  }
});
