import { useCallback, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Way } from '#core/drawing/relations.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';
import type { Ground, Move, Spot } from './spots.ts';

/** Where a key goes: on its way once the graph is drawn. */
const walking = later(() => import('./walk.ts'));

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'previous',
  PageDown: 'next',
  Home: 'first',
  End: 'last',
};

export interface KeyboardUse {
  readonly root: RefObject<HTMLElement | null>;
  readonly ground: Ground | undefined;
  readonly setSpot: (spot: Spot) => void;
  /** Brings a spot into view before it takes the focus. */
  readonly show: (spot: Spot) => void;
  /** With Shift the card is selected beside the one that is. */
  readonly select: (card: string, beside: boolean) => void;
  readonly follow: (card: string, way: Way) => void;
  readonly only: () => void;
  readonly toggle: (card: string) => void;
  readonly clear: () => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
}

export interface KeyboardHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Brings a card or a line into view and gives it the focus. */
  readonly goTo: (spot: Spot) => void;
}

/** The graph as one widget: one Tab stop, arrows inside. Lines of cards are buttons and press themselves. */
export function useKeyboard(use: KeyboardUse): KeyboardHandlers {
  const { root, ground, setSpot, show } = use;
  const walk = useLater(walking, ground !== undefined);

  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const spot = spotOf(target);
      if (spot !== undefined) setSpot(spot);
    },
    [setSpot],
  );

  const go = useCallback(
    (spot: Spot) => {
      setSpot(spot);
      show(spot);
      // A card outside the view may only come into the document now that the view has moved.
      if (!focusSpot(root.current, spot)) requestAnimationFrame(() => focusSpot(root.current, spot));
    },
    [root, setSpot, show],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || ground === undefined) return;
    const spot = spotOf(event.target);
    if (spot === undefined) return;
    const move = moves[event.key];
    if (move !== undefined) {
      if (walk !== undefined) go(walk.step(ground, spot, move));
    } else if (!act(event, spot, use)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { onKeyDown, onFocus, goTo: go };
}

function act({ key, shiftKey }: KeyboardEvent, spot: Spot, use: KeyboardUse): boolean {
  const onCard = spot.item === undefined;
  if (key === 'Enter' && (onCard || shiftKey)) use.select(spot.card, shiftKey);
  else if (key === ' ' && onCard) use.toggle(spot.card);
  else if (key === 'Escape') use.clear();
  else if (key === 'a') use.follow(spot.card, 'needs');
  else if (key === 'd') use.follow(spot.card, 'needed-by');
  else if (key === 'o') use.only();
  else if (key === 'f') use.fit();
  else if (key === '+' || key === '=') use.zoomBy(1.3);
  else if (key === '-') use.zoomBy(1 / 1.3);
  else return false;
  return true;
}

/** The card or line that an element of the graph belongs to. */
function spotOf(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const card = target.closest('.react-flow__node')?.getAttribute('data-id');
  const line = target.closest('[data-line]')?.getAttribute('data-line');
  if (card === null || card === undefined) return undefined;
  return { card, item: line === null || line === undefined ? undefined : Number(line) };
}

function focusSpot(root: HTMLElement | null, { card, item }: Spot): boolean {
  const node = root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(card)}"]`);
  const element = item === undefined ? node : node?.querySelector<HTMLElement>(`[data-line="${item}"]`);
  element?.focus({ preventScroll: true });
  return element !== null && element !== undefined;
}
