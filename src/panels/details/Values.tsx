import type { ReactElement } from 'react';
import type { VariableUse } from '#core/language/variables.ts';
import type { Translate } from '#i18n/messages.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { LongList } from '#panels/LongList.tsx';
import { useExplanation } from '#panels/resolution.ts';
import { Section } from './Section.tsx';
import { TooLarge } from './TooLarge.tsx';

export interface ValuesProps {
  readonly stage: number;
  /** Row of the stage; -1 is its FROM. */
  readonly row: number;
}

/** What the variables of an instruction are, where each value comes from, and what the instruction becomes. */
export function Values({ stage, row }: ValuesProps): ReactElement | null {
  const explanation = useExplanation(stage, row);
  const t = useText();
  if (explanation === 'too-large') return <TooLarge />;
  if (explanation === undefined) return null;
  const { variables, expanded } = explanation;
  if (variables.length === 0) return null;
  return (
    <>
      {expanded !== undefined && (
        <Section title={t('values.expanded')}>
          <pre className="sg-instruction">{expanded}</pre>
        </Section>
      )}
      <Section title={t('values.title')}>
        <LongList key={`${stage} ${row}`} as="dl" className="sg-values" items={variables}>
          {(use) => <Value key={use.name} use={use} />}
        </LongList>
      </Section>
    </>
  );
}

function Value({ use }: { readonly use: VariableUse }): ReactElement {
  const { openSettings, select } = useActions();
  const { declaredArgs } = useOverview();
  const t = useText();
  const { name, value, origin } = use;
  const settable = origin.kind !== 'env' && declaredArgs.some((arg) => arg.name === name);
  const sentence = originSentence(use, t);
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <span className="sg-value">
          {value === undefined || value === '' ? (
            <i>{t(value === undefined ? 'values.unset' : 'values.empty')}</i>
          ) : (
            <code>{value}</code>
          )}
          {settable && (
            <IconButton
              icon="settings"
              label={t('values.change', { name })}
              onClick={() => openSettings(name)}
            />
          )}
        </span>
        {'line' in origin ? (
          <button
            type="button"
            className="sg-link"
            onClick={() => select({ kind: 'line', line: origin.line })}
          >
            {sentence}
          </button>
        ) : (
          <small className="sg-soft">{sentence}</small>
        )}
      </dd>
    </div>
  );
}

function originSentence({ name, origin }: VariableUse, t: Translate): string {
  switch (origin.kind) {
    case 'build-arg':
    case 'arg':
    case 'global-arg':
    case 'env':
      return t(`values.${origin.kind}`, { line: origin.line });
    case 'predefined':
    case 'image':
      return t(`values.${origin.kind}`);
    case 'unset':
      return origin.elsewhere ? t('values.elsewhere', { name, ...origin.elsewhere }) : t('values.nowhere');
  }
}
