import type { Overview, RowView, StageView } from '#core/analysis/overview-types.ts';
import type { Card, CardItem, CardPort, PreambleCard, Shown, StageCard } from './cardTypes.ts';
import { portId, type CardEdge } from './edges.ts';
import { foldRows, keepRows, type Weight } from './fold.ts';
import { textWidth } from './fontWidths.ts';
import { comparedIn, headOf, nameY, smallY } from './head.ts';
import {
  CARD_FOOT,
  CARD_PADDING,
  HEAD_PADDING,
  levelMetrics,
  MARK_PADDING,
  PORT_STEP,
  ROW_HEIGHT,
  TEXT_GAP,
  type Detail,
} from './metrics.ts';
import { cardIdOf, PREAMBLE_ID, stageCardId } from './names.ts';
import { shortRow } from './rowText.ts';
import { sourceCards } from './sourceCards.ts';

/**
 * Cards of an overview, in file order: what the edges come from first, then the stages.
 *
 *     +------------------+  0
 *     | build            |  nameY: the FROM edge ends here, outgoing edges leave
 *     | build only     2 |  smallY: inherited ONBUILD edges end here
 *     | golang:1.26      |
 *     +------------------+  headHeight
 *     | COPY . .     ctx |  ROW_HEIGHT each; a row's edges end at its middle
 *     | … 3 more         |
 *     +------------------+
 *
 * Nothing is measured: the card is drawn with the same numbers. Of the stages only those are worked out that are
 * `wanted`, where that is given: the rows of a thousand cards take longer than a key may.
 */
export function cardsOf(
  overview: Overview,
  edges: readonly CardEdge[],
  shown: Shown,
  towering: ReadonlySet<string>,
  wanted?: ReadonlySet<string>,
): readonly Card[] {
  const edgeRows = overview.stages.map(() => new Set<number>());
  for (const { stage, row } of edges) edgeRows[stage]?.add(row);
  const drawn = new Set(edges.map(({ source }) => source));
  const keys = overview.stages.map(({ key }) => key);
  const stages = overview.stages.flatMap((stage, position) =>
    wanted?.has(stageCardId(stage.key)) === false
      ? []
      : stageCard(overview, stage, shown, {
          edgeRows: edgeRows[position] ?? new Set(),
          towering: towering.has(stage.key),
          hasBaseEdge: drawn.has(cardIdOf(stage.parent, keys) ?? ''),
        }),
  );
  return [...sourceCards(overview, edges, shown.level), ...preambleCards(overview, shown), ...stages];
}

/** What decides how a stage is drawn besides the stage and what is shown. */
interface Circumstances {
  /** Rows that make an edge. */
  readonly edgeRows: ReadonlySet<number>;
  readonly towering: boolean;
  /** Whether what it starts from is drawn. */
  readonly hasBaseEdge: boolean;
}

function stageCard(
  overview: Overview,
  stage: StageView,
  shown: Shown,
  { edgeRows, towering, hasBaseEdge }: Circumstances,
): StageCard {
  const id = stageCardId(stage.key);
  const level = levelOf(id, shown, towering);
  const collapsed = !isRowless(level) && shown.collapsed.has(stage.key);
  const items = itemsOf(stage, level, shown, { edgeRows, towering, collapsed });
  const ownPlatform = stage.platformPinned || stage.platform !== overview.options.platform;
  const platform = ownPlatform ? stage.platform : undefined;
  const head = headOf(stage, {
    level,
    platform,
    withoutBase:
      level === 'names' && hasBaseEdge && stage.parent.kind === 'stage' && stage.replacedBy === undefined,
    rowsWidth: rowsWidth(items, level),
    compared: comparedIn(overview),
  });
  const withoutRows = isRowless(level) ? edgeRows.size * PORT_STEP + nameY(level) + HEAD_PADDING : 0;
  const height = Math.max(heightOf(head.height, items), withoutRows);
  const headHeight = items.length === 0 ? height : head.height;
  const card = { width: head.width, height, headHeight, items, level, names: head.nameLines.length };
  return {
    id,
    level,
    kind: 'stage',
    width: card.width,
    height,
    ports: portsOf(card, edgeRows),
    outY: nameY(level),
    stage,
    role: overview.roles[stage.index]?.role ?? 'not-built',
    stageCount: overview.stages.length,
    nameLines: head.nameLines,
    base: head.base,
    description: head.description,
    headHeight,
    items,
    collapsed,
    towering,
    platform,
  };
}

/** Whether cards of a level are their heads alone. */
function isRowless(level: Detail): boolean {
  return level === 'names' || level === 'bare';
}

/** A card that was opened says all it has, but for a tower, which nobody could read. */
function levelOf(id: string, { opened, level }: Shown, towering: boolean): Detail {
  return opened === id && !towering ? 'all' : level;
}

function itemsOf(
  stage: StageView,
  level: Detail,
  { unfolded }: Shown,
  {
    edgeRows,
    towering,
    collapsed,
  }: Pick<StageCard, 'towering' | 'collapsed'> & Pick<Circumstances, 'edgeRows'>,
): readonly CardItem[] {
  if (isRowless(level)) return [];
  if (collapsed) {
    const count = stage.rows.length + stage.rowsOmitted;
    return count === 0 ? [] : [{ kind: 'summary', count, opens: !towering }];
  }
  const weigh = (row: RowView): Weight => {
    if (edgeRows.has(row.row) || row.problem !== undefined) return 'kept';
    return row.readsContext ? 'notable' : 'plain';
  };
  const isUnfolded = unfolded.has(stage.key);
  return level === 'edges' && !isUnfolded
    ? keepRows(stage.rows, stage.rowsOmitted, (row) => weigh(row) === 'kept')
    : foldRows(stage.rows, stage.rowsOmitted, weigh, isUnfolded);
}

/** Width that rows would like to have, padding included. */
function rowsWidth(items: readonly CardItem[], level: Detail): number {
  const { row: size, mark, maxWidth } = levelMetrics[level];
  let widest = 0;
  for (const item of items) {
    if (item.kind !== 'row' || widest >= maxWidth) continue;
    const { text, mounts } = shortRow(item.row.keyword, item.row.text);
    const marks = [...mounts, ...(item.row.readsContext ? ['ctx'] : [])];
    const markWidth = marks.reduce(
      (sum, each) => sum + textWidth(each, 'mono', mark) + MARK_PADDING + TEXT_GAP,
      0,
    );
    const texts = textWidth(item.row.keyword, 'mono', size) + TEXT_GAP + textWidth(text, 'mono', size);
    widest = Math.max(widest, texts + markWidth + 2 * CARD_PADDING + 2);
  }
  return Math.ceil(widest);
}

function heightOf(headHeight: number, items: readonly CardItem[]): number {
  return headHeight + (items.length === 0 ? 0 : items.length * ROW_HEIGHT + CARD_FOOT);
}

/** Middle of a card's item, as an offset from the card's top. */
export function itemY(headHeight: number, index: number): number {
  return headHeight + index * ROW_HEIGHT + ROW_HEIGHT / 2;
}

/** What decides where the ports of a card are. */
interface PortPlan {
  readonly width: number;
  readonly height: number;
  readonly headHeight: number;
  readonly items: readonly CardItem[];
  readonly level: Detail;
  /** Lines of its name. */
  readonly names: number;
}

/**
 * Ports of the rows that carry edges. Ordinals come from the row numbers alone, so neither folding nor
 * collapsing nor a level can change the order of edges. On a collapsed card all rows end at the summary; on one that
 * shows no rows they are spread, in their order, down its side or along its top.
 */
function portsOf(card: PortPlan, edgeRows: ReadonlySet<number>): readonly CardPort[] {
  const { width, height, headHeight, items, level, names } = card;
  const rows = [...edgeRows].filter((row) => row >= 0).toSorted((a, b) => a - b);
  const rowless = isRowless(level);
  const across = (place: number): Pick<CardPort, 'x'> =>
    rowless ? { x: Math.round((width * (place + 1)) / (rows.length + 2)) } : {};
  const top = nameY(level);
  const head: readonly CardPort[] = [
    { id: portId(-1, 'from'), ordinal: 0, y: top, ...across(0) },
    { id: portId(-1, 'onbuild'), ordinal: 1, y: smallY(level, names, 0), ...across(0) },
  ];
  if (rowless) {
    const step = (height - top - HEAD_PADDING) / Math.max(1, rows.length);
    return [
      ...head,
      ...rows.map((row, i) => ({
        id: portId(row, 'copy'),
        ordinal: row + 2,
        y: Math.round(top + step * (i + 1)),
        ...across(i + 1),
      })),
    ];
  }
  const shownAt = new Map<number, number>();
  items.forEach((item, index) => {
    if (item.kind === 'row') shownAt.set(item.row.row, itemY(headHeight, index));
  });
  const summary = items.length === 0 ? smallY(level, names, 0) : itemY(headHeight, 0);
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
  const weigh = (row: RowView): Weight => {
    if (row.problem !== undefined) return 'kept';
    return row.readsContext ? 'notable' : 'plain';
  };
  const level = 'all';
  const { maxWidth, nameLine, smallLine } = levelMetrics[level];
  const items = foldRows(rows, 0, weigh, shown.unfolded.has(PREAMBLE_ID));
  const headHeight = 2 * HEAD_PADDING + nameLine + smallLine;
  return [
    {
      id: PREAMBLE_ID,
      level,
      kind: 'preamble',
      width: maxWidth,
      height: heightOf(headHeight, items),
      ports: [],
      outY: nameY(level),
      headHeight,
      items,
    },
  ];
}
