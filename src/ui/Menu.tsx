import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';
import { onDemand } from './onDemand.tsx';

const MenuList = onDemand(() => import('./MenuList.tsx').then((file) => file.MenuList), {
  when: 'soon',
  isOver: true,
});

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly description?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Given: one of a set, and whether it is the chosen one. */
  readonly checked?: boolean | undefined;
  /** Draws a line above. */
  readonly separated?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** Accessible name of the menu, and of the button where it shows only an icon. */
  readonly label: string;
  readonly icon?: IconName;
  /** Words on the button; none: an icon button. */
  readonly children?: ReactNode;
  readonly align?: 'start' | 'end';
  readonly items: readonly MenuItem[];
}

/** A button with a menu: arrows, Home, End and first letters move, Enter chooses, Escape closes. */
export function Menu({ label, icon, children, align = 'start', items }: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`sg-button ${children === undefined ? 'sg-button-quiet sg-button-icon' : 'sg-button-plain'}`}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(children === undefined ? { 'aria-label': label, 'data-tip': label } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        {children}
        {children !== undefined && <Icon name="chevron-down" size={12} />}
      </button>
      {open && (
        <MenuList label={label} align={align} items={items} anchor={button} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
