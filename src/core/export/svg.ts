import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import type { Level } from '#core/drawing/metrics.ts';
import type { Direction } from '#core/layout/types.ts';
import { drawingOf, layoutInput, shownAt } from '#core/drawing/drawing.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import { fontStacks } from '#core/drawing/fontWidths.ts';
import { themeColours, type Theme } from './palette.ts';
import { svgCard } from './svgCards.ts';
import { svgArrowheads, svgEdge } from './svgEdges.ts';
import { svgLegend } from './svgLegend.ts';
import { element, escaped } from './svgMarkup.ts';
import { svgPatterns } from './svgRoles.ts';
import type { SvgWords } from './svgWords.ts';

const MARGIN = 24;
/** Room for a legend below a narrow drawing. */
const NARROWEST = 480;

/** How much the cards say, and which way the picture runs. */
export interface SvgShape {
  readonly level: Level;
  readonly direction: Direction;
}

const usual: SvgShape = { level: 'all', direction: 'LR' };

/**
 * The graph as an SVG picture: the cards and edges of the page, laid out afresh, with a legend. It needs no
 * style sheet, script or font of its own, and says what it is to those who do not see it. A link that opens it again
 * goes into its metadata.
 */
export function svgOf(
  overview: Overview,
  words: SvgWords,
  theme: Theme,
  link = '',
  { level, direction }: SvgShape = usual,
): string {
  const palette = themeColours[theme];
  const drawing = drawingOf(overview, shownAt(level));
  const layout = layoutGraph(layoutInput(drawing), { direction });
  const routes = new Map(layout.edges.map(({ id, path }) => [id, path]));
  const idle = new Set(drawing.cards.filter((card) => roleOf(card) === 'not-built').map(({ id }) => id));
  const edges = drawing.edges.map(({ id, kind, target }) =>
    svgEdge(kind, routes.get(id) ?? '', palette, idle.has(target)),
  );
  const cards = drawing.cards.map((card) => {
    const { x, y } = layout.nodes[card.id] ?? { x: 0, y: 0 };
    return element('g', { transform: `translate(${x} ${y})` }, [svgCard(card, words, theme)]);
  });

  const inner = Math.max(layout.width, NARROWEST);
  const present = {
    roles: new Set(drawing.cards.flatMap((card) => roleOf(card) ?? [])),
    kinds: new Set(drawing.edges.map(({ kind }) => kind)),
  };
  const legend = svgLegend(present, words, theme, inner);
  const legendY = layout.origin.y + layout.height + MARGIN;
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(layout.height + MARGIN + legend.height + 2 * MARGIN);
  const [left, top] = [layout.origin.x - MARGIN, layout.origin.y - MARGIN];
  const target = overview.stages[overview.plan.stage]?.label ?? '';
  const caption = words.caption({ stages: overview.stages.length, target });
  const parts = [
    element('title', {}, [escaped(caption)]),
    element('desc', {}, [escaped(describe(overview, words))]),
    ...(link === '' ? [] : [element('metadata', {}, [escaped(link)])]),
    element('defs', {}, [svgArrowheads(palette), svgPatterns(theme)]),
    element('rect', { x: left, y: top, width, height, fill: palette.canvas }),
    ...edges,
    ...cards,
    element('g', { transform: `translate(${layout.origin.x} ${legendY})` }, [legend.markup]),
  ];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${left} ${top} ${width} ${height}`,
  };
  return `${element('svg', { ...frame, role: 'img', 'font-family': fontStacks.sans }, parts)}\n`;
}

function roleOf(card: Card): Role | undefined {
  return card.kind === 'stage' ? card.role : undefined;
}

/** Every stage with its role, in one line. */
function describe({ stages, roles }: Overview, words: SvgWords): string {
  return stages
    .map(({ label, index }) => `${label}: ${words.role[roles[index]?.role ?? 'not-built']}`)
    .join('; ');
}
