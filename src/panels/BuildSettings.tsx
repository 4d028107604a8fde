import { useRef, useState, type ReactElement } from 'react';
import { resetSettings, setBuildArg, setPlatform } from '#state/actions.ts';
import { useOverview, useText } from '#state/overview.ts';
import { BUILD_PLATFORM, useApp } from '#state/store.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Icon } from '#ui/icons.tsx';
import { Popover } from '#ui/Popover.tsx';
import { ContextSettings } from './ContextSettings.tsx';
import './settings.css';

const platforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

/** Number of settings that differ from what the file and the builder say. */
function useChanged(): number {
  const buildArgs = useApp((state) => state.buildArgs);
  const contexts = useApp((state) => state.contexts);
  const platform = useApp((state) => state.platform);
  return Object.keys(buildArgs).length + Object.keys(contexts).length + (platform === '' ? 0 : 1);
}

/** What is passed to `docker build` besides the target: arguments, platform, named contexts. */
export function BuildSettings(): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
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
        onClick={() => setOpen(!open)}
      >
        <Icon name="settings" />
        <span className="sg-wide-only">{t('settings.title')}</span>
        {changed > 0 && (
          <span className="sg-tag sg-tag-strong">{t('settings.changed', { count: changed })}</span>
        )}
      </button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={button} label={t('settings.title')}>
        <div className="sg-settings">
          <ArgSettings />
          <PlatformSetting />
          <ContextSettings />
          {changed > 0 && (
            <Button icon="undo" onClick={resetSettings}>
              {t('settings.reset-all')}
            </Button>
          )}
        </div>
      </Popover>
    </>
  );
}

function ArgSettings(): ReactElement {
  const t = useText();
  const declared = useOverview().declaredArgs;
  const buildArgs = useApp((state) => state.buildArgs);
  const known = new Set(declared.map(({ name }) => name));
  const strangers = Object.keys(buildArgs).filter((name) => !known.has(name));
  return (
    <fieldset>
      <legend>{t('settings.args')}</legend>
      {declared.length + strangers.length === 0 && <p className="sg-soft">{t('settings.no-args')}</p>}
      {declared.map(({ name, defaultValue, line, description, required }) => (
        <ArgField
          key={name}
          name={name}
          placeholder={defaultValue ?? t(required ? 'settings.required' : 'settings.no-default')}
          place={t('line', { line })}
          hint={description}
        />
      ))}
      {strangers.map((name) => (
        <ArgField key={name} name={name} placeholder="" place={t('settings.undeclared')} />
      ))}
    </fieldset>
  );
}

interface ArgFieldProps {
  readonly name: string;
  readonly placeholder: string;
  /** Where it is declared. */
  readonly place: string;
  readonly hint?: string | undefined;
}

function ArgField({ name, placeholder, place, hint }: ArgFieldProps): ReactElement {
  const t = useText();
  const value = useApp((state) => state.buildArgs[name]);
  return (
    <Field
      label={
        <>
          <code>{name}</code>
          <small className="sg-soft">{place}</small>
          {value !== undefined && <span className="sg-tag sg-tag-strong">{t('settings.set')}</span>}
        </>
      }
      hint={hint}
      placeholder={placeholder}
      value={value ?? ''}
      onChange={(event) => setBuildArg(name, event.target.value)}
      action={
        value !== undefined && (
          <IconButton
            icon="undo"
            label={t('settings.reset', { name })}
            onClick={() => setBuildArg(name, undefined)}
          />
        )
      }
    />
  );
}

function PlatformSetting(): ReactElement {
  const t = useText();
  const platform = useApp((state) => state.platform);
  return (
    <fieldset>
      <legend>{t('settings.platform')}</legend>
      <Field
        label={<code>--platform</code>}
        placeholder={BUILD_PLATFORM}
        suggestions={platforms}
        value={platform}
        onChange={(event) => setPlatform(event.target.value.trim())}
        hint={t('settings.platform-hint', { platform: BUILD_PLATFORM })}
        action={
          platform !== '' && (
            <IconButton
              icon="undo"
              label={t('settings.reset', { name: '--platform' })}
              onClick={() => setPlatform('')}
            />
          )
        }
      />
    </fieldset>
  );
}
