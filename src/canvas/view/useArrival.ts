import { useEffect, useRef } from 'react';
import { useApp } from '#state/useApp.ts';
import type { Chosen } from '#canvas/picture/picture.ts';
import type { Scene } from '#canvas/picture/useScene.ts';
import { itemsOf, type Spot } from './spots.ts';

/**
 * Gives the focus to what was found elsewhere, once the picture shows it: a card first opens in place, as a
 * line of it may be what was found. `goTo` must stay the same function.
 */
export function useArrival(scene: Scene | undefined, chosen: Chosen, goTo: (spot: Spot) => void): void {
  const arrivals = useApp((state) => state.arrivals);
  const seen = useRef(arrivals);
  useEffect(() => {
    if (seen.current === arrivals || chosen.card === undefined) return;
    if (scene?.request.opened !== chosen.card) return;
    const card = scene.drawing.cards.find(({ id }) => id === chosen.card);
    if (card === undefined) return;
    seen.current = arrivals;
    const line = itemsOf(card).findIndex((item) => item.kind === 'row' && item.row.row === chosen.row);
    goTo({ card: card.id, item: line < 0 ? undefined : line });
  }, [arrivals, scene, chosen, goTo]);
}
