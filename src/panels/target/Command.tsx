import type { ReactElement } from 'react';
import { buildCommand } from '#core/analysis/command.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { CopyField } from '#ui/CopyField.tsx';
import { Section } from '#panels/details/Section.tsx';

/** A short command on one line, a long one with an option a line. */
function inLines(words: readonly string[]): string {
  const line = words.join(' ');
  return line.length <= 40 ? line : words.join(' \\\n  ');
}

/** A command to take along; nothing where there is none. */
export function CommandText({
  title,
  words,
}: {
  readonly title: string;
  readonly words: readonly string[] | undefined;
}): ReactElement | null {
  const t = useText();
  if (words === undefined) return null;
  return (
    <CopyField
      form="block"
      label={title}
      text={inLines(words)}
      copyLabel={t('copy')}
      copiedLabel={t('copied')}
      refusedLabel={t('copy-refused')}
    />
  );
}

/** The command line that builds a target with the chosen settings. */
export function Command({ plan }: { readonly plan: BuildPlan }): ReactElement | null {
  const { options } = useOverview();
  const t = useText();
  const words = buildCommand(plan, options);
  if (plan.stage < 0 || words === undefined) return null;
  return (
    <Section title={t('command.title')}>
      <CommandText title={t('command.title')} words={words} />
    </Section>
  );
}
