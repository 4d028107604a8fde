import type { Point } from './types.ts';

/*
 * From corners to SVG path data: straight pieces, corners rounded by quadratic curves.
 *
 *   ────╮         the curve starts and ends at most RADIUS before and after the corner, and
 *       │         takes at most half of a piece, so that neighbouring curves never overlap
 *       ╰────
 */

/** Largest radius of a corner. */
const RADIUS = 14;

/** Path data through `corners` (at least one). */
export function roundedPath(corners: readonly Point[]): string {
  return corners
    .map((corner, i) => {
      const before = corners[i - 1];
      const after = corners[i + 1];
      if (!before) return `M${point(corner)}`;
      if (!after) return `L${point(corner)}`;
      const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
      return `L${point(towards(corner, before, radius))}Q${point(corner)} ${point(towards(corner, after, radius))}`;
    })
    .join('');
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const share = by / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function point({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
