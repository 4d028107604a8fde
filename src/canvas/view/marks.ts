import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { compareTargets } from '#core/analysis/compare.ts';
import { overlapOf } from '#core/analysis/overlap.ts';
import { between } from '#core/analysis/pair.ts';
import type { Card } from '#core/drawing/cardTypes.ts';
import { stageCardId } from '#core/drawing/names.ts';
import type { Translate } from '#i18n/messages.ts';
import type { CardData } from '#canvas/picture/flow.ts';
import { timesOf, type Trail } from '#canvas/picture/picture.ts';

/** When the other stages run, by card. */
export function timesAround(
  { plan }: Overview,
  stage: StageView,
  cards: readonly Card[],
): ReadonlyMap<string, CardData['time']> {
  return timesOf(overlapOf(plan, stage.index), cards, stage.label);
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

/** Which of the two compared targets build each stage, by card; empty unless two are compared. */
export function sidesOf(
  { plan, roles, stages, other }: Overview,
  t: Translate,
): ReadonlyMap<string, CardData['side']> {
  const sides = new Map<string, CardData['side']>();
  if (other === undefined) return sides;
  const a = stages[plan.stage]?.label ?? '';
  const b = stages[other.plan.stage]?.label ?? '';
  for (const { stage, side } of compareTargets({ plan, roles }, other).stages) {
    const key = stages[stage]?.key;
    if (key === undefined) continue;
    const word =
      side === 'a' || side === 'b'
        ? t('compare.only', { target: side === 'a' ? a : b })
        : t(`compare.${side}`);
    sides.set(stageCardId(key), { side, word, sentence: t('compare.card', { side, a, b }) });
  }
  return sides;
}
