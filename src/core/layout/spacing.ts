import type { Item } from './lanes.ts';

/** Free space between what stands in one column, and between columns; CSS pixels. */

/** Between two cards of a column. */
export const CARD_TO_CARD = 28;
const CARD_TO_LANE = 16;
const LANE_TO_LANE = 12;

/** Least distance from the top of `above` to the top of `below`. */
export function separation(above: Item, below: Item): number {
  const cards = (above.lane === 0 ? 1 : 0) + (below.lane === 0 ? 1 : 0);
  const gap = cards === 2 ? CARD_TO_CARD : cards === 1 ? CARD_TO_LANE : LANE_TO_LANE;
  return Math.ceil(above.size) + gap;
}

/** Between the tracks of a gap; where they are many they move closer. */
const TRACK_STEP = 10;
const NARROWEST_STEP = 4;
const MOST_TRACKS = 240;
/** From a column to the first track, and from the last track to the next column (arrow heads). */
export const BEFORE_TRACKS = 20;
export const AFTER_TRACKS = 26;
/** Between parts of the graph that no edge joins. */
export const PART_GAP = 56;
/** Between back edges that go around the same cards. */
export const DETOUR_STEP = 10;

/** Distance between neighbouring tracks of a gap with `count` tracks. */
export function trackStep(count: number): number {
  return Math.max(NARROWEST_STEP, Math.min(TRACK_STEP, Math.floor(MOST_TRACKS / count)));
}

/** Room that a gap with `count` tracks needs. */
export function gapWidth(count: number): number {
  return BEFORE_TRACKS + AFTER_TRACKS + trackStep(count) * Math.max(0, count - 1);
}
