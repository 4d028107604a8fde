import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '#state/overview.ts';

/** Entries listed at first, and with every press: thousands at once would hold up the page. */
export const PART = 100;

export interface LongListProps<Item> {
  readonly as: 'ol' | 'ul' | 'dl' | 'div';
  readonly className?: string;
  readonly items: readonly Item[];
  /** Entries listed at first, where fewer than usual are enough. */
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
  const shown = atFirst + asked * PART;
  // A rest of a few is no reason for a button.
  const rest = items.length - shown > 3 ? items.length - shown : 0;
  return (
    <>
      <List className={className}>
        {first}
        {items.slice(0, items.length - rest).map(children)}
      </List>
      {rest > 0 && (
        <button type="button" className="sg-link" onClick={() => setAsked(asked + 1)}>
          {t('canvas.more', { count: rest })}
        </button>
      )}
    </>
  );
}
