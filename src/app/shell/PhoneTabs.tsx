import type { ReactElement } from 'react';
import { useOverview, useText } from '#state/overview.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { Tabs } from '#ui/Tabs.tsx';
import { panelId } from './viewId.ts';

/** The panels of the phone layout, to go from one to another. */
export function PhoneTabs(): ReactElement {
  const { setPanels } = useActions();
  const tab = useApp((state) => state.panels.tab);
  const { problemCount } = useOverview();
  const t = useText();
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { id: 'graph', label: t('tabs.graph'), icon: 'graph' },
        { id: 'source', label: t('tabs.source'), icon: 'files' },
        { id: 'details', label: t('tabs.details'), icon: 'advice', count: problemCount },
        { id: 'timeline', label: t('tabs.timeline'), icon: 'timeline' },
      ]}
      chosen={tab}
      onChoose={(next) => setPanels({ tab: next })}
      panelId={panelId}
    />
  );
}
