import { maximumMatching } from './matching.ts';

/**
 * The fewest chains that hold all `nodes`, such that no two nodes of a chain overlap: a minimum path cover
 * by matching each node with the one that follows it (Fulkerson 1956; Dilworth's theorem). `follows(a, b)`
 * says that `b` may come after `a`, and is a strict partial order; `preferred` lists who should follow a
 * node if it costs no chain.
 *
 *     base ─> deps ─> build      base, deps, build
 *          └> docs               docs
 */
export function chainCover(
  nodes: readonly number[],
  follows: (before: number, after: number) => boolean,
  preferred: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const at = new Map(nodes.map((node, index) => [node, index]));
  const edges = nodes.map((node) => {
    const liked = new Set(preferred(node));
    const options = nodes.filter((other) => other !== node && follows(node, other));
    return [...options.filter((o) => liked.has(o)), ...options.filter((o) => !liked.has(o))].map(
      (other) => at.get(other) ?? -1,
    );
  });
  const next = maximumMatching(edges, nodes.length);
  const isFollower = new Set(next);
  return nodes.flatMap((_, index) => {
    if (isFollower.has(index)) return [];
    const chain: number[] = [];
    for (let node = index; node >= 0 && chain.length <= nodes.length; node = next[node] ?? -1) {
      chain.push(nodes[node] ?? -1);
    }
    return [chain];
  });
}

/** Size of the largest set of `nodes` of which none follows another: as many as a minimum chain cover has chains. */
export function width(nodes: readonly number[], follows: (before: number, after: number) => boolean): number {
  const at = new Map(nodes.map((node, index) => [node, index]));
  const edges = nodes.map((node) =>
    nodes.flatMap((other) => (other !== node && follows(node, other) ? [at.get(other) ?? -1] : [])),
  );
  return nodes.length - maximumMatching(edges, nodes.length).filter((right) => right >= 0).length;
}
