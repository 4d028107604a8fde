import type { ReactElement, ReactNode } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { defaultPanels } from '#state/preferenceFields.ts';
import { useText } from '#state/overview.ts';
import type { PhoneTab } from '#state/preferenceFields.ts';
import { IconButton } from '#ui/Button.tsx';
import { Details, PhoneTabs, Splitter } from '#app/engine/lazyParts.ts';
import { usePhone } from './appearance.ts';
import { GraphPanel } from './GraphPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { PhoneTimeline, TimelinePanel } from './TimelinePanel.tsx';
import type { ViewBarProps } from './ViewBar.tsx';
import { panelId } from './viewId.ts';
import './workbench.css';

const MIN_WIDTH = 220;
const MAX_WIDTH = 900;

/** Source, graph and details: side by side, or one at a time on a phone. */
export function Workbench(props: ViewBarProps): ReactElement {
  if (usePhone()) return <OneAtATime {...props} />;
  return (
    <main className="sg-workbench-all">
      <SideBySide {...props} />
      <TimelinePanel />
    </main>
  );
}

function SideBySide(props: ViewBarProps): ReactElement {
  const { setPanels } = useActions();
  const panels = useApp((state) => state.panels);
  const t = useText();
  return (
    <div className="sg-workbench">
      {panels.source ? (
        <>
          <div id="source" className="sg-side" style={{ width: panels.sourceWidth }}>
            <SourcePanel />
          </div>
          <Splitter
            label={t('source.width')}
            controls="source"
            side="before"
            value={panels.sourceWidth}
            min={MIN_WIDTH}
            max={MAX_WIDTH}
            onChange={(sourceWidth) => setPanels({ sourceWidth })}
            onReset={() => setPanels({ sourceWidth: defaultPanels.sourceWidth })}
          />
        </>
      ) : (
        <Rail side="left" label={t('source.show')} onOpen={() => setPanels({ source: true })} />
      )}
      <div id="graph" className="sg-centre">
        <GraphPanel {...props} />
      </div>
      {panels.details ? (
        <>
          <Splitter
            label={t('details.width')}
            controls="details"
            side="after"
            value={panels.detailsWidth}
            min={MIN_WIDTH}
            max={MAX_WIDTH}
            onChange={(detailsWidth) => setPanels({ detailsWidth })}
            onReset={() => setPanels({ detailsWidth: defaultPanels.detailsWidth })}
          />
          <div id="details" className="sg-side" style={{ width: panels.detailsWidth }}>
            <DetailsPanel />
          </div>
        </>
      ) : (
        <Rail side="right" label={t('details.show')} onOpen={() => setPanels({ details: true })} />
      )}
    </div>
  );
}

interface RailProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly onOpen: () => void;
}

/** What is left of a closed panel: the way to open it again. */
function Rail({ side, label, onOpen }: RailProps): ReactElement {
  return (
    <div className={`sg-rail sg-rail-${side}`}>
      <IconButton icon={`panel-${side}`} label={label} onClick={onOpen} />
    </div>
  );
}

function DetailsPanel(): ReactElement {
  const { setPanels } = useActions();
  const t = useText();
  const phone = usePhone();
  return (
    <aside className="sg-panel" aria-label={t('details.title')}>
      {!phone && (
        <div className="sg-panel-head">
          <h2>{t('details.title')}</h2>
          <IconButton
            icon="panel-right"
            label={t('details.hide')}
            onClick={() => setPanels({ details: false })}
          />
        </div>
      )}
      <div className="sg-panel-body" tabIndex={0} role="group" aria-label={t('details.title')}>
        <Details />
      </div>
    </aside>
  );
}

function OneAtATime(props: ViewBarProps): ReactElement {
  const tab = useApp((state) => state.panels.tab);
  return (
    <main className="sg-phone">
      <div className="sg-phone-panels">
        {/* The graph stays where it is behind the others, so that it keeps its view. */}
        <Sheet id="graph" tab={tab}>
          <GraphPanel {...props} />
        </Sheet>
        <Sheet id="source" tab={tab}>
          {tab === 'source' && <SourcePanel />}
        </Sheet>
        <Sheet id="details" tab={tab}>
          {tab === 'details' && <DetailsPanel />}
        </Sheet>
        <Sheet id="timeline" tab={tab}>
          <PhoneTimeline shown={tab === 'timeline'} />
        </Sheet>
      </div>
      <div className="sg-phone-tabs">
        <PhoneTabs />
      </div>
    </main>
  );
}

interface SheetProps {
  readonly id: PhoneTab;
  readonly tab: PhoneTab;
  readonly children: ReactNode;
}

function Sheet({ id, tab, children }: SheetProps): ReactElement {
  return (
    <div
      id={panelId(id)}
      role="tabpanel"
      aria-labelledby={`${panelId(id)}-tab`}
      className={`sg-sheet ${id === tab ? '' : 'sg-sheet-behind'}`}
    >
      {children}
    </div>
  );
}
