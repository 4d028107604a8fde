import { useMemo } from 'react';
import { firstSpot, type Spot } from './spots.ts';

/** The one card or line that Tab enters: where the keyboard was, else what is selected, else the first stage. */
export function useTabStop(
  ground: Parameters<typeof firstSpot>[0] | undefined,
  spot: Spot | undefined,
  selected: string | undefined,
): Spot | undefined {
  return useMemo(() => {
    if (ground === undefined) return undefined;
    const has = (id: string | undefined): boolean => ground.cards.some((card) => card.id === id);
    if (spot !== undefined && has(spot.card)) return spot;
    return selected !== undefined && has(selected) ? { card: selected, item: undefined } : firstSpot(ground);
  }, [ground, spot, selected]);
}
