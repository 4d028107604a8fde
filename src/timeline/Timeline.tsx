import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import type { TimelineTab } from '#state/timelineTypes.ts';
import { IconButton } from '#ui/Button.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Assumptions } from './Assumptions.tsx';
import { Chart } from './chart/Chart.tsx';
import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';
import { Savings } from './tabs/Savings.tsx';
import { LogReading } from './log/LogReading.tsx';
import { LogReport } from './log/LogReport.tsx';
import {
  ModelContext,
  PlaceContext,
  useTimelineText,
  type TimelineModel,
  type TimelinePlace,
} from './model.ts';
import { PlayControls } from './play/PlayControls.tsx';
import { Settings } from './Settings.tsx';
import { TimesTable } from './tabs/TimesTable.tsx';
import './timeline.css';
import { Totals } from './Totals.tsx';
import { useBuildTimes } from './useBuildTimes.ts';
import { useChangeSpeaker } from './useChangeSpeaker.ts';
import { usePlayback } from './play/usePlayback.ts';
import { useTimelineKeys } from './useTimelineKeys.ts';
import { Waves } from './tabs/Waves.tsx';

const panelId = (tab: TimelineTab): string => `timeline-${tab}`;

export interface TimelineProps {
  /** Closes the panel; left out where it cannot be closed. */
  readonly onClose?: () => void;
  /** At a desk, where durations can be changed, unless it says something else. */
  readonly place?: TimelinePlace;
}

const atADesk: TimelinePlace = {};

/** When every step of the build runs, and what decides how long it takes. */
export function Timeline({ onClose, place = atADesk }: TimelineProps): ReactElement {
  const model = useBuildTimes();
  usePlayback(model);
  useOpen();
  useTimelineKeys(model);
  useChangeSpeaker(model);
  const label = useText()('timeline.title');
  const isEmpty = model.times.steps.length === 0;
  return (
    <ModelContext value={model}>
      <PlaceContext value={place}>
        <section className={`sg-timeline ${place.isLarge ? 'sg-timeline-large' : ''}`} aria-label={label}>
          <h2 className="sg-hidden">{label}</h2>
          <div className="sg-timeline-head">
            {!isEmpty && <PlayControls />}
            {!place.isReadOnly && <Settings />}
            {onClose && (
              <span className="sg-timeline-close">
                <CloseButton onClose={onClose} />
              </span>
            )}
          </div>
          <LogReading />
          {isEmpty ? <Nothing /> : <Views model={model} />}
        </section>
      </PlaceContext>
    </ModelContext>
  );
}

/** Keeps the graph showing what the timeline looks at, until the timeline is closed. */
function useOpen(): void {
  const { setTimelineOpen } = useActions();
  useEffect(() => {
    setTimelineOpen(true);
    return () => setTimelineOpen(false);
  }, [setTimelineOpen]);
}

function CloseButton({ onClose }: { readonly onClose: () => void }): ReactElement {
  const label = useText()('timeline.hide');
  return <IconButton icon="close" label={label} onClick={onClose} />;
}

function Nothing(): ReactElement {
  const { removeLog } = useActions();
  const { t } = useTimelineText();
  const hasLog = useApp((state) => state.timeline.log !== null);
  return (
    <div className="sg-timeline-nothing">
      <h3>{t('empty.title')}</h3>
      <p>{t('empty.why')}</p>
      {hasLog && (
        <button type="button" className="sg-link" onClick={removeLog}>
          {t('durations.remove-log')}
        </button>
      )}
    </div>
  );
}

const tabs = ['lanes', 'waves', 'savings', 'table', 'log', 'sizes'] as const;

const SizesReport = onDemand(() =>
  withSentences(import('./sizes/SizesReport.tsx'), 'sizes').then((file) => file.SizesReport),
);

function Views({ model }: { readonly model: TimelineModel }): ReactElement {
  const { showTab } = useActions();
  const { t } = useTimelineText();
  const asked = useApp((state) => state.timeline.tab);
  const hasLog = model.times.log !== undefined;
  const isMeasured = useApp((state) => state.timeline.measured !== undefined);
  const hasSizes = isMeasured || model.times.log?.log.format === 'record';
  const shown = tabs.filter((id) => (id !== 'log' || hasLog) && (id !== 'sizes' || hasSizes));
  const tab = shown.includes(asked) ? asked : 'lanes';
  const view = useMemo((): ReactNode => {
    switch (tab) {
      case 'lanes':
        return <Chart />;
      case 'waves':
        return <Waves />;
      case 'savings':
        return <Savings />;
      case 'table':
        return <TimesTable />;
      case 'log':
        return <LogReport />;
      case 'sizes':
        return <SizesReport />;
    }
  }, [tab]);
  return (
    <>
      <div className="sg-timeline-facts">
        <Totals />
        <Tabs
          label={t('tabs.label')}
          tabs={shown.map((id) => ({ id, label: t(`tab.${id}`) }))}
          chosen={tab}
          onChoose={showTab}
          panelId={panelId}
        />
      </div>
      <Assumptions />
      <div
        id={panelId(tab)}
        role="tabpanel"
        aria-labelledby={`${panelId(tab)}-tab`}
        className={`sg-timeline-view sg-timeline-view-${tab}`}
        {...(tab !== 'lanes' && { tabIndex: 0 })}
      >
        {view}
      </div>
    </>
  );
}
