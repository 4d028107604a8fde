import { expect, test } from 'vitest';
import { graphOf, sketchStages } from '#testing/layoutGraphs.ts';
import { layoutGraph } from './layout.ts';

test('a graph of 5,000 stages is laid out', () => {
  const input = graphOf(sketchStages(5000, 1));
  const result = layoutGraph(input, { direction: 'LR' });
  expect(Object.keys(result.nodes)).toHaveLength(input.nodes.length);
  expect(result.edges).toHaveLength(input.edges.length);
});
