import type { Overview, RowView, StageView } from '#core/analysis/overview-types.ts';
import type { Source } from '#core/stages/types.ts';
import type { Card, CardItem, CardPort, PreambleCard, Shown, SourceCard, StageCard } from './cardTypes.ts';
import { portId, type CardEdge } from './edges.ts';
import { foldRows } from './fold.ts';
import {
  BASE_Y,
  CARD_FOOT,
  CARD_WIDTH,
  COMPACT_WIDTH,
  DESCRIPTION_HEIGHT,
  HEAD_HEIGHT,
  NAME_Y,
  ROW_HEIGHT,
  SOURCE_CHARACTER,
  SOURCE_HEIGHT,
  SOURCE_MAX_WIDTH,
  SOURCE_MIN_WIDTH,
  SOURCE_PADDING,
} from './metrics.ts';
import { cardIdOf, PREAMBLE_ID, sourceLabel, stageCardId } from './names.ts';

/**
 * Cards of an overview, in file order: what the edges come from first, then the stages.
 *
 *     +--------------------------+  0
 *     | 2  build     ⚒ build only|  NAME_Y: the FROM edge ends here, outgoing edges leave
 *     |    golang:1.26           |  BASE_Y: inherited ONBUILD edges end here
 *     +--------------------------+  headHeight
 *     | COPY . .             ctx |  ROW_HEIGHT each; a row's edges end at its middle
 *     | … 3 more                 |
 *     +--------------------------+
 *
 * Nothing is measured: the card is drawn with the same numbers.
 */
export function cardsOf(
  overview: Overview,
  edges: readonly CardEdge[],
  shown: Shown,
  towering: ReadonlySet<string>,
): readonly Card[] {
  const edgeRows = overview.stages.map(() => new Set<number>());
  for (const { stage, row } of edges) edgeRows[stage]?.add(row);
  const stages = overview.stages.map((stage, position) =>
    stageCard(overview, stage, edgeRows[position] ?? new Set(), shown, towering.has(stage.key)),
  );
  const widest = shown.compact === true ? COMPACT_WIDTH : SOURCE_MAX_WIDTH;
  return [...sourceCards(overview, edges, widest), ...preambleCards(overview, shown), ...stages];
}

function stageCard(
  overview: Overview,
  stage: StageView,
  edgeRows: ReadonlySet<number>,
  shown: Shown,
  towering: boolean,
): StageCard {
  const collapsed = shown.collapsed.has(stage.key);
  const weigh = (row: RowView): 'kept' | 'notable' | 'plain' => {
    if (edgeRows.has(row.row) || row.problem !== undefined) return 'kept';
    return row.readsContext ? 'notable' : 'plain';
  };
  const items = collapsed
    ? summaryOf(stage.rows.length + stage.rowsOmitted, !towering)
    : foldRows(stage.rows, stage.rowsOmitted, weigh, shown.unfolded.has(stage.key));
  const headHeight = HEAD_HEIGHT + (stage.description === undefined || collapsed ? 0 : DESCRIPTION_HEIGHT);
  const ownPlatform = stage.platformPinned || stage.platform !== overview.options.platform;
  return {
    id: stageCardId(stage.key),
    kind: 'stage',
    width: shown.compact === true ? COMPACT_WIDTH : CARD_WIDTH,
    height: heightOf(headHeight, items),
    ports: portsOf(headHeight, items, edgeRows),
    outY: NAME_Y,
    stage,
    role: overview.roles[stage.index]?.role ?? 'not-built',
    stageCount: overview.stages.length,
    headHeight,
    items,
    collapsed,
    towering,
    platform: ownPlatform ? stage.platform : undefined,
  };
}

function summaryOf(count: number, opens: boolean): readonly CardItem[] {
  return count === 0 ? [] : [{ kind: 'summary', count, opens }];
}

function heightOf(headHeight: number, items: readonly CardItem[]): number {
  return headHeight + (items.length === 0 ? 0 : items.length * ROW_HEIGHT + CARD_FOOT);
}

/** Middle of a card's item, as an offset from the card's top. */
export function itemY(headHeight: number, index: number): number {
  return headHeight + index * ROW_HEIGHT + ROW_HEIGHT / 2;
}

/**
 * Ports of the rows that carry edges. Ordinals come from the row numbers alone, so folding and
 * collapsing cannot change the order of edges. On a collapsed card all rows end at the summary.
 */
function portsOf(
  headHeight: number,
  items: readonly CardItem[],
  edgeRows: ReadonlySet<number>,
): readonly CardPort[] {
  const shownAt = new Map<number, number>();
  items.forEach((item, index) => {
    if (item.kind === 'row') shownAt.set(item.row.row, itemY(headHeight, index));
  });
  const head: readonly CardPort[] = [
    { id: portId(-1, 'from'), ordinal: 0, y: NAME_Y },
    { id: portId(-1, 'onbuild'), ordinal: 1, y: BASE_Y },
  ];
  const rows = [...edgeRows].filter((row) => row >= 0).toSorted((a, b) => a - b);
  const summary = items.length === 0 ? BASE_Y : itemY(headHeight, 0);
  return [
    ...head,
    ...rows.map((row) => ({
      id: portId(row, 'copy'),
      ordinal: row + 2,
      y: shownAt.get(row) ?? summary,
    })),
  ];
}

/** A fragment without FROM, or instructions before the first FROM that are an error, get a card. */
function preambleCards(overview: Overview, shown: Shown): readonly PreambleCard[] {
  const rows = overview.preamble;
  const needed = overview.stages.length === 0 || rows.some(({ problem }) => problem !== undefined);
  if (rows.length === 0 || !needed) return [];
  const weigh = (row: RowView): 'kept' | 'notable' | 'plain' => {
    if (row.problem !== undefined) return 'kept';
    return row.readsContext ? 'notable' : 'plain';
  };
  const items = foldRows(rows, 0, weigh, shown.unfolded.has(PREAMBLE_ID));
  const height = heightOf(HEAD_HEIGHT, items);
  return [
    {
      id: PREAMBLE_ID,
      kind: 'preamble',
      width: CARD_WIDTH,
      height,
      ports: [],
      outY: NAME_Y,
      headHeight: HEAD_HEIGHT,
      items,
    },
  ];
}

function sourceCards(overview: Overview, edges: readonly CardEdge[], widest: number): readonly SourceCard[] {
  const keys = overview.stages.map(({ key }) => key);
  const sources: readonly Source[] = [
    { kind: 'context' },
    ...overview.externals.map(({ source }) => source),
    ...overview.references.map(({ source }) => source),
  ];
  const used = new Set(edges.map(({ source }) => source));
  const cards = new Map<string, SourceCard>();
  for (const source of sources) {
    const id = cardIdOf(source, keys);
    if (id !== undefined && used.has(id) && !cards.has(id)) {
      const card = sourceCard(id, source, widest);
      if (card !== undefined) cards.set(id, card);
    }
  }
  return [...cards.values()];
}

function sourceCard(id: string, source: Source, widest: number): SourceCard | undefined {
  if (source.kind === 'stage' || source.kind === 'scratch') return undefined;
  const label = source.kind === 'context' ? '' : sourceLabel(source);
  const length = label === '' ? 13 : label.length;
  const width = Math.ceil(SOURCE_PADDING + length * SOURCE_CHARACTER);
  return {
    id,
    kind: source.kind,
    label,
    title: source.kind === 'image' ? source.ref : label,
    width: Math.min(widest, Math.max(SOURCE_MIN_WIDTH, width)),
    height: SOURCE_HEIGHT,
    ports: [],
    outY: SOURCE_HEIGHT / 2,
  };
}
