import type { CSSProperties } from 'react';
import { levelMetrics, levels, type Level, type LevelMetrics } from '#core/drawing/metrics.ts';

/** Sizes of a card's type for the style sheet, by level: the numbers that the drawing reckons with. */
const types = Object.fromEntries(levels.map((level) => [level, variablesOf(levelMetrics[level])])) as Record<
  Level,
  CSSProperties
>;

export function cardType(level: Level): CSSProperties {
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
