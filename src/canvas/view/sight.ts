import type { Rect } from '@xyflow/react';
import type { StageCard } from '#core/drawing/cardTypes.ts';
import { stageCardId } from '#core/drawing/names.ts';
import { readableFrom } from '#canvas/picture/arrangement.ts';
import type { Reading } from '#canvas/picture/reading.ts';
import type { Scene } from '#canvas/picture/useScene.ts';
import type { Sight } from './opening.ts';
import { rectOf } from './viewport.ts';

/** A stage and where its card is. */
export interface PlacedStage {
  readonly card: StageCard;
  readonly rect: Rect;
}

/** What there is to see of a scene: it is about the target's card, or about the card it is narrowed to. */
export function sightOf(
  { request, drawing, layout, level }: Scene,
  target: string | undefined,
  reading: Reading,
): Sight {
  const { origin, width, height, nodes } = layout;
  const bounds = { ...origin, width, height };
  const id = request.focus?.card ?? (target === undefined ? undefined : stageCardId(target));
  const card = drawing.cards.find((each) => each.id === id);
  return {
    bounds,
    about: card === undefined ? bounds : rectOf(card, nodes[card.id], undefined),
    cards: drawing.cards.map((each) => rectOf(each, nodes[each.id], undefined)),
    legibleZoom: readableFrom(level, reading),
    barred: request.opened !== undefined || request.focus !== undefined || level === 'bare',
    whole: level === 'bare',
  };
}

/** Where the cards of stages are. */
export function placedStages({ drawing, layout }: Scene): readonly PlacedStage[] {
  return drawing.cards.flatMap((card) =>
    card.kind === 'stage' ? { card, rect: rectOf(card, layout.nodes[card.id], undefined) } : [],
  );
}
