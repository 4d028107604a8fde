import type { ReactElement, RefObject } from 'react';
import { buildCommand } from '#core/analysis/command.ts';
import { CommandText } from '#panels/target/Command.tsx';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Popover } from '#ui/Popover.tsx';
import { ArgSettings } from './ArgSettings.tsx';
import { ContextSettings } from './ContextSettings.tsx';
import { IgnoreSettings, ListSettings } from './IgnoreSettings.tsx';
import { PlatformSettings } from './PlatformSettings.tsx';
import './settings.css';

export interface SettingsPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Number of settings that differ from what the file and the builder say. */
  readonly changed: number;
}

/** The build settings, open. */
export function SettingsPanel({ anchor, changed }: SettingsPanelProps): ReactElement {
  const { openSettings, resetSettings } = useActions();
  const { plan, options } = useOverview();
  const command = buildCommand(plan, options);
  const t = useText();
  return (
    <Popover open onClose={() => openSettings(false)} anchor={anchor} label={t('settings.title')}>
      <div className="sg-settings">
        <ArgSettings />
        <PlatformSettings />
        <ContextSettings />
        <IgnoreSettings />
        <ListSettings />
        {command !== undefined && plan.stage >= 0 && plan.error === undefined && (
          <div className="sg-settings-command">
            <CommandText title={t('command.title')} words={command} />
          </div>
        )}
        {changed > 0 && (
          <Button icon="undo" onClick={resetSettings}>
            {t('settings.reset-all')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
