import type { Overview, StageChangeKind, StageView } from '#core/analysis/overview-types.ts';
import { compareTargets } from '#core/analysis/compare.ts';
import { overlapOf } from '#core/analysis/overlap.ts';
import { between } from '#core/analysis/pair.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { stageCardId } from '#core/drawing/names.ts';
import { changeIcons, sideIcons } from '#canvas/cards/sideIcons.ts';
import type { Translate } from '#i18n/messages.ts';
import type { CardData } from '#canvas/picture/flow.ts';
import type { Trail } from '#canvas/picture/picture.ts';

/** When the other stages run, by card. */
export function timesAround(
  { plan }: Overview,
  stage: StageView,
  cards: readonly Card[],
  t: Translate,
): ReadonlyMap<string, CardData['time']> {
  const kinds = new Map(overlapOf(plan, stage.index).map((each) => [each.stage, each.kind]));
  const times = new Map<string, CardData['time']>();
  for (const card of cards) {
    const kind = card.kind === 'stage' ? kinds.get(card.stage.index) : undefined;
    if (kind === undefined || kind === 'none') continue;
    const sentence = t('canvas.time', { kind, selected: stage.label });
    times.set(card.id, { kind, word: t(`overlap.${kind}`), sentence });
  }
  return times;
}

/** The way between two stages. */
export function trailBetween(overview: Overview, stage: StageView, other: StageView): Trail {
  const { path } = between(overview, stage.index, other.index);
  const onIt = new Set([stage.index, other.index, ...(path?.stages ?? [])]);
  return {
    cards: [...onIt].flatMap((index) => overview.stages[index]?.key ?? []).map(stageCardId),
    references: new Set(path?.references.map(({ id }) => id)),
  };
}

const none: ReadonlyMap<string, CardData['side']> = new Map();

/**
 * Which of the two compared targets build each stage, or what became of it since the Dockerfile before, by card; empty
 * unless two of either are compared.
 */
export function sidesOf(
  { plan, roles, stages, other, changes }: Overview,
  t: Translate,
): ReadonlyMap<string, CardData['side']> {
  if (changes !== undefined) return changesOf(changes, t);
  if (other === undefined) return none;
  const sides = new Map<string, CardData['side']>();
  const a = stages[plan.stage]?.label ?? '';
  const b = stages[other.plan.stage]?.label ?? '';
  for (const { stage, side } of compareTargets({ plan, roles }, other).stages) {
    const key = stages[stage]?.key;
    if (key === undefined) continue;
    const word =
      side === 'a' || side === 'b'
        ? t('compare.only', { target: side === 'a' ? a : b })
        : t(`compare.${side}`);
    const sentence = t('compare.card', { side, a, b });
    sides.set(stageCardId(key), { side, icon: sideIcons[side], word, sentence });
  }
  return sides;
}

function changesOf(
  changes: Readonly<Record<string, StageChangeKind>>,
  t: Translate,
): ReadonlyMap<string, CardData['side']> {
  return new Map(
    Object.entries(changes).map(([key, side]) => [
      stageCardId(key),
      { side, icon: changeIcons[side], word: t(`change.${side}`), sentence: t(`change.said.${side}`) },
    ]),
  );
}
