import { useMemo } from 'react';
import { useOverview, useSelected } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { PREAMBLE_ID, stageCardId } from '#core/drawing/names.ts';
import type { Chosen } from '#canvas/picture/picture.ts';

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
