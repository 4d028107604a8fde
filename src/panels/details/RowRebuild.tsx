import type { ReactElement } from 'react';
import { lineKey } from '#core/timing/lineKey.ts';
import { rebuildText } from '#i18n/rebuildText.ts';
import { useRebuilding } from '#state/rebuilding.ts';
import { useApp } from '#state/useApp.ts';
import { Section } from './Section.tsx';

/** What becomes of an instruction in the next build, and why; nothing while no change is chosen. */
export function RowRebuild({
  stage,
  row,
}: {
  readonly stage: string;
  readonly row: number;
}): ReactElement | null {
  const language = useApp((state) => state.language);
  const page = useRebuilding(({ rebuild }) => rebuild);
  const step = page?.lines.get(lineKey(stage, row));
  if (page === undefined || step === undefined) return null;
  const text = rebuildText(language);
  const reasons = text.reasons(step, page.rebuild);
  return (
    <Section title={text.t('why')}>
      <p>
        <b>{text.fate(step.fate)}</b>
      </p>
      {reasons.length > 0 && (
        <ul className="sg-steps">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
