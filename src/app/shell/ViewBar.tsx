import type { ReactElement } from 'react';
import { Search } from '#panels/Search.tsx';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import type { View } from '#state/types.ts';
import type { IconName } from '#ui/icons.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { usePhone } from './appearance.ts';
import { viewId } from './viewId.ts';

/** The views, in the order of their tabs. */
const icons: Readonly<Record<Exclude<View, 'changes'>, IconName>> = {
  graph: 'graph',
  matrix: 'matrix',
  compare: 'compare',
  outline: 'outline',
};
const order = Object.keys(icons) as readonly (keyof typeof icons)[];

export interface ViewBarProps {
  readonly searching: boolean;
  readonly onSearch: (open: boolean) => void;
}

/** The ways to look at the build, and the search in it. */
export function ViewBar({ searching, onSearch }: ViewBarProps): ReactElement {
  const { setView } = useActions();
  const view = useApp((state) => state.view);
  const phone = usePhone();
  const t = useText();
  return (
    <>
      <Tabs
        label={t('view.label')}
        tabs={order.map((id) => ({ id, label: t(`view.${id}`), ...(!phone && { icon: icons[id] }) }))}
        // Two Dockerfiles are compared behind the same tab as two targets.
        chosen={view === 'changes' ? 'compare' : view}
        onChoose={setView}
        panelId={(id) => viewId(id === 'compare' && view === 'changes' ? view : id)}
      />
      <Search open={searching} onOpen={onSearch} />
    </>
  );
}
