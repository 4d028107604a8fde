import { describe, expect, it } from 'vitest';
import { scoreLayout } from '#core/layout/score.ts';
import { graphOf, sketchStages } from '#testing/layoutGraphs.ts';
import { dagre } from './dagre.ts';
import { elk } from './elk.ts';
import { loadGraphviz } from './graphviz.ts';
import { endsOf } from './picture.ts';

describe.each([dagre, elk, await loadGraphviz()])('$name', ({ layout }) => {
  it.each([4, 12])('draws %i stages: cards apart, edges from their card to their row', async (count) => {
    const input = graphOf(sketchStages(count, 1));
    const picture = await layout(input);
    expect(Object.keys(picture.nodes)).toHaveLength(input.nodes.length);
    expect(picture.edges).toHaveLength(input.edges.length);
    expect(scoreLayout(input, picture).overlaps).toBe(0);

    const routes = new Map(picture.edges.map((route) => [route.id, route]));
    for (const { edge, source, target, portY } of endsOf(input)) {
      const from = picture.nodes[source.id] ?? { x: NaN, y: NaN };
      const to = picture.nodes[target.id] ?? { x: NaN, y: NaN };
      const { start, end } = routes.get(edge.id) ?? { start: from, end: to };
      // Graphviz rounds, and ends at the middle of a row two pixels high.
      expect(Math.abs(start.x - from.x - source.width)).toBeLessThan(2);
      expect(Math.abs(start.y - from.y - source.outY)).toBeLessThan(2);
      expect(Math.abs(end.x - to.x)).toBeLessThan(2);
      expect(Math.abs(end.y - to.y - portY)).toBeLessThan(2);
    }
  });
});
