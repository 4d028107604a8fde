/**
 * Line icons on a 16 × 16 grid, drawn for this page. A stroke path each; `dot` marks the small
 * filled circles (x, y, radius) that a line cannot draw.
 */
export interface Drawing {
  readonly d: string;
  readonly dots?: readonly (readonly [number, number, number])[];
}

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
