import type { ReactElement } from 'react';
import { buildCommand } from '#core/analysis/command.ts';
import { useOverview, useText } from '#state/overview.ts';
import { CopyField } from '#ui/CopyField.tsx';
import { Section } from './Section.tsx';

/** A short command on one line, a long one with an option a line. */
function inLines(words: readonly string[]): string {
  const line = words.join(' ');
  return line.length <= 40 ? line : words.join(' \\\n  ');
}

/** The command line that builds the chosen target with the chosen settings. */
export function Command(): ReactElement | null {
  const { plan, options } = useOverview();
  const t = useText();
  if (plan.stage < 0) return null;
  return (
    <Section title={t('command.title')}>
      <CopyField
        form="block"
        label={t('command.title')}
        text={inLines(buildCommand(plan, options))}
        copyLabel={t('copy')}
        copiedLabel={t('copied')}
        refusedLabel={t('copy-refused')}
      />
    </Section>
  );
}
