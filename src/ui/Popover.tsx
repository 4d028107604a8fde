import { Popover as Base } from '@base-ui/react/popover';
import { useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import './popover.css';

export interface PopoverProps {
  readonly open: boolean;
  /** Called when it closes by itself: Escape, a press elsewhere, or the focus going elsewhere. */
  readonly onClose: () => void;
  /** What it hangs on; focus goes back there. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Asked when it closes, whether focus goes back at all; it does where this is left out. */
  readonly returnsFocus?: () => boolean;
  readonly label: string;
  /** Which edge of the anchor it lines up with. */
  readonly align?: 'start' | 'end';
  readonly className?: string;
  readonly children: ReactNode;
}

/** Pixels between the anchor and what hangs on it, and between that and the edge of the window. */
export const GAP = 4;
export const MARGIN = 8;

/** A panel that hangs on a button. What has `data-autofocus` gets the focus, else the first that can. */
export function Popover(props: PopoverProps): ReactElement {
  const { open, onClose, anchor, label, align = 'start', className = '', returnsFocus, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // The button it hangs on closes it by itself: closed here, too, it would open again.
        const { event } = details;
        if (event.target instanceof Node && anchor.current?.contains(event.target) === true) details.cancel();
        else if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          sideOffset={GAP}
          collisionPadding={MARGIN}
          className="sg-popover-place"
        >
          <Base.Popup
            ref={panel}
            aria-label={label}
            className={`sg-popover ${className}`}
            initialFocus={() => panel.current?.querySelector<HTMLElement>('[data-autofocus]') ?? true}
            finalFocus={() => (returnsFocus?.() === false ? false : anchor.current)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
