import { expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { layoutGraph } from '#core/layout/layout.ts';
import type { Direction } from '#core/layout/types.ts';
import { drawingOf, layoutInput, shownAt } from '#core/drawing/drawing.ts';
import { firstSpot, itemsOf, type Ground, type Move, type Spot } from './spots.ts';
import { step } from './walk.ts';

const dockerfile = `
FROM golang AS build
COPY . .
RUN make
FROM alpine AS certs
RUN apk add ca-certificates
FROM scratch
COPY --from=certs /etc/ssl /etc/ssl
COPY --from=build /out /out
USER 1000
`;

function groundOf(text: string, direction: Direction = 'LR'): Ground {
  const drawing = drawingOf(overview(text, defaultOptions, ''), shownAt('all'));
  return { ...drawing, direction, places: layoutGraph(layoutInput(drawing), { direction }).nodes };
}

/** Where the keyboard is after some moves: a card's name, and the text of its line. */
function walk(from: Spot, moves: readonly Move[], ground = groundOf(dockerfile)): string {
  const spot = moves.reduce((at, move) => step(ground, at, move), from);
  const card = ground.cards.find(({ id }) => id === spot.card);
  const item = card === undefined || spot.item === undefined ? undefined : itemsOf(card)[spot.item];
  return item?.kind === 'row' ? `${spot.card} ${item.row.keyword} ${item.row.text}` : spot.card;
}

const build: Spot = { card: 'stage:build', item: undefined };
const final: Spot = { card: 'stage:#2', item: undefined };

test.each<[Spot, readonly Move[], string]>([
  [build, ['left'], 'image:docker.io/library/golang:latest'],
  [build, ['right'], 'stage:#2 COPY --from=build /out /out'],
  [build, ['right', 'left'], 'stage:build'],
  [build, ['down'], 'stage:build COPY . .'],
  [build, ['down', 'down', 'up', 'up'], 'stage:build'],
  [build, ['down', 'left'], 'image:docker.io/library/golang:latest'],
  [final, ['down', 'left'], 'stage:certs'],
  [final, ['down', 'down', 'left'], 'stage:build'],
  [final, ['right'], 'stage:#2'],
  [final, ['first'], 'stage:build'],
  [build, ['last'], 'stage:#2'],
  [{ card: 'gone', item: 3 }, ['down'], 'stage:build'],
])('from %j %j leads to %s', (from, moves, expected) => {
  expect(walk(from, moves)).toBe(expected);
});

test('up and down go on to the neighbours in the column, previous and next skip the lines', () => {
  const ground = groundOf(dockerfile);
  const upper = (ground.places['stage:build']?.y ?? 0) < (ground.places['stage:certs']?.y ?? 0);
  const [first, second] = upper ? ['stage:build', 'stage:certs'] : ['stage:certs', 'stage:build'];
  const lines = ground.cards.flatMap((card) => (card.id === first ? itemsOf(card) : [])).length;
  const down = Array.from({ length: lines + 1 }, (): Move => 'down');
  expect(walk({ card: first, item: undefined }, down, ground)).toBe(second);
  expect(walk({ card: first, item: undefined }, ['next'], ground)).toBe(second);
  expect(walk({ card: second, item: undefined }, ['previous'], ground)).toBe(first);
  expect(walk({ card: second, item: undefined }, ['up'], ground)).toContain(`${first} `);
});

test('drawn from top to bottom, neighbours are those beside', () => {
  const ground = groundOf(dockerfile, 'TB');
  const left = (ground.places['stage:build']?.x ?? 0) < (ground.places['stage:certs']?.x ?? 0);
  const [first, second] = left ? ['stage:build', 'stage:certs'] : ['stage:certs', 'stage:build'];
  expect(walk({ card: first, item: undefined }, ['next'], ground)).toBe(second);
});

test('every card can be reached from the first one by arrows alone', () => {
  const ground = groundOf(dockerfile);
  const start = firstSpot(ground);
  const seen = new Map<string, Spot>();
  const queue: Spot[] = start === undefined ? [] : [start];
  for (const spot of queue) {
    const key = JSON.stringify(spot);
    if (seen.has(key)) continue;
    seen.set(key, spot);
    for (const move of ['left', 'right', 'up', 'down'] as const) queue.push(step(ground, spot, move));
  }
  const cards = new Set([...seen.values()].map(({ card }) => card));
  expect([...cards].toSorted()).toEqual(ground.cards.map(({ id }) => id).toSorted());
});

test('an empty graph has nowhere to go', () => {
  const nowhere: Ground = { cards: [], edges: [], places: {}, direction: 'LR' };
  expect(firstSpot(nowhere)).toBeUndefined();
  expect(step(nowhere, build, 'right')).toBe(build);
});
