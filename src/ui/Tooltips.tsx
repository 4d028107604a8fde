import { Tooltip as Base } from '@base-ui/react/tooltip';
import { useEffect, useState, type ReactElement } from 'react';
import './tooltips.css';

/** How long (ms) the pointer rests on a button before its tooltip shows; once one shows, the next comes at once. */
const REST = 500;

/** Keys that move the focus. Others make the page move it, to a dialog or back: nobody asks then what a button does. */
const MOVES = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** What is named by `data-tip` around a place on the page. */
function tipped(place: EventTarget | null): HTMLElement | null {
  return place instanceof Element ? place.closest<HTMLElement>('[data-tip]') : null;
}

/**
 * The one tooltip of the page, for every button that has `data-tip`: it shows when the pointer rests there and
 * when the keyboard comes there, never under a finger, and goes on Escape and on a press. It says what the button
 * is called, so it is no description of its own.
 */
export function Tooltips(): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    let moving = false;
    const show = (next: HTMLElement | null): void => {
      clearTimeout(timer);
      shown = next;
      setAnchor(next);
    };
    const over = ({ target, pointerType }: PointerEvent): void => {
      const next = pointerType === 'touch' ? null : tipped(target);
      clearTimeout(timer);
      if (next === shown) return;
      // What the pointer is on may be the tooltip itself, which stays.
      if (target instanceof Element && target.closest('.sg-tooltip') !== null) return;
      if (next === null || shown !== null) show(next);
      else timer = setTimeout(() => show(next), REST);
    };
    const focused = ({ target }: FocusEvent): void => {
      const next = tipped(target);
      show(moving && next?.matches(':focus-visible') === true ? next : null);
    };
    const pressed = ({ key }: KeyboardEvent): void => {
      moving = MOVES.has(key);
    };
    document.addEventListener('pointerover', over, { signal });
    document.addEventListener('keydown', pressed, { signal, capture: true });
    document.addEventListener('focusin', focused, { signal });
    document.addEventListener('focusout', () => show(null), { signal });
    document.addEventListener('pointerdown', () => show(null), { signal, capture: true });
    document.documentElement.addEventListener('pointerleave', () => show(null), { signal });
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, []);

  return (
    <Base.Root open={anchor !== null} onOpenChange={(open) => !open && setAnchor(null)}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="sg-tooltip-place">
          <Base.Popup className="sg-tooltip" aria-hidden>
            {anchor?.dataset['tip']}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
