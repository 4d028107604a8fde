import type { Card } from '#core/drawing/cardTypes.ts';
import type { CardEdge } from '#core/drawing/edges.ts';
import { enter, firstSpot, itemsOf, type Ground, type Move, type Spot } from './spots.ts';

/**
 * One step of the keyboard. Left goes along an edge to a dependency, right along an edge to the
 * line that depends on this card; up and down go through the lines of a card and on to its
 * neighbours in the same layer. Stays where it is where there is nothing that way.
 */
export function step(ground: Ground, from: Spot, move: Move): Spot {
  const card = ground.cards.find(({ id }) => id === from.card);
  if (card === undefined) return firstSpot(ground) ?? from;
  switch (move) {
    case 'left':
      return toDependency(ground, card, from.item) ?? from;
    case 'right':
      return toDependent(ground, card) ?? from;
    case 'up':
      if (from.item !== undefined) return { card: card.id, item: from.item > 0 ? from.item - 1 : undefined };
      return enter(neighbour(ground, card, -1), 'end') ?? from;
    case 'down': {
      const next = from.item === undefined ? 0 : from.item + 1;
      if (next < itemsOf(card).length) return { card: card.id, item: next };
      return enter(neighbour(ground, card, 1), 'start') ?? from;
    }
    case 'previous':
      return enter(neighbour(ground, card, -1), 'start') ?? from;
    case 'next':
      return enter(neighbour(ground, card, 1), 'start') ?? from;
    case 'first':
      return firstSpot(ground) ?? from;
    case 'last':
      return enter(ground.cards.at(-1), 'start') ?? from;
  }
}

function toDependency(ground: Ground, card: Card, item: number | undefined): Spot | undefined {
  const into = ground.edges.filter(({ target }) => target === card.id);
  const line = item === undefined ? undefined : itemsOf(card)[item];
  const ofLine = line?.kind === 'row' ? into.find(({ row }) => row === line.row.row) : undefined;
  const base = into.find(({ row }) => row < 0);
  const edge = ofLine ?? base ?? into[0];
  return edge === undefined ? undefined : { card: edge.source, item: undefined };
}

function toDependent(ground: Ground, card: Card): Spot | undefined {
  const from = (ground.places[card.id]?.y ?? 0) + card.outY;
  let best: { readonly spot: Spot; readonly distance: number } | undefined;
  for (const edge of ground.edges) {
    if (edge.source !== card.id) continue;
    const target = ground.cards.find(({ id }) => id === edge.target);
    if (target === undefined) continue;
    const port = target.ports.find(({ id }) => id === edge.port);
    const distance = Math.abs((ground.places[target.id]?.y ?? 0) + (port?.y ?? 0) - from);
    if (best === undefined || distance < best.distance) {
      best = { spot: { card: target.id, item: lineOf(target, edge) }, distance };
    }
  }
  return best?.spot;
}

/** The line of a card at which an edge ends; undefined for its head. */
export function lineOf(card: Card, edge: CardEdge): number | undefined {
  if (edge.row < 0) return undefined;
  const index = itemsOf(card).findIndex((item) => item.kind === 'row' && item.row.row === edge.row);
  return index >= 0 ? index : itemsOf(card).length > 0 ? 0 : undefined;
}

/** The card before or after in the same layer: a column from left to right, a row from top to bottom. */
function neighbour(ground: Ground, card: Card, way: 1 | -1): Card | undefined {
  const sideways = ground.direction === 'TB';
  const span = (each: Card): readonly [start: number, end: number, along: number] => {
    const place = ground.places[each.id] ?? { x: 0, y: 0 };
    return sideways ? [place.y, place.y + each.height, place.x] : [place.x, place.x + each.width, place.y];
  };
  const [start, end, along] = span(card);
  let best: { readonly card: Card; readonly distance: number } | undefined;
  for (const other of ground.cards) {
    const [otherStart, otherEnd, otherAlong] = span(other);
    const distance = (otherAlong - along) * way;
    if (other === card || distance <= 0 || otherStart >= end || start >= otherEnd) continue;
    if (best === undefined || distance < best.distance) best = { card: other, distance };
  }
  return best?.card;
}
