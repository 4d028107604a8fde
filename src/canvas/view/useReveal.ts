import { useCallback, useEffect, useRef } from 'react';
import type { Point } from '#core/layout/types.ts';
import { useApp } from '#state/useApp.ts';
import { placeOf, type Chosen, type Trail } from '#canvas/picture/picture.ts';
import type { Scene } from '#canvas/picture/useScene.ts';
import type { ViewportControl } from './useViewport.ts';
import { boundsOf, rectOf } from './viewport.ts';
import { itemsOf, type Spot } from './spots.ts';

/**
 * Brings what is selected elsewhere into view, as long as the text is not being written: the view
 * does not move under the reader's hands. Returns the way to bring a spot of the graph into view.
 */
export function useReveal(
  scene: Scene | undefined,
  moved: Readonly<Record<string, Point>>,
  chosen: Chosen,
  trail: Trail | undefined,
  { reveal }: ViewportControl,
): (spot: Spot) => void {
  const text = useApp((state) => state.text);
  const latest = useRef({ scene, moved, text });
  const seen = useRef({ chosen, text });

  const show = useCallback(
    ({ card: id, item }: Spot, gliding = false) => {
      const { scene: now, moved: moves } = latest.current;
      const card = now?.drawing.cards.find((each) => each.id === id);
      if (now === undefined || card === undefined) return;
      reveal(rectOf(card, placeOf(id, { scene: now, moved: moves }), item), gliding);
    },
    [reveal],
  );

  const revealAll = useCallback(
    (ids: readonly string[]) => {
      const { scene: now } = latest.current;
      const cards = now?.drawing.cards.filter(({ id }) => ids.includes(id)) ?? [];
      const places = now?.layout.nodes ?? {};
      if (cards.length > 0)
        reveal(boundsOf(cards.map((card) => rectOf(card, places[card.id], undefined))), true);
    },
    [reveal],
  );

  useEffect(() => {
    latest.current = { scene, moved, text };
  });
  useEffect(() => {
    const last = seen.current;
    seen.current = { chosen, text: latest.current.text };
    if (trail !== undefined) {
      revealAll(trail.cards);
      return;
    }
    if (chosen.card === undefined || last.text !== latest.current.text) return;
    if (last.chosen.card === chosen.card && last.chosen.row === chosen.row) return;
    const card = latest.current.scene?.drawing.cards.find(({ id }) => id === chosen.card);
    const line =
      card === undefined
        ? -1
        : itemsOf(card).findIndex((item) => item.kind === 'row' && item.row.row === chosen.row);
    show({ card: chosen.card, item: line < 0 ? undefined : line }, true);
  }, [chosen, trail, show, revealAll]);

  // A card that opens in place has become larger, or has only come into the picture now.
  const open = scene?.request.opened;
  const openBefore = useRef(open);
  useEffect(() => {
    if (openBefore.current === open) return;
    openBefore.current = open;
    if (open !== undefined) show({ card: open, item: undefined }, true);
  }, [open, show]);

  // The chosen target too: what the picker names must not stay out of the window.
  const target = useApp((state) => state.target);
  const shown = useRef({ target, text });
  useEffect(() => {
    const last = shown.current;
    const { scene: now, text: present } = latest.current;
    shown.current = { target, text: present };
    if (last.target === target || last.text !== present) return;
    const card = now?.drawing.cards.find(
      (each) => each.kind === 'stage' && (each.stage.name ?? '') === target.toLowerCase(),
    );
    if (card !== undefined) show({ card: card.id, item: undefined }, true);
  }, [target, show]);

  return show;
}
