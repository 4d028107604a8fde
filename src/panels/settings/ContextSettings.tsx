import { useState, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';

/** Shows the form of a value; the same in every language. */
const EXAMPLE = 'docker-image://alpine:3.22';

/** Named contexts (`--build-context name=value`): those given, and a line to add one. */
export function ContextSettings(): ReactElement {
  const { setContext } = useActions();
  const t = useText();
  const contexts = useApp((state) => state.contexts);
  const { externals, stages } = useOverview();
  const asked = useApp(({ settings }) => (typeof settings === 'object' ? settings.context : undefined));
  const [name, setName] = useState(asked ?? '');
  const [value, setValue] = useState('');

  const replaceable = [
    ...externals.flatMap(({ source }) => (source.kind === 'named-context' ? [source.name] : [])),
    ...stages.flatMap((stage) => [stage.name ?? [], stage.baseWritten].flat()),
  ];
  const add = (): void => {
    setContext(name.trim(), value.trim());
    setName('');
    setValue('');
  };

  return (
    <fieldset>
      <legend>{t('settings.contexts')}</legend>
      <p className="sg-soft">{t('settings.contexts-hint')}</p>
      {Object.entries(contexts).map(([given, source]) => (
        <Field
          key={given}
          label={<code>{given}</code>}
          value={source}
          onChange={(event) => setContext(given, event.target.value)}
          action={
            <IconButton
              icon="trash"
              label={t('settings.remove', { name: given })}
              onClick={() => setContext(given, undefined)}
            />
          }
        />
      ))}
      <form
        className="sg-add-context"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && value.trim() !== '') add();
        }}
      >
        <Field
          label={t('settings.context-name')}
          suggestions={[...new Set(replaceable)].filter((other) => contexts[other] === undefined)}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t('settings.context-value')}
          placeholder={EXAMPLE}
          {...(asked !== undefined && { 'data-autofocus': '' })}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button type="submit" icon="plus" disabled={name.trim() === '' || value.trim() === ''}>
          {t('settings.add-context')}
        </Button>
      </form>
    </fieldset>
  );
}
