import type { CSSProperties } from 'react';
import { levelMetrics, type Detail, type LevelMetrics } from '#core/drawing/metrics.ts';

/** Sizes of a card's type for the style sheet, by level: the numbers that the drawing reckons with. */
const types = Object.fromEntries(
  Object.entries(levelMetrics).map(([level, metrics]) => [level, variablesOf(metrics)]),
) as Record<Detail, CSSProperties>;

export function cardType(level: Detail): CSSProperties {
  return types[level];
}

function variablesOf({ name, nameLine, small, smallLine, row, mark }: LevelMetrics): CSSProperties {
  return {
    '--sg-name': `${name}px`,
    '--sg-name-line': `${nameLine}px`,
    '--sg-small': `${small}px`,
    '--sg-small-line': `${smallLine}px`,
    '--sg-row': `${row}px`,
    '--sg-mark': `${mark}px`,
  } as CSSProperties;
}
