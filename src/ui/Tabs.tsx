import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  /** A number beside the word, e.g. of problems. */
  readonly count?: number;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Element id of a tab's panel. */
  readonly panelId: (id: Id) => string;
}

/** A tab list: arrows, Home and End move and choose. The panels are the caller's. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactElement {
  const { label, tabs, chosen, onChoose, panelId } = props;
  return (
    <Base.Root value={chosen} onValueChange={(id: Id) => onChoose(id)} className="sg-tabs-root">
      <Base.List aria-label={label} activateOnFocus className="sg-tabs">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            id={`${panelId(tab.id)}-tab`}
            aria-controls={panelId(tab.id)}
            className="sg-tab"
          >
            {tab.icon !== undefined && <Icon name={tab.icon} />}
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <span className="sg-count">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
    </Base.Root>
  );
}
