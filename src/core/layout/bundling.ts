import type { Acyclic } from './cycles.ts';
import type { Graph } from './graph.ts';
import type { Column } from './crossings.ts';
import type { Grid, LanePlan } from './lanes.ts';

/*
 * Bundling: which long edges share their lanes.
 *
 *   one trunk for a card          lanes for each target          neighbours merged
 *   a ══╤═══════╤══▶ p            a ═╦══════════════▶ p          a ═╦═══╤══════════▶ p
 *       └─▶ q   └──▶ r               ╠══▶ q                         ║   └──────────▶ r
 *                                    ╚══════════════▶ r             ╚══▶ q
 *
 * A trunk has the fewest lines. Own lanes find ways that cross less. The third takes the order found
 * for own lanes and joins those of one card that run side by side from the card on, which keeps most
 * of both (the hyperedge dummies of ELK's layered algorithm).
 */

/** One trunk of lanes for every card. */
export function planTrunks(graph: Graph, acyclic: Acyclic, layers: readonly number[]): LanePlan {
  return numberLanes(graph, (arc) => String(graph.arcs[arc]!.source), laneCounts(graph, acyclic, layers));
}

/** Lanes for every pair of source and target. */
export function planSeparate(graph: Graph, acyclic: Acyclic, layers: readonly number[]): LanePlan {
  const pair = (arc: number) => `${graph.arcs[arc]!.source}>${graph.arcs[arc]!.target}`;
  return numberLanes(graph, pair, laneCounts(graph, acyclic, layers));
}

/** Joins lanes that stand next to each other, from the source on. Also translates the order. */
export function mergeNeighbours(
  graph: Graph,
  grid: Grid,
  plan: LanePlan,
  columns: readonly Column[],
): { plan: LanePlan; columns: number[][] } {
  const joined = Int32Array.from(grid.items.keys());
  for (const column of columns) {
    column.forEach((item, position) => {
      const above = column[position - 1];
      if (!above || item.lane === 0 || above.lane === 0 || item.card !== above.card) return;
      const [own, other] = [item.ins[0]!.from.index, above.ins[0]!.from.index];
      if (joined[own] === joined[other]) joined[item.index] = joined[above.index]!;
    });
  }
  const lanes = plan.map((own) => own.length);
  const merged = numberLanes(graph, (arc, k) => String(joined[plan[arc]![k]!]), lanes);
  const index = Int32Array.from(grid.items.keys());
  plan.forEach((own, arc) => own.forEach((lane, k) => (index[lane] = merged[arc]![k]!)));
  return {
    plan: merged,
    columns: columns.map((column) => [...new Set(column.map((item) => index[item.index]!))]),
  };
}

/** How many lanes each arc needs: one in each column between its ends. */
export function laneCounts(graph: Graph, acyclic: Acyclic, layers: readonly number[]): number[] {
  return graph.arcs.map((arc, index) =>
    acyclic.back[index] ? 0 : layers[arc.target]! - layers[arc.source]! - 1,
  );
}

/** Numbers lanes as `LanePlan` says; lanes equally far from their source with the same key are one. */
function numberLanes(
  graph: Graph,
  keyOf: (arc: number, k: number) => string,
  lanes: readonly number[],
): LanePlan {
  let next = graph.cards.length;
  const numbers = new Map<string, number>();
  return lanes.map((count, arc) =>
    Array.from({ length: count }, (_, k) => {
      const key = `${k}:${keyOf(arc, k)}`;
      const number = numbers.get(key) ?? next++;
      numbers.set(key, number);
      return number;
    }),
  );
}
