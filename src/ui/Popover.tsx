import { useEffect, useLayoutEffect, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import './popover.css';

export interface PopoverProps {
  readonly open: boolean;
  /** Called when it closes by itself: Escape, or a press elsewhere. */
  readonly onClose: () => void;
  /** What it hangs on; focus goes back there. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly role?: 'dialog' | 'menu';
  /** Which edge of the anchor it lines up with. */
  readonly align?: 'start' | 'end';
  readonly className?: string;
  readonly children: ReactNode;
}

const GAP = 4;
const MARGIN = 8;

/** Puts `panel` under `anchor`, inside the window; above it where there is more room. */
function place(panel: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const wanted = align === 'start' ? at.left : at.right - panel.offsetWidth;
  const left = Math.max(MARGIN, Math.min(wanted, width - panel.offsetWidth - MARGIN));
  const below = height - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  const up = below < Math.min(panel.scrollHeight, 240) && above > below;
  panel.style.left = `${left}px`;
  panel.style.maxHeight = `${Math.max(120, up ? above : below)}px`;
  panel.style.top = up ? '' : `${at.bottom + GAP}px`;
  panel.style.bottom = up ? `${height - at.top + GAP}px` : '';
}

/** A panel in the top layer, closed by Escape or a press elsewhere. In the browser's top layer. */
export function Popover(props: PopoverProps): ReactElement | null {
  return props.open ? <OpenPopover {...props} /> : null;
}

function OpenPopover(props: PopoverProps): ReactElement {
  const { onClose, anchor, label, role = 'dialog', align = 'start', className = '', children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = panel.current;
    const opener = anchor.current;
    if (element === null || opener === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const replace = (): void => place(element, opener, align);
    const closeOutside = (target: EventTarget | null): void => {
      const inside = target instanceof Node && (element.contains(target) || opener.contains(target));
      if (!inside) close.current();
    };
    element.showPopover();
    replace();
    window.addEventListener('resize', replace, { signal });
    document.addEventListener('pointerdown', (event) => closeOutside(event.target), {
      signal,
      capture: true,
    });
    document.addEventListener('focusin', (event) => closeOutside(event.target), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close.current(), { signal });
    const grown = new ResizeObserver(replace);
    grown.observe(element);
    const first = element.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? element).focus({ preventScroll: true });
    return () => {
      controller.abort();
      grown.disconnect();
      const focused = document.activeElement;
      const returns = focused === null || focused === document.body || element.contains(focused);
      element.hidePopover();
      if (returns) opener.focus({ preventScroll: true });
    };
  }, [anchor, align]);

  return (
    <div
      ref={panel}
      popover="manual"
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={`sg-popover ${className}`}
    >
      {children}
    </div>
  );
}
