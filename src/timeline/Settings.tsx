import { useState, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { Menu, type MenuItem } from '#ui/Menu.tsx';
import { LogDialog } from './log/LogDialog.tsx';
import { useModel, useTimelineText } from './model.ts';

/** Where durations come from, how many steps may run at once, and what the graph shows of it. */
export function Settings(): ReactElement {
  const { t } = useTimelineText();
  const [asking, setAsking] = useState(false);
  return (
    <div className="sg-timeline-settings">
      <DurationsMenu onOpenLog={() => setAsking(true)} />
      <LimitMenu />
      <GraphToggles />
      <Button icon="files" onClick={() => setAsking(true)}>
        {t('durations.open-log')}
      </Button>
      {asking && <LogDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function DurationsMenu({ onOpenLog }: { readonly onOpenLog: () => void }): ReactElement {
  const { removeLog, resetDurations, setDurations, setUseLog } = useActions();
  const { times } = useModel();
  const { t } = useTimelineText();
  const log = useApp((state) => state.timeline.log);
  const useLog = useApp((state) => state.timeline.useLog);
  const { editedCount } = times;
  const keep = (): void => {
    const kept = times.steps.filter(({ durationMs }) => durationMs > 0);
    setDurations(Object.fromEntries(kept.map(({ name, durationMs }) => [name, Math.round(durationMs)])));
    announce(t('durations.kept', { count: kept.length }));
  };
  const items: readonly MenuItem[] = [
    {
      id: 'equal',
      label: t('durations.equal'),
      description: t('durations.equal-about'),
      checked: !useLog,
      onSelect: () => setUseLog(false),
    },
    ...(log === null
      ? []
      : [
          {
            id: 'log',
            label: t('durations.log'),
            description: log.name,
            checked: useLog,
            onSelect: () => setUseLog(true),
          },
        ]),
    { id: 'open', label: t('durations.open-log'), icon: 'open', separated: true, onSelect: onOpenLog },
    ...(useLog && times.basis.kind === 'file'
      ? [
          {
            id: 'keep',
            label: t('durations.keep'),
            description: t('durations.keep-about'),
            icon: 'lock' as const,
            onSelect: keep,
          },
        ]
      : []),
    ...(editedCount > 0
      ? [{ id: 'reset', label: t('durations.reset'), icon: 'undo' as const, onSelect: resetDurations }]
      : []),
    ...(log === null
      ? []
      : [{ id: 'remove', label: t('durations.remove-log'), icon: 'trash' as const, onSelect: removeLog }]),
  ];
  const source = t(useLog ? 'durations.log' : 'durations.equal');
  return (
    <Menu label={t('durations.title')} items={items}>
      <span className="sg-setting-name">{t('durations.title')}</span>
      <b>{editedCount === 0 ? source : `${source}, ${t('durations.edited', { count: editedCount })}`}</b>
    </Menu>
  );
}

const limits: readonly number[] = [1, 2, 4, 8, 0];

function LimitMenu(): ReactElement {
  const { setMaxParallelism } = useActions();
  const { t } = useTimelineText();
  const chosen = useApp((state) => state.timing?.maxParallelism ?? 0);
  const offered = limits.includes(chosen) ? limits : [chosen, ...limits];
  const items = offered.map((limit): MenuItem => ({
    id: String(limit),
    label: limit === 0 ? t('limit.none') : String(limit),
    description: limit === 0 ? undefined : limit === 1 ? t('limit.about') : undefined,
    checked: limit === chosen,
    onSelect: () => setMaxParallelism(limit),
  }));
  return (
    <Menu label={t('limit.title')} items={items}>
      <span className="sg-setting-name">{t('limit.title')}</span>
      <b>{chosen === 0 ? t('limit.none') : chosen}</b>
    </Menu>
  );
}

/** Two switches for the graph above. */
function GraphToggles(): ReactElement {
  const { setShowCritical, setShowStarts } = useActions();
  const { t } = useTimelineText();
  const { times } = useModel();
  const critical = useApp((state) => state.timeline.showCritical);
  const starts = useApp((state) => state.timeline.showStarts);
  if (times.basis.kind === 'log') return <></>;
  return (
    <>
      <IconButton
        icon="critical"
        label={t('graph.critical')}
        aria-pressed={critical}
        onClick={() => setShowCritical(!critical)}
      />
      <IconButton
        icon="starts"
        label={t('graph.starts')}
        aria-pressed={starts}
        onClick={() => setShowStarts(!starts)}
      />
    </>
  );
}
