import { Popover as Base } from '@base-ui/react/popover';
import { useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { closedFrom, placeOn } from './hanging.ts';

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

/** A panel that hangs on a button. What has `data-autofocus` gets the focus, else the first that can. */
export function Popover(props: PopoverProps): ReactElement {
  const { open, onClose, anchor, label, align = 'start', className = '', returnsFocus, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={closedFrom(anchor, onClose)}>
      <Base.Portal>
        <Base.Positioner {...placeOn(anchor, align)}>
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
