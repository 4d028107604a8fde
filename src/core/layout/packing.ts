import type { Point } from './types.ts';
import { PART_GAP } from './spacing.ts';

/*
 * Packing: parts that no edge joins, side by side.
 *
 *   cold: rows, in the order of the file            warm: each where it was; who is in the way is
 *   ┌────────┐ ┌───┐                                pushed right or down, newcomers go below
 *   │   1    │ │ 2 │
 *   │        │ └───┘
 *   └────────┘
 *   ┌───┐ ┌───┐
 *   │ 3 │ │ 4 │
 *   └───┘ └───┘
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around others; a point at (0, 0) around none. */
export function boxAround(boxes: readonly Box[]): Box {
  const [first, ...others] = boxes;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of others) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export function movedPoint(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

export function movedBox({ left, top, right, bottom }: Box, by: Point): Box {
  return { left: left + by.x, top: top + by.y, right: right + by.x, bottom: bottom + by.y };
}

/** Shape the rows of a cold picture aim at where no other is asked for, width by height: a screen's. */
const ASPECT = 1.6;

/** How far to move each box. `settled` marks boxes that stand where the last picture had them. */
export function packBoxes(
  boxes: readonly Box[],
  settled: readonly boolean[],
  aspect: number | undefined,
): Point[] {
  return settled.includes(true) ? packAround(boxes, settled) : packRows(boxes, aspect ?? ASPECT);
}

function packRows(boxes: readonly Box[], aspect: number): Point[] {
  let area = 0;
  let widest = 0;
  for (const { left, top, right, bottom } of boxes) {
    area += (right - left + PART_GAP) * (bottom - top + PART_GAP);
    widest = Math.max(widest, right - left);
  }
  const limit = Math.max(widest, Math.sqrt(area * aspect));
  let x = 0;
  let y = 0;
  let height = 0;
  return boxes.map(({ left, top, right, bottom }) => {
    if (x > 0 && x + right - left > limit) {
      x = 0;
      y += height + PART_GAP;
      height = 0;
    }
    const move = { x: x - left, y: y - top };
    x += right - left + PART_GAP;
    height = Math.max(height, bottom - top);
    return move;
  });
}

function packAround(boxes: readonly Box[], settled: readonly boolean[]): Point[] {
  const placed = new PlacedBoxes(boxes);
  const moves: Point[] = boxes.map(() => ({ x: 0, y: 0 }));
  const bySize = [...boxes.keys()].toSorted(
    (a, b) => Number(settled[b]) - Number(settled[a]) || size(boxes[b]!) - size(boxes[a]!) || a - b,
  );
  for (const index of bySize) {
    let box = boxes[index]!;
    if (!settled[index]) {
      box = movedBox(box, { x: placed.left - box.left, y: placed.bottom + PART_GAP - box.top });
    }
    for (let other = placed.inTheWay(box); other; other = placed.inTheWay(box)) {
      const right = other.right + PART_GAP - box.left;
      const down = other.bottom + PART_GAP - box.top;
      box = right < down ? movedBox(box, { x: right, y: 0 }) : movedBox(box, { x: 0, y: down });
    }
    placed.add(box);
    moves[index] = { x: box.left - boxes[index]!.left, y: box.top - boxes[index]!.top };
  }
  return moves;
}

function size(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

/** Side of the squares that placed boxes are found by, in px: that of a small part, or of many fewer squares. */
const SQUARE = 600;
const MAX_SQUARES = 10_000;

/** Boxes that have their place, found by the squares of the plane that they touch. */
class PlacedBoxes {
  left = Infinity;
  bottom = -Infinity;
  readonly #boxes: Box[] = [];
  /** Row of squares, then column -> numbers of the boxes, in the order in which they were placed. */
  readonly #squares = new Map<number, Map<number, number[]>>();
  readonly #side: number;

  constructor(boxes: readonly Box[]) {
    const area = boxes.reduce((sum, box) => sum + size(box), 0);
    this.#side = Math.max(SQUARE, Math.sqrt(area / MAX_SQUARES));
  }

  add(box: Box): void {
    this.left = Math.min(this.left, box.left);
    this.bottom = Math.max(this.bottom, box.bottom);
    const number = this.#boxes.push(box) - 1;
    for (let y = this.#square(box.top); y <= this.#square(box.bottom); y++) {
      const row = this.#squares.get(y) ?? new Map<number, number[]>();
      this.#squares.set(y, row);
      for (let x = this.#square(box.left); x <= this.#square(box.right); x++) {
        const here = row.get(x);
        if (here) here.push(number);
        else row.set(x, [number]);
      }
    }
  }

  /** The first placed box that comes closer than parts of one picture may, with a pixel of tolerance. */
  inTheWay(box: Box): Box | undefined {
    const gap = PART_GAP - 1;
    const isNear = (other: Box): boolean =>
      box.left < other.right + gap &&
      other.left < box.right + gap &&
      box.top < other.bottom + gap &&
      other.top < box.bottom + gap;
    let first = Infinity;
    for (let y = this.#square(box.top - gap); y <= this.#square(box.bottom + gap); y++) {
      const row = this.#squares.get(y);
      if (!row) continue;
      for (let x = this.#square(box.left - gap); x <= this.#square(box.right + gap); x++) {
        const found = row.get(x)?.find((number) => isNear(this.#boxes[number]!));
        if (found !== undefined) first = Math.min(first, found);
      }
    }
    return this.#boxes[first];
  }

  #square(at: number): number {
    return Math.floor(at / this.#side);
  }
}
