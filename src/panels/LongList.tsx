import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useText } from '#state/overview.ts';

/** Entries listed at first, and with every press: thousands at once would hold up the page. */
export const PART = 100;

export interface LongListProps<Item> {
  readonly as: 'ol' | 'ul' | 'dl' | 'div';
  readonly className?: string;
  readonly items: readonly Item[];
  /** Entries listed at first, where that is another number than usual. */
  readonly shown?: number;
  /** Stands above the entries, whatever their number. */
  readonly first?: ReactNode;
  /** One entry, with its key. */
  readonly children: (item: Item) => ReactNode;
}

/** A list of which the first entries are shown, and more at a press: a stage may have a hundred thousand steps. */
export function LongList<Item>(props: LongListProps<Item>): ReactElement {
  const { as: List, className, items, shown: atFirst = PART, first, children } = props;
  const t = useText();
  const [asked, setAsked] = useState(0);
  const list = useRef<HTMLElement>(null);
  const before = useRef(0);
  const shown = atFirst + asked * PART;
  // A rest of a few is no reason for a button.
  const rest = items.length - shown > 3 ? items.length - shown : 0;
  useEffect(() => {
    // The keyboard goes on where the new entries begin: the button may be gone.
    if (asked > 0) focusOn(list.current?.children[before.current]);
  }, [asked]);
  return (
    <>
      <List ref={list as RefObject<never>} className={className}>
        {first}
        {items.slice(0, items.length - rest).map(children)}
      </List>
      {rest > 0 && (
        <button
          type="button"
          className="sg-link"
          onClick={() => {
            before.current = list.current?.children.length ?? 0;
            setAsked(asked + 1);
          }}
        >
          {t('list.more', { count: Math.min(rest, PART), rest })}
        </button>
      )}
    </>
  );
}

/** Gives the focus to the first thing in an entry that takes it, else to the entry itself. */
function focusOn(entry: Element | undefined): void {
  if (!(entry instanceof HTMLElement)) return;
  const inside = entry.querySelector<HTMLElement>('button, input, a[href]');
  if (inside === null) entry.tabIndex = -1;
  (inside ?? entry).focus();
}
