/**
 * A maximum matching of a bipartite graph: for each left node the right node it is matched with, or -1.
 * `edges[left]` lists right nodes, the preferred ones first; a first greedy pass takes those where it can.
 *
 * Hopcroft and Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs" (1973): rounds of
 * disjoint shortest augmenting paths, O(E √V). The search is iterative: a path may be as long as the graph.
 */
export function maximumMatching(edges: readonly (readonly number[])[], rights: number): Int32Array {
  const ofLeft = new Int32Array(edges.length).fill(-1);
  const ofRight = new Int32Array(rights).fill(-1);
  for (const [left, options] of edges.entries()) {
    const free = options.find((right) => ofRight[right] === -1);
    if (free === undefined) continue;
    ofLeft[left] = free;
    ofRight[free] = left;
  }
  const level = new Int32Array(edges.length);
  while (layer(edges, ofLeft, ofRight, level)) {
    const next = new Int32Array(edges.length);
    for (let left = 0; left < edges.length; left++) {
      if (ofLeft[left] === -1) augment(left, { edges, ofLeft, ofRight, level, next });
    }
  }
  return ofLeft;
}

/** Distances from the free left nodes along alternating paths; whether some path reaches a free right node. */
function layer(
  edges: readonly (readonly number[])[],
  ofLeft: Int32Array,
  ofRight: Int32Array,
  level: Int32Array,
): boolean {
  const queue: number[] = [];
  for (let left = 0; left < edges.length; left++) {
    level[left] = ofLeft[left] === -1 ? 0 : -1;
    if (level[left] === 0) queue.push(left);
  }
  let isReached = false;
  for (const left of queue) {
    for (const right of edges[left] ?? []) {
      const mate = ofRight[right] ?? -1;
      if (mate === -1) isReached = true;
      else if (level[mate] === -1) {
        level[mate] = (level[left] ?? 0) + 1;
        queue.push(mate);
      }
    }
  }
  return isReached;
}

interface Search {
  readonly edges: readonly (readonly number[])[];
  readonly ofLeft: Int32Array;
  readonly ofRight: Int32Array;
  readonly level: Int32Array;
  /** Edges of each left node that this round has tried. */
  readonly next: Int32Array;
}

/** Follows one shortest alternating path from `start` and turns it over, where there is one. */
function augment(start: number, { edges, ofLeft, ofRight, level, next }: Search): void {
  const path = [start];
  while (path.length > 0) {
    const left = path.at(-1) ?? start;
    const options = edges[left] ?? [];
    const at = next[left] ?? 0;
    const right = options[at];
    if (right === undefined) {
      level[left] = -1;
      path.pop();
      continue;
    }
    next[left] = at + 1;
    const mate = ofRight[right] ?? -1;
    if (mate === -1) {
      for (const node of path) {
        const taken = edges[node]?.[(next[node] ?? 1) - 1] ?? -1;
        ofLeft[node] = taken;
        ofRight[taken] = node;
      }
      return;
    }
    if (level[mate] === (level[left] ?? 0) + 1) path.push(mate);
  }
}
