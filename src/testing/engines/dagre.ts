import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Point } from '#core/layout/types.ts';
import { endsOf, pictureOf, SPACING, type Engine } from './picture.ts';

/**
 * dagre, from left to right. It knows no ports: its edges aim at the middle of a card. Here the first and
 * the last point of each are moved to where the edge leaves and to its row, as a page would have to.
 */
export const dagre: Engine = {
  name: 'dagre',
  layout(input) {
    const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
    graph.setGraph({
      rankdir: 'LR',
      nodesep: SPACING.cards,
      edgesep: SPACING.edges,
      ranksep: SPACING.columns,
    });
    for (const { id, width, height } of input.nodes) graph.setNode(id, { width, height });
    const ends = endsOf(input);
    for (const { edge } of ends) graph.setEdge(edge.source, edge.target, { weight: edge.weight }, edge.id);
    layout(graph);

    const nodes = Object.fromEntries(
      input.nodes.map(({ id, width, height }): [string, Point] => {
        const { x = 0, y = 0 } = graph.node(id);
        return [id, { x: x - width / 2, y: y - height / 2 }];
      }),
    );
    const courses = ends.map(({ edge, source, portY }) => {
      const from = nodes[edge.source] ?? { x: 0, y: 0 };
      const to = nodes[edge.target] ?? { x: 0, y: 0 };
      const { points = [] } = graph.edge(edge.source, edge.target, edge.id);
      return {
        id: edge.id,
        points: [
          { x: from.x + source.width, y: from.y + source.outY },
          ...points.slice(1, -1),
          { x: to.x, y: to.y + portY },
        ],
      };
    });
    return pictureOf(input, nodes, courses);
  },
};
