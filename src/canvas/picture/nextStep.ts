import type { Detail } from '#core/drawing/metrics.ts';
import type { Shape } from '#core/layout/types.ts';
import type { Fit, Room } from '#core/layout/room.ts';
import type { AppState } from '#state/types.ts';
import type { Asked } from './arrangement.ts';
import { isOtherFile } from './renamed.ts';

/** What decides whether a picture may change its shape. */
export interface Circumstances {
  /** Keys of the stages, in file order. */
  readonly keys: readonly string[];
  readonly asked: Asked;
  readonly room: Room;
  /** What the cards showed when the room was measured. */
  readonly marks: AppState['marks'];
  /** Changes where the picture is to be laid out afresh: another file, tidy, another focus. */
  readonly occasion: string;
}

/** The picture there is, and what it was made for. */
export interface Present extends Circumstances {
  readonly level: Detail;
  readonly shape: Shape;
}

/**
 * What to do about a picture: look for the best one afresh; look whether another one is better in the room there is now;
 * or keep its level and shape and move as little as can be.
 */
export type Step = 'search' | 'reconsider' | 'keep';

/** The step that leads to a new picture. `held` where the reader has moved the view: then a change of room changes nothing. */
export function nextStep(present: Present | undefined, next: Circumstances, held: boolean): Step {
  if (present === undefined || present.occasion !== next.occasion) return 'search';
  if (isOtherFile(present.keys, next.keys)) return 'search';
  const { asked, room } = present;
  if (asked.level !== next.asked.level || asked.direction !== next.asked.direction) return 'search';
  // The same picture whether a link opened so or the reader changed over.
  if (present.marks !== next.marks && !held) return 'search';
  const resized = room.width !== next.room.width || room.height !== next.room.height;
  return resized && !held ? 'reconsider' : 'keep';
}

/** How much larger another picture must be to be worth the change. */
const WORTHWHILE = 1.25;

/** Whether a picture takes the place of the one there is in other room: where it alone can be read, or as much larger. */
export function isBetter(
  other: Pick<Fit<Detail>, 'zoom' | 'legible'>,
  kept: Pick<Fit<Detail>, 'zoom' | 'legible'>,
): boolean {
  if (other.legible !== kept.legible) return other.legible;
  return other.zoom > kept.zoom * WORTHWHILE;
}

/** How far below legible a picture may shrink while its file is edited before another one takes its place. */
const PATIENCE = 0.85;

/** Whether an edited file has outgrown a picture that could be read. */
export function hasOutgrown(zoom: number, legibleZoom: number): boolean {
  return zoom < legibleZoom * PATIENCE;
}
