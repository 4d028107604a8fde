import type { EdgeKind } from './edges.ts';

/** Every kind of edge, in the order a legend lists them. */
export const edgeKinds: readonly EdgeKind[] = ['from', 'copy', 'mount', 'onbuild', 'add', 'context'];

/** The end of an edge, as SVG path data. */
export interface Arrowhead {
  /** Tip at (0, 0), pointing right, at most 12 long and 5 to either side. */
  readonly path: string;
  /** Drawn as a line, not filled. */
  readonly open: boolean;
}

/** Every kind has a shape of its own, so that colour is never all that tells them apart. */
export const arrowheads: Readonly<Record<EdgeKind, Arrowhead>> = {
  from: { path: 'M0 0L-10 -5V5z', open: false },
  copy: { path: 'M-8 -5L0 0L-8 5', open: true },
  mount: { path: 'M0 0L-5.5 -4.5L-11 0L-5.5 4.5z', open: false },
  onbuild: { path: 'M-6 -5L0 0L-6 5M-12 -5L-6 0L-12 5', open: true },
  add: { path: 'M0 -4H-8V4H0z', open: false },
  context: { path: 'M0 0a3.5 3.5 0 1 1 -7 0a3.5 3.5 0 1 1 7 0z', open: false },
};
