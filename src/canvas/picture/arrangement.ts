import { layoutInput, type Drawing } from '#core/drawing/drawing.ts';
import { legibleZoom, levels, type Detail, type Level } from '#core/drawing/metrics.ts';
import { bestFit } from '#core/layout/fit.ts';
import { fitIn, type Candidate, type Fit, type Room } from '#core/layout/room.ts';
import type { Direction, LayoutOptions, Shape } from '#core/layout/types.ts';
import { LARGE_FILE } from './metrics.ts';
import { largestBare, type Reading } from './reading.ts';

/** Zoom from which a level can be read. */
export function readableFrom(level: Detail, reading: Reading): number {
  return legibleZoom(level, reading);
}

/** What the reader, or a link, asked of the picture. */
export interface Asked {
  readonly level: Detail | 'auto';
  readonly direction: Direction | 'auto';
}

/** A picture to be made: the best of some, or the one there is again, after an edit. Plain data. */
export type Task =
  | {
      readonly kind: 'search';
      readonly candidates: readonly [Candidate<Detail>, ...Candidate<Detail>[]];
      readonly room: Room;
      readonly direction: Direction | undefined;
    }
  | {
      readonly kind: 'keep';
      readonly candidate: Candidate<Detail>;
      readonly room: Room;
      readonly shape: Shape;
      readonly memory: Pick<LayoutOptions, 'previous' | 'renamed'>;
    };

/** Makes a picture. */
export function arrange(task: Task): Fit<Detail> {
  if (task.kind === 'keep') return fitIn(task.candidate, task.shape, task.room, { memory: task.memory });
  const { candidates, room, direction } = task;
  if (candidates[0].level !== 'bare') return bestFit(candidates, room, { direction });
  return bestFit(candidates, { ...room, largest: largestBare(room.largest) }, { direction, whole: true });
}

/** Edges that are as much work as a card: an ordinary file has fewer. */
const EDGES_OF_A_CARD = 2;

/** How much work a task is, in cards of an ordinary file: few cards with very many edges are as much as many cards. */
export function weightOf(task: Task): number {
  const inputs: readonly Candidate<Detail>[] = task.kind === 'search' ? task.candidates : [task.candidate];
  return inputs.reduce(
    (most, { input: { nodes, edges } }) => Math.max(most, nodes.length, edges.length / EDGES_OF_A_CARD),
    0,
  );
}

/** A drawing as the search takes it. */
export function candidateOf(level: Detail, drawing: Drawing, reading: Reading): Candidate<Detail> {
  return { level, input: layoutInput(drawing), legibleZoom: readableFrom(level, reading) };
}

/** The levels to choose from, the one that says most first; of very many cards no more than the names could ever be read. */
export function levelsFor(asked: Asked['level'], cards: number): readonly [Detail, ...Detail[]] {
  if (asked !== 'auto') return [asked];
  return cards > LARGE_FILE ? ['names'] : (levels.toReversed() as [Level, ...Level[]]);
}
