import type { RowView } from '#core/analysis/overview-types.ts';
import type { Translate } from '#i18n/messages.ts';
import type { IconName } from '#ui/icons.tsx';
import type { Card, SourceCard } from '#core/drawing/cardTypes.ts';
import type { EdgeKind, Load } from '#core/drawing/edges.ts';
import { baseLabel } from '#core/drawing/names.ts';

/** Name of a card as it is written on it. */
export function cardName(card: Card, t: Translate): string {
  switch (card.kind) {
    case 'stage':
      return card.stage.label;
    case 'preamble':
      return t('canvas.noStage');
    default:
      return card.label === '' ? t(`source.${card.kind}`) : card.label;
  }
}

/** How many edges end at a card and leave it. */
export interface Degree {
  readonly inputs: number;
  readonly outputs: number;
}

/** Everything a card says, for those who do not see it. */
export function cardSentence(
  card: Card,
  degree: Degree,
  target: string,
  t: Translate,
  asksRole = false,
): string {
  switch (card.kind) {
    case 'stage': {
      const { stage, stageCount: count } = card;
      const role = asksRole ? undefined : card.role;
      const { label: name, index } = stage;
      return t('canvas.card', {
        name,
        number: index,
        count,
        role,
        target,
        base:
          stage.replacedBy === undefined
            ? baseLabel(stage)
            : t('canvas.replaced', { value: stage.replacedBy }),
        ...degree,
      });
    }
    case 'preamble':
      return `${t('canvas.noStage')}. ${t('canvas.noStageHint')}`;
    default:
      return t('canvas.source', {
        kind: t(`source.${card.kind}`),
        name: card.label,
        outputs: degree.outputs,
      });
  }
}

/** Everything a row says. `from` are the names of the cards its edges come from. */
export function rowSentence(row: RowView, from: readonly string[], t: Translate): string {
  const { keyword, text, line, readsContext: context, problem } = row;
  return t('canvas.row', {
    keyword,
    text,
    line,
    from: from.join(', '),
    context,
    faulty: problem !== undefined,
  });
}

export function sourceIcon(kind: SourceCard['kind']): IconName {
  return kind === 'http' ? 'url' : kind;
}

export function edgeKindName(kind: EdgeKind, t: Translate): string {
  return kind === 'context' ? t('source.context') : t(`kind.${kind}`);
}

/** What an edge moves, in one line: `/app/dist → /srv`. */
export function loadText({ paths, destination }: Load): string {
  const from = paths.join(' ');
  if (from === '' || destination === '') return from + destination;
  return `${from} → ${destination}`;
}
