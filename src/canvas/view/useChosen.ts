import { useMemo } from 'react';
import { compareTargets } from '#core/analysis/compare.ts';
import { overlapOf } from '#core/analysis/overlap.ts';
import { between } from '#core/analysis/pair.ts';
import type { Translate } from '#i18n/messages.ts';
import { useOverview, useSelected } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import type { CardData } from '#canvas/picture/flow.ts';
import { PREAMBLE_ID, stageCardId } from '#core/drawing/names.ts';
import { timesOf, type Chosen, type Trail } from '#canvas/picture/picture.ts';
import type { Scene } from '#canvas/picture/useScene.ts';

/** The selection of the page in terms of the drawing. */
export function useChosen(): Chosen {
  const { stage, other, row, reference, external, lines } = useSelected();
  const selection = useApp((state) => state.selection);
  const { preamble } = useOverview();
  return useMemo(() => {
    if (external !== undefined)
      return { card: external.id, beside: undefined, row: undefined, reference: undefined };
    if (stage === undefined) {
      const line = lines?.line ?? 0;
      const above = preamble.find((each) => each.line <= line && line <= each.endLine);
      const card = above === undefined ? undefined : PREAMBLE_ID;
      return { card, beside: undefined, row: above?.row, reference: undefined };
    }
    const ofEdge = selection?.kind === 'edge' ? reference?.id : undefined;
    const beside = other === undefined ? undefined : stageCardId(other.key);
    return { card: stageCardId(stage.key), beside, row: row?.row, reference: ofEdge };
  }, [stage, other, row, reference, external, lines, selection, preamble]);
}

const none: ReadonlyMap<string, CardData['time']> = new Map();

/** When the other stages run. Asked for by selecting a stage, not by where the editor's caret is. */
export function useTimes(scene: Scene | undefined): ReadonlyMap<string, CardData['time']> {
  const { plan } = useOverview();
  const { stage } = useSelected();
  const asked = useApp(({ selection }) => selection?.kind === 'stage' || selection?.kind === 'row');
  const cards = scene?.drawing.cards;
  return useMemo(
    () =>
      !asked || stage === undefined || cards === undefined
        ? none
        : timesOf(overlapOf(plan, stage.index), cards, stage.label),
    [asked, plan, stage, cards],
  );
}

/** The way between two selected stages; undefined where there are not two. */
export function useTrail(): Trail | undefined {
  const overview = useOverview();
  const { stage, other } = useSelected();
  return useMemo(() => {
    if (stage === undefined || other === undefined) return undefined;
    const { path } = between(overview, stage.index, other.index);
    const onIt = new Set([stage.index, other.index, ...(path?.stages ?? [])]);
    return {
      cards: [...onIt].flatMap((index) => overview.stages[index]?.key ?? []).map(stageCardId),
      references: new Set(path?.references.map(({ id }) => id)),
    };
  }, [overview, stage, other]);
}

const noSides: ReadonlyMap<string, CardData['side']> = new Map();

/** Which of the two compared targets build each stage; empty unless two are compared. */
export function useSides(t: Translate): ReadonlyMap<string, CardData['side']> {
  const { plan, roles, stages, other } = useOverview();
  return useMemo(() => {
    if (other === undefined) return noSides;
    const a = stages[plan.stage]?.label ?? '';
    const b = stages[other.plan.stage]?.label ?? '';
    const sides = new Map<string, CardData['side']>();
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
  }, [plan, roles, stages, other, t]);
}
