import { useState, type ReactElement } from 'react';
import type { BuildVariable } from '#core/builds/types.ts';
import { buildsText } from '#i18n/buildsText.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { announce } from '#ui/live.tsx';
import { setVariable } from './openBuilds.ts';

/** The variables of a bake or compose file, each to be set as the environment would set it; the builds follow. */
export function BuildVariables({
  variables,
}: {
  readonly variables: readonly BuildVariable[];
}): ReactElement {
  const { t } = buildsText(useApp((state) => state.language));
  return (
    <details className="sg-builds-variables">
      <summary>{t('variables', { count: variables.length })}</summary>
      <p className="sg-soft">{t('variables.about')}</p>
      {variables.map((variable) => (
        <Variable key={variable.name} variable={variable} />
      ))}
    </details>
  );
}

function Variable({ variable }: { readonly variable: BuildVariable }): ReactElement {
  const { name, value, description, isSet } = variable;
  const store = useAppStore();
  const { t } = buildsText(useApp((state) => state.language));
  const [typed, setTyped] = useState<string>();
  const set = (next: string | undefined): void => {
    void setVariable(store, name, next).then(() => {
      setTyped(undefined);
      const file = store.getState().builds?.file;
      announce(t('variables.evaluated', { count: file?.builds.length ?? 0 }));
    });
  };
  const commit = (): void => {
    if (typed !== undefined && typed !== value) set(typed);
  };
  return (
    <Field
      label={name}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={({ key, nativeEvent }) => {
        // Not the Enter that ends a syllable.
        if (key === 'Enter' && !nativeEvent.isComposing) commit();
      }}
      {...(description === '' ? {} : { hint: description })}
      action={
        isSet ? (
          <IconButton icon="undo" label={t('variables.reset', { name })} onClick={() => set(undefined)} />
        ) : undefined
      }
    />
  );
}
