import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './menu.css';
import { Popover } from './Popover.tsx';

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
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const next = nextFocus(event.key, options.indexOf(document.activeElement as HTMLElement), options);
    if (next === undefined) {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`sg-button ${children === undefined ? 'sg-button-quiet sg-button-icon' : 'sg-button-plain'}`}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(children === undefined ? { 'aria-label': label, title: label } : {})}
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
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={button}
        label={label}
        role="menu"
        align={align}
      >
        <div ref={list} role="presentation" className="sg-menu" onKeyDown={onKeyDown}>
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              tabIndex={index === 0 ? 0 : -1}
              className={`sg-menu-item ${item.separated === true ? 'sg-menu-separated' : ''}`}
              {...(index === 0 ? { 'data-autofocus': '' } : {})}
              onClick={() => {
                setOpen(false);
                item.onSelect();
              }}
            >
              <span className="sg-menu-sign">
                {item.checked === true ? (
                  <Icon name="check" />
                ) : (
                  item.icon !== undefined && <Icon name={item.icon} />
                )}
              </span>
              <span className="sg-menu-label">
                {item.label}
                {item.description !== undefined && <small>{item.description}</small>}
              </span>
            </button>
          ))}
        </div>
      </Popover>
    </>
  );
}

function nextFocus(key: string, at: number, options: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return options[(at + 1) % options.length];
    case 'ArrowUp':
      return options[(at - 1 + options.length) % options.length];
    case 'Home':
      return options[0];
    case 'End':
      return options.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const letter = key.toLocaleLowerCase();
      const inOrder = [...options.slice(at + 1), ...options.slice(0, at + 1)];
      return inOrder.find((option) => option.textContent?.trim().toLocaleLowerCase().startsWith(letter));
    }
  }
}
