import { Menu as Base } from '@base-ui/react/menu';
import { useRef, type FocusEvent, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { Icon } from './icons.tsx';
import type { MenuItem } from './Menu.tsx';
import './menu.css';
import { closedFrom, placeOn } from './hanging.ts';

export interface MenuListProps {
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly items: readonly MenuItem[];
  /** What it hangs on; focus goes back there. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The open menu. Items that belong to a set of which one holds are radio items. */
export function MenuList({ label, align, items, anchor, onClose }: MenuListProps): ReactElement {
  // Whoever opens the menu stands on its first item. When the pointer leaves an item, the list itself is focused again.
  const entered = useRef(false);
  const left = useRef(false);
  const enter = (event: FocusEvent<HTMLElement>): void => {
    if (entered.current || event.target !== event.currentTarget) return;
    entered.current = true;
    event.currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    // Hidden stops around the list that would catch Tab: `leave` sees to that, and nothing hidden can be focused.
    for (const guard of document.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]'))
      guard.tabIndex = -1;
  };
  /** Tab goes on from the button, as if the menu had never been there. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    anchor.current?.focus();
    left.current = true;
    onClose();
  };
  return (
    <Base.Root open modal={false} onOpenChange={closedFrom(anchor, onClose)}>
      <Base.Portal>
        <Base.Positioner {...placeOn(anchor, align)}>
          <Base.Popup
            aria-label={label}
            className="sg-popover sg-menu"
            finalFocus={() => (left.current ? false : anchor.current)}
            onFocus={enter}
            onKeyDown={leave}
          >
            {runsOf(items).map((run) => (
              <Run key={run[0]?.id} items={run} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Items in order; those of one set, of which one holds, together. */
function runsOf(items: readonly MenuItem[]): readonly (readonly MenuItem[])[] {
  const runs: MenuItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const isNext = item.checked !== undefined && item.separated !== true && run?.[0]?.checked !== undefined;
    if (isNext) run?.push(item);
    else runs.push([item]);
  }
  return runs;
}

function Run({ items }: { readonly items: readonly MenuItem[] }): ReactElement {
  if (items[0]?.checked === undefined) {
    return (
      <>
        {items.map((item) => (
          <Base.Item key={item.id} {...common(item)}>
            <Words item={item} />
          </Base.Item>
        ))}
      </>
    );
  }
  return (
    <Base.RadioGroup value={items.find(({ checked }) => checked)?.id ?? ''}>
      {items.map((item) => (
        <Base.RadioItem key={item.id} value={item.id} closeOnClick {...common(item)}>
          <Words item={item} />
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

function common({ label, separated, onSelect }: MenuItem): {
  readonly className: string;
  /** What first letters are compared with. */
  readonly label: string;
  readonly onClick: () => void;
} {
  return {
    className: `sg-menu-item ${separated === true ? 'sg-menu-separated' : ''}`,
    label,
    onClick: onSelect,
  };
}

function Words({ item }: { readonly item: MenuItem }): ReactElement {
  const { label, description, icon, checked } = item;
  return (
    <>
      <span className="sg-menu-sign">
        {checked === true ? <Icon name="check" /> : icon !== undefined && <Icon name={icon} />}
      </span>
      <span className="sg-menu-label">
        {label}
        {description !== undefined && <small>{description}</small>}
      </span>
    </>
  );
}
