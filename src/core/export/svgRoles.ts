import type { Role } from '#core/analysis/types.ts';
import { colours, type Theme } from './palette.ts';
import { element } from './svgMarkup.ts';

const BAR = 4;
const RADIUS = 8;

/** Patterns that tell roles apart without colour: hatching for what is not built, a dotted bar, a dashed bar. */
export function svgPatterns(theme: Theme): string {
  const hatch = element('path', {
    d: 'M-2 10L10 -2M4 16L16 4',
    stroke: colours[theme]['not-built'].line,
    'stroke-opacity': 0.35,
  });
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  return element('pattern', { id: 'sg-hatch', ...size }, [hatch]);
}

/** What marks the head of a card, of this size, with its role besides word and colour. */
export function svgRoleMark(role: Role, width: number, height: number, theme: Theme): string {
  if (role === 'target') return '';
  if (role === 'not-built') {
    return element('rect', {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      rx: RADIUS - 1,
      fill: 'url(#sg-hatch)',
    });
  }
  const { line } = colours[theme][role];
  const dashes = { layers: undefined, files: '1 7', 'build-only': '8 5' }[role];
  return element('path', {
    d: `M${BAR} ${RADIUS}V${height - RADIUS / 2}`,
    stroke: line,
    'stroke-width': BAR,
    'stroke-linecap': role === 'files' ? 'round' : 'butt',
    'stroke-dasharray': dashes,
  });
}
