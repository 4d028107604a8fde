import type { LayoutInput, LayoutResult, Point } from './types.ts';

/*
 * How good is a picture? For tests and measurements only; nothing of this is shipped.
 *
 * Judges what is drawn, not what the engine meant: the path data is followed point by point.
 *
 *   ──┬───────▶        Edges of one source, and edges into one port, are one line to the eye: where
 *     ├───────▶        they meet is no crossing. Crossings that fall together are one place: here
 *   ──┼──▶             the lower edge crosses two others in one place.
 */

export interface Score {
  /** Pairs of edges that cross, counted as often as they do. */
  readonly crossings: number;
  /** Distinct places where edges cross. */
  readonly places: number;
  /** Edges that run under a card other than at their own ends. */
  readonly edgesUnderCards: number;
  /** Pairs of cards that overlap. */
  readonly overlaps: number;
  /** Total length of the edges. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
  /** Zoom at which all of it fits a canvas of 1440 by 900. */
  readonly fit: number;
}

/** Crossings closer to each other than this are one place. */
const SAME_PLACE = 6;
/** Points taken on a rounded corner. */
const CURVE_POINTS = 8;
/** How deep a line must run under a card to count. */
const DEPTH = 1;

interface Rectangle {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Segment {
  readonly edge: number;
  readonly from: Point;
  readonly to: Point;
}

/** Measures a drawn layout. */
export function scoreLayout(input: LayoutInput, result: LayoutResult): Score {
  const edges = new Map(input.edges.map((edge) => [edge.id, edge]));
  const cards = input.nodes.flatMap((node): Rectangle[] => {
    const at = result.nodes[node.id];
    if (!at) return [];
    return [{ id: node.id, left: at.x, top: at.y, right: at.x + node.width, bottom: at.y + node.height }];
  });
  const lines = result.edges.map((route) => pointsOf(route.path));
  const segments = lines.flatMap((points, edge): Segment[] =>
    points.slice(1).map((to, i) => ({ edge, from: points[i]!, to })),
  );

  const met = new Map<string, Point[]>();
  const places: Point[] = [];
  const seen = new Bins<Point>(SAME_PLACE);
  let crossings = 0;
  forNeighbours(segments, (a, b) => {
    if (a.edge === b.edge) return;
    const first = edges.get(result.edges[a.edge]!.id);
    const second = edges.get(result.edges[b.edge]!.id);
    if (!first || !second || first.source === second.source) return;
    if (first.target === second.target && first.port === second.port) return;
    const point = intersection(a, b);
    if (!point) return;
    const pair = a.edge < b.edge ? `${a.edge} ${b.edge}` : `${b.edge} ${a.edge}`;
    const before = met.get(pair) ?? [];
    if (before.some((other) => distance(other, point) < SAME_PLACE)) return;
    met.set(pair, [...before, point]);
    crossings++;
    if (seen.around(point).some((other) => distance(other, point) < SAME_PLACE)) return;
    seen.add(point, point);
    places.push(point);
  });

  const under = new Set<number>();
  for (const segment of segments) {
    const edge = edges.get(result.edges[segment.edge]!.id);
    for (const card of cards) {
      if (card.id !== edge?.source && card.id !== edge?.target && runsUnder(segment, card)) {
        under.add(segment.edge);
      }
    }
  }
  const { width, height } = result;
  return {
    crossings,
    places: places.length,
    edgesUnderCards: under.size,
    overlaps: cards.reduce(
      (sum, card, i) => sum + cards.slice(i + 1).filter((other) => overlap(card, other)).length,
      0,
    ),
    length: segments.reduce((sum, { from, to }) => sum + distance(from, to), 0),
    width,
    height,
    fit: Math.min(1440 / width, 900 / height, 1),
  };
}

/** Mean distance in pixels that the nodes of both pictures have moved. */
export function displacement(before: LayoutResult, after: LayoutResult): number {
  const moves = Object.entries(before.nodes).flatMap(([id, from]) => {
    const to = after.nodes[id];
    return to ? [distance(from, to)] : [];
  });
  return moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
}

/** Points along path data made of M, L and Q, close enough together to stand for the curve. */
export function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, text] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (text ?? '').trim().split(/[ ,]/).map(Number);
    const from = points.at(-1);
    if (command !== 'Q' || !from) {
      points.push({ x: x1, y: y1 });
      continue;
    }
    for (let i = 1; i <= CURVE_POINTS; i++) {
      const t = i / CURVE_POINTS;
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
      points.push({ x: mix(from.x, x1, x2), y: mix(from.y, y1, y2) });
    }
  }
  return points;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a segment enters a card by more than `DEPTH`: clipped to it as Liang and Barsky do. */
function runsUnder({ from, to }: Segment, card: Rectangle): boolean {
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [from.x - to.x, from.x - card.left - DEPTH],
    [to.x - from.x, card.right - DEPTH - from.x],
    [from.y - to.y, from.y - card.top - DEPTH],
    [to.y - from.y, card.bottom - DEPTH - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

function intersection(a: Segment, b: Segment): Point | undefined {
  const ax = a.to.x - a.from.x;
  const ay = a.to.y - a.from.y;
  const bx = b.to.x - b.from.x;
  const by = b.to.y - b.from.y;
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-9) return undefined;
  const s = ((b.from.x - a.from.x) * by - (b.from.y - a.from.y) * bx) / cross;
  const t = ((b.from.x - a.from.x) * ay - (b.from.y - a.from.y) * ax) / cross;
  if (s < 0 || s > 1 || t < 0 || t > 1) return undefined;
  return { x: a.from.x + s * ax, y: a.from.y + s * ay };
}

/** Things by the square of the plane they are in. */
class Bins<T> {
  readonly #size: number;
  readonly #bins = new Map<string, T[]>();

  constructor(size: number) {
    this.#size = size;
  }

  /** Adds `thing` to the bin of `at`; returns what was in there before. */
  add(at: Point, thing: T): readonly T[] {
    const key = `${Math.floor(at.x / this.#size)} ${Math.floor(at.y / this.#size)}`;
    const bin = this.#bins.get(key) ?? [];
    this.#bins.set(key, [...bin, thing]);
    return bin;
  }

  /** Everything in the bin of `at` and the eight around it. */
  around(at: Point): T[] {
    const found: T[] = [];
    for (const x of [-1, 0, 1]) {
      for (const y of [-1, 0, 1]) {
        const key = `${Math.floor(at.x / this.#size) + x} ${Math.floor(at.y / this.#size) + y}`;
        for (const thing of this.#bins.get(key) ?? []) found.push(thing);
      }
    }
    return found;
  }
}

/** Calls `visit` with all pairs of segments that may touch, some of them more than once. */
function forNeighbours(segments: readonly Segment[], visit: (a: Segment, b: Segment) => void): void {
  const size = 120;
  const bins = new Bins<Segment>(size);
  for (const segment of segments) {
    const { from, to } = segment;
    const seen = new Set<Segment>();
    for (
      let x = Math.floor(Math.min(from.x, to.x) / size);
      x <= Math.floor(Math.max(from.x, to.x) / size);
      x++
    ) {
      const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      for (let y = Math.floor(low / size); y <= Math.floor(high / size); y++) {
        for (const other of bins.add({ x: x * size, y: y * size }, segment)) {
          if (!seen.has(other)) visit(other, segment);
          seen.add(other);
        }
      }
    }
  }
}
