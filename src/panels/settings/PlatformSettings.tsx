import type { ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { BUILD_PLATFORM } from '#state/options.ts';
import { useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';

const platforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

/** What the image is for, and what it is built on. */
export function PlatformSettings(): ReactElement {
  const { setBuildPlatform, setPlatform } = useActions();
  const t = useText();
  const platform = useApp((state) => state.platform);
  const builder = useApp((state) => state.buildPlatform);
  return (
    <fieldset>
      <legend>{t('settings.platform')}</legend>
      <PlatformField
        name="--platform"
        fallback={builder ?? BUILD_PLATFORM}
        value={platform}
        hint={t('settings.target-platform-hint')}
        onChange={setPlatform}
      />
      <PlatformField
        name="BUILDPLATFORM"
        fallback={BUILD_PLATFORM}
        value={builder ?? ''}
        hint={t('settings.build-platform-hint')}
        onChange={setBuildPlatform}
      />
    </fieldset>
  );
}

interface PlatformFieldProps {
  readonly name: string;
  /** What holds where the field is empty. */
  readonly fallback: string;
  readonly value: string;
  readonly hint: string;
  readonly onChange: (platform: string) => void;
}

function PlatformField({ name, fallback, value, hint, onChange }: PlatformFieldProps): ReactElement {
  const t = useText();
  return (
    <Field
      label={
        <>
          <code>{name}</code>
          {value !== '' && <span className="sg-tag sg-tag-strong">{t('settings.set')}</span>}
        </>
      }
      placeholder={fallback}
      suggestions={platforms}
      value={value}
      onChange={(event) => onChange(event.target.value.trim())}
      hint={hint}
      action={
        value !== '' && (
          <IconButton icon="undo" label={t('settings.reset', { name })} onClick={() => onChange('')} />
        )
      }
    />
  );
}
