import type { Overview } from '#core/analysis/overview-types.ts';
import type { Source } from '#core/stages/types.ts';
import type { SourceCard } from './cardTypes.ts';
import type { CardEdge } from './edges.ts';
import { textWidth } from './fontWidths.ts';
import {
  ICON_ROOM,
  levelMetrics,
  SOURCE_MAX_WIDTH,
  SOURCE_MIN_WIDTH,
  SOURCE_PADDING,
  type Detail,
} from './metrics.ts';
import { middleCut } from './nameLines.ts';
import { cardIdOf, sourceLabel } from './names.ts';

/** Cards of what stages take from outside, in the order in which the file names it. */
export function sourceCards(
  overview: Overview,
  edges: readonly CardEdge[],
  level: Detail,
): readonly SourceCard[] {
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
      const card = sourceCard(id, source, level);
      if (card !== undefined) cards.set(id, card);
    }
  }
  return [...cards.values()];
}

/** Width of the name of the build context, whatever the language, at a type size of 1. */
const CONTEXT_WORD = 8;

function sourceCard(id: string, source: Source, level: Detail): SourceCard | undefined {
  if (source.kind === 'stage' || source.kind === 'scratch') return undefined;
  const { small, sourceHeight } = levelMetrics[level];
  const whole = source.kind === 'context' ? '' : sourceLabel(source);
  const label = middleCut(whole, 'mono', small, SOURCE_MAX_WIDTH - SOURCE_PADDING - ICON_ROOM);
  const words = label === '' ? CONTEXT_WORD * small : textWidth(label, 'mono', small);
  return {
    id,
    level,
    kind: source.kind,
    label,
    title: source.kind === 'image' ? source.ref : whole,
    width: Math.max(SOURCE_MIN_WIDTH, Math.ceil(words + 2) + SOURCE_PADDING + ICON_ROOM),
    height: sourceHeight,
    ports: [],
    outY: sourceHeight / 2,
  };
}
