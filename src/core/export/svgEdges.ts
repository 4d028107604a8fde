import { arrowheads, edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import type { ThemeColours } from './palette.ts';
import { element } from './svgMarkup.ts';

/** Width and dashes of a kind's line; together with the arrowhead they tell kinds apart without colour. */
const strokes: Readonly<Record<EdgeKind, { readonly width: number; readonly dashes?: string }>> = {
  from: { width: 2.5 },
  copy: { width: 1.75 },
  mount: { width: 1.75, dashes: '7 5' },
  onbuild: { width: 1.75, dashes: '10 4 2 4' },
  add: { width: 1.75, dashes: '2 3' },
  context: { width: 1.75, dashes: '1 4' },
};

/** Definitions of the arrowheads. */
export function svgArrowheads(colours: ThemeColours): string {
  return edgeKinds
    .map((kind) => {
      const { path, open } = arrowheads[kind];
      const colour = colours.edge[kind];
      const look = open
        ? {
            fill: 'none',
            stroke: colour,
            'stroke-width': 2,
            'stroke-linecap': 'round',
            'stroke-linejoin': 'round',
          }
        : { fill: colour };
      const box = { id: `sg-${kind}`, viewBox: '-14 -8 16 16', markerWidth: 16, markerHeight: 16 };
      const marker = { ...box, markerUnits: 'userSpaceOnUse', orient: 'auto' };
      return element('marker', marker, [element('path', { d: path, ...look })]);
    })
    .join('');
}

/** Width of a line that the longest chain goes along. */
const ON_CHAIN = 5;

/** An edge along a path; faint where it leads to nothing that is built. */
export function svgEdge(
  kind: EdgeKind,
  path: string,
  colours: ThemeColours,
  { isFaint = false, isOnChain = false }: { readonly isFaint?: boolean; readonly isOnChain?: boolean } = {},
): string {
  const { width, dashes } = strokes[kind];
  return element('path', {
    d: path,
    fill: 'none',
    stroke: colours.edge[kind],
    'stroke-width': isOnChain ? ON_CHAIN : width,
    'stroke-dasharray': dashes,
    'stroke-linecap': kind === 'context' ? 'round' : undefined,
    'marker-end': `url(#sg-${kind})`,
    opacity: isFaint ? 0.45 : undefined,
  });
}
