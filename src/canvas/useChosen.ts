import { useMemo } from 'react';
import { overlapOf } from '#core/analysis/overlap.ts';
import { useOverview, useSelected } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import type { CardData } from './flow.ts';
import { PREAMBLE_ID, stageCardId } from '#core/drawing/names.ts';
import { timesOf, type Chosen } from './picture.ts';
import type { Scene } from './useScene.ts';

/** The selection of the page in terms of the drawing. */
export function useChosen(): Chosen {
  const { stage, row, reference, external, lines } = useSelected();
  const selection = useApp((state) => state.selection);
  const { preamble } = useOverview();
  return useMemo(() => {
    if (external !== undefined) return { card: external.id, row: undefined, reference: undefined };
    if (stage === undefined) {
      const line = lines?.line ?? 0;
      const above = preamble.find((each) => each.line <= line && line <= each.endLine);
      return { card: above === undefined ? undefined : PREAMBLE_ID, row: above?.row, reference: undefined };
    }
    const ofEdge = selection?.kind === 'edge' ? reference?.id : undefined;
    return { card: stageCardId(stage.key), row: row?.row, reference: ofEdge };
  }, [stage, row, reference, external, lines, selection, preamble]);
}

const none: ReadonlyMap<string, CardData['time']> = new Map();

/** When the other stages run. Asked for by selecting a stage, not by where the editor's caret is. */
export function useTimes(scene: Scene | undefined): ReadonlyMap<string, CardData['time']> {
  const { plan } = useOverview();
  const { stage } = useSelected();
  const asked = useApp(({ selection }) => selection?.kind === 'stage' || selection?.kind === 'row');
  const cards = scene?.request.drawing.cards;
  return useMemo(
    () =>
      !asked || stage === undefined || cards === undefined
        ? none
        : timesOf(overlapOf(plan, stage.index), cards, stage.label),
    [asked, plan, stage, cards],
  );
}
