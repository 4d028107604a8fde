import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useActions, useAppStore } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import type { Selection } from '#state/types.ts';
import { Combobox, type ComboboxOption } from '#ui/Combobox.tsx';
import { Popover } from '#ui/Popover.tsx';
import { RoleBadge } from './RoleBadge.tsx';

/** Results listed at a time. */
const SHOWN = 60;

type Found = ComboboxOption & { readonly selection: Selection };

export interface SearchListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Everything that can be found, and the field that narrows it. */
export function SearchList({ anchor, onClose }: SearchListProps): ReactElement {
  const { restore, select, goTo } = useActions();
  const store = useAppStore();
  const t = useText();
  const found = useFound();
  const [before] = useState(() => store.getState().selection);
  const kept = useRef(false);
  useEffect(
    () => () => {
      if (!kept.current) restore({ selection: before });
    },
    [before, restore],
  );
  const selectionOf = (id: string): Selection | null =>
    found.find((each) => each.id === id)?.selection ?? null;
  // Only the graph takes the focus: elsewhere it goes back to where the search was opened.
  const returnsFocus = (): boolean => !kept.current || !['graph', 'compare'].includes(store.getState().view);
  return (
    <Popover
      open
      onClose={onClose}
      anchor={anchor}
      returnsFocus={returnsFocus}
      align="end"
      label={t('search.title')}
    >
      <Combobox
        label={t('search.find')}
        placeholder={t('search.find')}
        nothing={t('search.nothing')}
        limit={{ count: SHOWN, more: (count) => t('search.more', { count }) }}
        value=""
        options={found}
        onPreview={(id) => select(selectionOf(id))}
        onChoose={(id) => {
          const selection = selectionOf(id);
          kept.current = true;
          if (selection !== null) goTo(selection);
          onClose();
        }}
      />
      <p className="sg-popover-foot">{t('search.keys')}</p>
    </Popover>
  );
}

/** Everything that can be found: stages first, then their instructions. */
function useFound(): readonly Found[] {
  const { stages, roles } = useOverview();
  const t = useText();
  return useMemo(() => {
    const ofStages = stages.map((stage): Found => {
      const role = roles[stage.index]?.role;
      return {
        id: `stage ${stage.key}`,
        label: stage.label,
        description: `FROM ${stage.base ?? stage.baseWritten}`,
        ...(role !== undefined && { mark: <RoleBadge role={role} /> }),
        selection: { kind: 'stage', key: stage.key },
      };
    });
    const ofRows = stages.flatMap((stage) =>
      stage.rows.map(({ row, keyword, text, line }): Found => ({
        id: `row ${stage.key} ${row}`,
        label: `${keyword} ${text.length > 120 ? `${text.slice(0, 120)}…` : text}`,
        description: t('search.row', { stage: stage.label, line }),
        selection: { kind: 'row', stageKey: stage.key, row },
      })),
    );
    return [...ofStages, ...ofRows];
  }, [stages, roles, t]);
}
