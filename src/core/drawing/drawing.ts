import type { Overview } from '#core/analysis/overview-types.ts';
import type { LayoutInput } from '#core/layout/types.ts';
import type { Card, Shown } from './cardTypes.ts';
import { cardsOf } from './cards.ts';
import { edgesOf, type CardEdge } from './edges.ts';
import { MAX_KEPT_ROWS, type Detail } from './metrics.ts';
import { stageCardId } from './names.ts';
import { nearest, type Way } from './relations.ts';

/** What is drawn, before anything has a place. */
export interface Drawing {
  readonly cards: readonly Card[];
  readonly edges: readonly CardEdge[];
}

/** What is shown where the reader chose nothing. */
export function shownAt(level: Detail): Shown {
  return { level, collapsed: new Set(), unfolded: new Set(), showContext: false };
}

/**
 * Cards and edges of an overview; with a focus the part that it is on, as `focusOn` has it, without the work for the cards
 * that are not in it.
 */
export function drawingOf(overview: Overview, shown: Shown, focus?: Focus): Drawing {
  const towering = toweringStages(overview, shown);
  const showContext = shown.showContext && shown.level !== 'bare';
  const within = { ...shown, showContext, collapsed: closedStages(overview, shown, towering) };
  const edges = edgesOf(overview, within);
  if (focus === undefined) return { cards: cardsOf(overview, edges, within, towering), edges };
  const part = focusOn(
    { cards: cardsOf(overview, edges, within, towering, inFocus(edges, focus)), edges },
    focus,
  );
  return part.edges === edges ? drawingOf(overview, shown) : part;
}

/** Stages of which no row is drawn: edges of one kind from one source are one there. */
function closedStages(
  { stages }: Overview,
  { level, opened, collapsed }: Shown,
  towering: ReadonlySet<string>,
): ReadonlySet<string> {
  const closed = level === 'names' || level === 'bare' ? stages.map(({ key }) => key) : [...collapsed];
  return new Set([...closed.filter((key) => stageCardId(key) !== opened), ...towering]);
}

/** Stages with so many rows that have an edge, and therefore never fold, that their cards would be towers. */
function toweringStages({ stages, references }: Overview, { showContext }: Shown): ReadonlySet<string> {
  const kept = stages.map(
    ({ rows }) =>
      new Set(showContext ? rows.flatMap(({ row, readsContext }) => (readsContext ? row : [])) : []),
  );
  for (const { stage, row, source } of references)
    if (row >= 0 && (showContext || source.kind !== 'context')) kept[stage]?.add(row);
  return new Set(stages.flatMap(({ key, index }) => ((kept[index]?.size ?? 0) > MAX_KEPT_ROWS ? key : [])));
}

/** What a drawing is narrowed to: the surroundings of a card, or the cards of a path that begins at it. */
export type Focus =
  | { readonly kind: 'around'; readonly card: string; readonly way: Way; readonly limit: number }
  | { readonly kind: 'path'; readonly card: string; readonly cards: readonly string[] };

/** The part of a drawing that the focus is on; all of it where the focus is on nothing in it. */
export function focusOn(drawing: Drawing, focus: Focus): Drawing {
  if (focus.kind === 'around' && !drawing.cards.some(({ id }) => id === focus.card)) return drawing;
  const cards = inFocus(drawing.edges, focus);
  return {
    cards: drawing.cards.filter(({ id }) => cards.has(id)),
    edges: drawing.edges.filter(({ source, target }) => cards.has(source) && cards.has(target)),
  };
}

/** The cards that a focus is on, where the one that it begins at is drawn. */
function inFocus(edges: readonly CardEdge[], focus: Focus): ReadonlySet<string> {
  return focus.kind === 'path' ? new Set(focus.cards) : nearest(edges, focus.card, focus.way, focus.limit);
}

/** The drawing as the layout engine takes it. */
export function layoutInput(drawing: Drawing): LayoutInput {
  return {
    nodes: drawing.cards.map(({ id, width, height, ports, outY }) => ({ id, width, height, ports, outY })),
    edges: drawing.edges.map(({ id, source, target, port, kind }) => ({
      id,
      source,
      target,
      port,
      weight: kind === 'from' ? 4 : 1,
    })),
  };
}
