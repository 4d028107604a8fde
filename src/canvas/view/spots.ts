import type { Direction, Point } from '#core/layout/types.ts';
import type { Card, CardItem } from '#core/drawing/cardTypes.ts';
import type { Drawing } from '#core/drawing/drawing.ts';

/** Where the keyboard is: a card, or one of its lines (index into `items`). */
export interface Spot {
  readonly card: string;
  readonly item: number | undefined;
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'previous' | 'next' | 'first' | 'last';

/** What the keyboard walks on: a drawing with places. */
export interface Ground extends Drawing {
  readonly places: Readonly<Record<string, Point>>;
  readonly direction: Direction;
}

export function itemsOf(card: Card): readonly CardItem[] {
  return 'items' in card ? card.items : [];
}

/** Where the keyboard enters the graph: the first stage, or whatever there is. */
export function firstSpot(ground: Ground): Spot | undefined {
  return enter(ground.cards.find(({ kind }) => kind === 'stage') ?? ground.cards[0], 'start');
}

/** A card's head, or its last line where it is entered from the end. */
export function enter(card: Card | undefined, side: 'start' | 'end'): Spot | undefined {
  if (card === undefined) return undefined;
  const lines = itemsOf(card).length;
  return { card: card.id, item: side === 'end' && lines > 0 ? lines - 1 : undefined };
}
