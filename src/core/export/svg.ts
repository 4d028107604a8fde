import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { drawingOf, layoutInput, shownAt } from '#core/drawing/drawing.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import { fontStacks } from '#core/drawing/fontStacks.ts';
import type { CardMark, Drawn, Marks } from './drawn.ts';
import { drawnPart, type Part } from './part.ts';
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

/** How much the cards say, which way the picture runs and folds, which stages are in it, and whether it keeps their roles to itself. */
export interface SvgShape extends Drawn {
  readonly part: Part;
  readonly hidesRoles: boolean;
}

const usual: SvgShape = { level: 'all', direction: 'LR', part: 'all', hidesRoles: false };

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
  shape: Partial<SvgShape> = usual,
): string {
  const { level, part, hidesRoles, shown, focus, marks, ...bounds } = { ...usual, ...shape };
  const chain = new Set(marks?.chain);
  const roleOf = (card: Card): Role | undefined =>
    card.kind === 'stage' && !hidesRoles ? card.role : undefined;
  const palette = themeColours[theme];
  const drawing = drawnPart(drawingOf(overview, { ...shownAt(level), ...shown }, focus), part);
  const drawn = new Set(drawing.cards.flatMap((card) => (card.kind === 'stage' ? card.stage.index : [])));
  const layout = layoutGraph(layoutInput(drawing), bounds);
  const routes = new Map(layout.edges.map(({ id, path }) => [id, path]));
  const idle = new Set(drawing.cards.filter((card) => roleOf(card) === 'not-built').map(({ id }) => id));
  const edges = drawing.edges.map(({ id, kind, target, references }) =>
    svgEdge(kind, routes.get(id) ?? '', palette, {
      isFaint: idle.has(target),
      isOnChain: references.some((reference) => chain.has(reference)),
    }),
  );
  const cards = drawing.cards.map((card) => {
    const { x, y } = layout.nodes[card.id] ?? { x: 0, y: 0 };
    return element('g', { transform: `translate(${x} ${y})` }, [
      svgCard(card, words, theme, { hidesRole: hidesRoles, mark: markOf(card, marks) }),
    ]);
  });

  const inner = Math.max(layout.width, NARROWEST);
  const present = {
    roles: new Set(marks === undefined ? drawing.cards.flatMap((card) => roleOf(card) ?? []) : []),
    summary: marks?.summary,
    kinds: new Set(drawing.edges.map(({ kind }) => kind)),
  };
  const legend = svgLegend(present, words, theme, inner);
  const legendY = layout.origin.y + layout.height + MARGIN;
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(layout.height + MARGIN + legend.height + 2 * MARGIN);
  const [left, top] = [layout.origin.x - MARGIN, layout.origin.y - MARGIN];
  const target = overview.stages[overview.plan.stage]?.label ?? '';
  const caption = words.caption({ stages: drawn.size, target });
  const parts = [
    element('title', {}, [escaped(caption)]),
    element('desc', {}, [escaped(describe(overview, drawn, words, { hidesRoles, marks }))]),
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

/** What a card shows in place of its role. */
function markOf(card: Card, marks: Marks | undefined): CardMark | undefined {
  return card.kind === 'stage' ? marks?.stages[card.stage.index] : undefined;
}

/** Every stage, with its role or what stands in place of it where those are told, in one line. */
function describe(
  { stages, roles }: Overview,
  drawn: ReadonlySet<number>,
  words: SvgWords,
  { hidesRoles, marks }: Pick<SvgShape, 'hidesRoles' | 'marks'>,
): string {
  return stages
    .filter(({ index }) => drawn.has(index))
    .map(({ label, index }) =>
      hidesRoles
        ? label
        : `${label}: ${marks?.stages[index]?.chip ?? words.role[roles[index]?.role ?? 'not-built']}`,
    )
    .join('; ');
}
