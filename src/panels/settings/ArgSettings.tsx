import { useEffect, useRef, type ReactElement } from 'react';
import type { DeclaredArg } from '#core/plan/types.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { LongList, PART } from '#panels/LongList.tsx';

/** The build arguments: those FROM cannot do without first, then the others in file order. */
export function ArgSettings(): ReactElement {
  const t = useText();
  const declared = useOverview().declaredArgs;
  const buildArgs = useApp((state) => state.buildArgs);
  const known = new Set(declared.map(({ name }) => name));
  const strangers = Object.keys(buildArgs).filter((name) => !known.has(name));
  const required = declared.filter((arg) => arg.required);
  const others = declared.filter((arg) => !arg.required);
  // The field that was asked for must be among them.
  const wanted = useApp(({ settings }) => settings);
  const shown = (args: readonly DeclaredArg[]): number =>
    Math.max(PART, 1 + args.findIndex(({ name }) => name === wanted));
  return (
    <>
      {required.length > 0 && (
        <fieldset>
          <legend>{t('settings.required-first')}</legend>
          <LongList as="div" className="sg-settings-fields" items={required} shown={shown(required)}>
            {(arg) => <DeclaredField key={arg.name} arg={arg} />}
          </LongList>
        </fieldset>
      )}
      {(others.length + strangers.length > 0 || required.length === 0) && (
        <fieldset>
          <legend>{t('settings.args')}</legend>
          {declared.length + strangers.length === 0 && <p className="sg-soft">{t('settings.no-args')}</p>}
          <LongList as="div" className="sg-settings-fields" items={others} shown={shown(others)}>
            {(arg) => <DeclaredField key={arg.name} arg={arg} />}
          </LongList>
          {strangers.map((name) => (
            <ArgField key={name} name={name} placeholder="" place={t('settings.undeclared')} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function DeclaredField({ arg }: { readonly arg: DeclaredArg }): ReactElement {
  const t = useText();
  const { name, defaultValue, required, line, description } = arg;
  return (
    <ArgField
      name={name}
      placeholder={defaultValue ?? t(required ? 'settings.required' : 'settings.no-default')}
      place={t('line', { line })}
      hint={description}
    />
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
  const { setBuildArg } = useActions();
  const t = useText();
  const value = useApp((state) => state.buildArgs[name]);
  const wanted = useApp(({ settings }) => settings === name);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const input = line.current?.querySelector('input');
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  }, [wanted]);
  return (
    <div ref={line}>
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
        {...(wanted && { 'data-autofocus': '' })}
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
    </div>
  );
}
