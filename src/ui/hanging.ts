import type { RefObject } from 'react';
import './popover.css';

/** What a popover or a menu hangs on. */
type Anchor = RefObject<HTMLElement | null>;

/** Pixels between the anchor and what hangs on it, and between that and the edge of the window. */
const GAP = 4;
const MARGIN = 8;

/** Where it stands: `align` says which edge of the anchor it lines up with. */
export function placeOn(anchor: Anchor, align: 'start' | 'end') {
  return { anchor, align, sideOffset: GAP, collisionPadding: MARGIN, className: 'sg-popover-place' };
}

/** What led to a change of what is open, as Base UI tells it. */
interface Change {
  readonly event: Event;
  readonly cancel: () => void;
}

/** Closes what hangs on `anchor`, unless the anchor itself was pressed: it closes by itself, and would open again. */
export function closedFrom(anchor: Anchor, onClose: () => void): (isOpen: boolean, change: Change) => void {
  return (isOpen, { event, cancel }) => {
    if (event.target instanceof Node && anchor.current?.contains(event.target) === true) cancel();
    else if (!isOpen) onClose();
  };
}
