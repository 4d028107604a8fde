import type { ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';

/** The arguments without which FROM has no base image, each a press away from its field. */
export function NeededArgs(): ReactElement | null {
  const { openSettings } = useActions();
  const { declaredArgs } = useOverview();
  const given = useApp((state) => state.buildArgs);
  const t = useText();
  const missing = declaredArgs.filter(({ name, required }) => required && (given[name] ?? '') === '');
  if (missing.length === 0) return null;
  return (
    <p className="sg-needed">
      <Icon name="settings" />
      {t('needed.text')}
      {missing.map(({ name }) => (
        <Button key={name} onClick={() => openSettings(name)}>
          {t('needed.set', { name })}
        </Button>
      ))}
    </p>
  );
}
