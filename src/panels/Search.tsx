import { useRef, type ReactElement } from 'react';
import { useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { onDemand } from '#ui/onDemand.tsx';

const SearchList = onDemand(() => import('./SearchList.tsx').then((file) => file.SearchList), {
  when: 'soon',
  isOver: true,
});

export interface SearchProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Finds a stage or an instruction: typing narrows, arrows show it on the graph, Enter selects it. */
export function Search({ open, onOpen }: SearchProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const t = useText();
  return (
    <>
      <IconButton
        ref={button}
        icon="search"
        label={`${t('search.title')} (/)`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      />
      {open && <SearchList anchor={button} onClose={() => onOpen(false)} />}
    </>
  );
}
