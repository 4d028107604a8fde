import { inHalls, type Reading } from '#canvas/picture/reading.ts';
import { useMedia } from './appearance.ts';

/** From how far away a graph that is shown in a hall is read, on the screen at hand. */
export function useHall(): Reading {
  const isWide = useMedia('(min-width: 2400px)');
  const isWidest = useMedia('(min-width: 3200px)');
  if (isWidest) return inHalls.widest;
  return isWide ? inHalls.wide : inHalls.usual;
}
