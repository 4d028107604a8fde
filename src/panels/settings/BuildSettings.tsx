import { useRef, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';

const SettingsPanel = onDemand(
  () => withSentences(import('./SettingsPanel.tsx'), 'page').then((file) => file.SettingsPanel),
  { when: 'soon', isOver: true },
);

/** Number of settings that differ from what the file and the builder say. */
function useChanged(): number {
  const buildArgs = useApp((state) => state.buildArgs);
  const contexts = useApp((state) => state.contexts);
  const platform = useApp((state) => state.platform);
  const builder = useApp((state) => state.buildPlatform);
  const hasIgnore = useApp(({ ignore }) => ignore !== '');
  return (
    Object.keys(buildArgs).length +
    Object.keys(contexts).length +
    (platform === '' ? 0 : 1) +
    (builder === undefined ? 0 : 1) +
    Number(hasIgnore)
  );
}

/** What is passed to `docker build` besides the target: arguments, platforms, named contexts. */
export function BuildSettings(): ReactElement {
  const { openSettings } = useActions();
  const t = useText();
  const open = useApp(({ settings }) => settings !== false);
  const button = useRef<HTMLButtonElement>(null);
  const changed = useChanged();
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sg-button sg-button-plain"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => openSettings(!open)}
      >
        <Icon name="settings" />
        <span className="sg-wide-only">{t('settings.title')}</span>
        {changed > 0 && (
          <>
            <span className="sg-tag sg-tag-strong sg-wide-only">
              {t('settings.changed', { count: changed })}
            </span>
            <span className="sg-tag sg-tag-strong sg-narrow-only" aria-hidden="true">
              {changed}
            </span>
          </>
        )}
      </button>
      {open && <SettingsPanel anchor={button} changed={changed} />}
    </>
  );
}
