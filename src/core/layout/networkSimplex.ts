/*
 * Network simplex: integer positions that make weighted edges as short as can be.
 *
 *   minimise   Σ weight · (position[head] − position[tail])
 *   such that  position[head] − position[tail] ≥ length     for every edge
 *
 * Source: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (IEEE TSE 1993),
 * sections 2.3 and 2.4. A spanning tree of tight edges (slack 0) fixes all positions. Taking a tree
 * edge away leaves two halves; its CUT VALUE is the weight that runs its way between them, less the
 * weight that runs against it. Where that is negative, pulling the halves apart makes the picture
 * shorter, until another edge between them becomes tight and takes its place:
 *
 *   a ─1─▶ b ─1─▶ c            tree a▸b, b▸c, a▸d: cut value of a▸d is 1 − 4 = −3
 *   │             ▲            d moves right until d▸c is tight:
 *   └─1─▶ d ──4───┘            a at 0, b at 1, d at 1, c at 2
 *
 * Used twice: for layers, and for exact coordinates inside the columns.
 */

/** Edges by index: `tails[i] -> heads[i]`, at least `lengths[i]` apart, pulled by `weights[i]`. */
export interface Constraints {
  readonly tails: number[];
  readonly heads: number[];
  readonly lengths: number[];
  readonly weights: number[];
}

/** How many negative tree edges are compared before the worst of them leaves the tree. */
const CANDIDATES = 30;

/** Vertices and edges that are looked at in all: a pivot may go over the whole tree, and there may be many. */
const MAX_LOOKS = 20_000_000;

/**
 * Moves `position` (which must satisfy all constraints) to an optimum. Positions stay where they are
 * if they are one already. `maxPivots` bounds the work, as does a limit of its own that graphs of a few thousand
 * vertices do not reach: stopped early, the positions are valid still.
 */
export function networkSimplex(
  position: Float64Array,
  { tails, heads, lengths, weights }: Constraints,
  maxPivots: number,
): void {
  const count = position.length;
  const edges = tails.length;
  const tail = Int32Array.from(tails);
  const head = Int32Array.from(heads);
  const length = Float64Array.from(lengths);
  const weight = Float64Array.from(weights);

  // Incident edges of v: incident[first[v]] .. incident[first[v + 1] - 1].
  const first = new Int32Array(count + 2);
  for (let e = 0; e < edges; e++) {
    first[tail[e]! + 2]!++;
    first[head[e]! + 2]!++;
  }
  for (let v = 0; v <= count; v++) first[v + 1]! += first[v]!;
  const incident = new Int32Array(2 * edges);
  for (let e = 0; e < edges; e++) {
    incident[first[tail[e]! + 1]!++] = e;
    incident[first[head[e]! + 1]!++] = e;
  }

  const slack = (e: number) => position[head[e]!]! - position[tail[e]!]! - length[e]!;
  const otherEnd = (e: number, v: number) => (tail[e] === v ? head[e]! : tail[e]!);

  const inTree = new Uint8Array(edges);
  const treeEdges: number[] = [];
  const parentEdge = new Int32Array(count).fill(-1);
  // Postorder numbers: the subtree of v is low[v] .. last[v], and order[last[v]] === v.
  const low = new Int32Array(count);
  const last = new Int32Array(count);
  const order = new Int32Array(count);
  const cut = new Float64Array(edges);
  const cursor = new Int32Array(count);

  let looks = 0;
  if (!growTightTrees()) return;
  computeCutValues();
  let scan = 0;
  for (let pivot = 0; pivot < maxPivots && looks < MAX_LOOKS; pivot++) {
    const slot = leavingEdge();
    if (slot < 0) return;
    const leaving = treeEdges[slot]!;
    const entering = enteringEdge(leaving);
    if (entering < 0) return;
    exchange(leaving, entering);
    treeEdges[slot] = entering;
  }

  /**
   * A spanning tree of tight edges for every connected component, moving vertices up as needed; false if that takes
   * too long.
   */
  function growTightTrees(): boolean {
    const reached = new Uint8Array(count);
    let numbered = 0;
    for (let root = 0; root < count; root++) {
      if (reached[root]) continue;
      const component = reachableFrom(root);
      const members = [root];
      reached[root] = 1;
      let next = 0;
      for (;;) {
        for (; next < members.length; next++) {
          const v = members[next]!;
          for (let i = first[v]!; i < first[v + 1]!; i++) {
            const e = incident[i]!;
            const other = otherEnd(e, v);
            if (reached[other] || slack(e) !== 0) continue;
            reached[other] = 1;
            inTree[e] = 1;
            treeEdges.push(e);
            members.push(other);
          }
        }
        if (members.length === component.vertices) break;
        let nearest = -1;
        let least = Infinity;
        let kept = 0;
        for (const e of component.edges) {
          if (reached[tail[e]!] && reached[head[e]!]) continue;
          component.edges[kept++] = e;
          if (reached[tail[e]!] === reached[head[e]!] || slack(e) >= least) continue;
          least = slack(e);
          nearest = e;
        }
        component.edges.length = kept;
        looks += component.edges.length + members.length;
        if (looks > MAX_LOOKS) return false;
        const shift = reached[tail[nearest]!] ? least : -least;
        for (const v of members) position[v]! += shift;
        next = 0;
      }
      low[root] = numbered;
      number(root);
      numbered += members.length;
    }
    return true;
  }

  function reachableFrom(root: number): { vertices: number; edges: number[] } {
    const vertices = [root];
    const seen = cursor; // not in use yet: borrowed as a mark
    seen[root] = 1;
    const found: number[] = [];
    for (let next = 0; next < vertices.length; next++) {
      const v = vertices[next]!;
      for (let i = first[v]!; i < first[v + 1]!; i++) {
        const e = incident[i]!;
        if (tail[e] === v) found.push(e);
        const other = otherEnd(e, v);
        if (seen[other]) continue;
        seen[other] = 1;
        vertices.push(other);
      }
    }
    return { vertices: vertices.length, edges: found };
  }

  /** Numbers the subtree of `root` in postorder, starting at the number it has: `low[root]`. */
  function number(root: number): void {
    let next = low[root]!;
    cursor[root] = first[root]!;
    const path = [root];
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (cursor[v]! < first[v + 1]!) {
        const e = incident[cursor[v]!++]!;
        if (!inTree[e] || e === parentEdge[v]) continue;
        const child = otherEnd(e, v);
        parentEdge[child] = e;
        low[child] = next;
        cursor[child] = first[child]!;
        path.push(child);
      } else {
        last[v] = next;
        order[next++] = v;
        path.pop();
      }
    }
    looks += next - low[root]!;
  }

  /** All cut values, children first: each follows from those of its child's other tree edges. */
  function computeCutValues(): void {
    for (let i = 0; i < count; i++) {
      const v = order[i]!;
      const up = parentEdge[v]!;
      if (up < 0) continue;
      const upward = tail[up] === v;
      let sum = weight[up]!;
      for (let k = first[v]!; k < first[v + 1]!; k++) {
        const e = incident[k]!;
        if (e === up) continue;
        const along = (tail[e] === v) === upward;
        sum += along ? weight[e]! : -weight[e]!;
        if (inTree[e]) sum += along ? -cut[e]! : cut[e]!;
      }
      cut[up] = sum;
    }
  }

  /** Slot in `treeEdges` of a tree edge to take out, or -1 at the optimum. */
  function leavingEdge(): number {
    let worst = -1;
    let value = -1e-7;
    let found = 0;
    for (let n = 0; n < treeEdges.length && found < CANDIDATES; n++) {
      if (scan >= treeEdges.length) scan = 0;
      const c = cut[treeEdges[scan]!]!;
      if (c < -1e-7) {
        found++;
        if (c < value) {
          value = c;
          worst = scan;
        }
      }
      scan++;
    }
    return worst;
  }

  /** The edge of least slack that runs between the halves against `leaving`. */
  function enteringEdge(leaving: number): number {
    const child = parentEdge[tail[leaving]!] === leaving ? tail[leaving]! : head[leaving]!;
    const from = low[child]!;
    const to = last[child]!;
    looks += to - from;
    const intoSubtree = child === tail[leaving];
    let best = -1;
    let least = Infinity;
    for (let i = from; i <= to; i++) {
      const v = order[i]!;
      for (let k = first[v]!; k < first[v + 1]!; k++) {
        const e = incident[k]!;
        if ((head[e] === v) !== intoSubtree) continue;
        const at = last[otherEnd(e, v)]!;
        if ((at >= from && at <= to) || inTree[e]) continue;
        const s = slack(e);
        if (s < least) {
          least = s;
          best = e;
          if (s === 0) return best;
        }
      }
    }
    return best;
  }

  /** Swaps the two edges; moves one half, and brings cut values and numbers up to date. */
  function exchange(leaving: number, entering: number): void {
    const child = parentEdge[tail[leaving]!] === leaving ? tail[leaving]! : head[leaving]!;
    const gap = slack(entering);
    if (gap > 0) {
      const shift = child === tail[leaving] ? -gap : gap;
      for (let i = low[child]!; i <= last[child]!; i++) position[order[i]!]! += shift;
    }
    const change = cut[leaving]!;
    const meeting = addAlongPath(tail[entering]!, head[entering]!, change);
    addAlongPath(head[entering]!, tail[entering]!, -change);
    cut[entering] = -change;
    cut[leaving] = 0;
    inTree[leaving] = 0;
    inTree[entering] = 1;
    number(meeting);
  }

  /** Adds `change` to the cut values on the way up from `v` until above `goal`; returns that vertex. */
  function addAlongPath(v: number, goal: number, change: number): number {
    while (!(low[v]! <= last[goal]! && last[goal]! <= last[v]!)) {
      const e = parentEdge[v]!;
      cut[e]! += v === tail[e] ? change : -change;
      v = otherEnd(e, v);
    }
    return v;
  }
}
