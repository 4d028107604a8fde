import type { Level } from '#core/drawing/metrics.ts';
import type { Shape } from '#core/layout/types.ts';

/** How a graph is drawn: how much its cards say, which way it runs and where it folds. Plain data. */
export interface Drawn extends Shape {
  readonly level: Level;
}
